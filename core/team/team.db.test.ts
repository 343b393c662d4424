import { aMember, aSession, anAccount, type Person } from '../../tests/support/people.js';
import { useEngine } from '../../tests/support/engine.js';
import { composeInvitation } from '../accounts/invitation-letter.js';
import { LoginSession } from '../accounts/login-session.js';
import { hashPassword, verifyPassword } from '../accounts/passwords.js';
import { ROLES, type Role } from '../accounts/permissions.js';
import { User } from '../accounts/user.js';
import { AuditEntry } from '../audit/audit-entry.js';
import { PLATFORM } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { acceptInvitation, previewInvitation } from './accept-invitation.js';
import { changeRole, removeMember } from './change-members.js';
import { inviteMember, revokeInvitation } from './invite-member.js';
import { readMyAccounts, requireMembership } from './read-my-accounts.js';
import { readInvitations, readMembers } from './read-team.js';

const engine = useEngine();

const someone = (): string => `${newId()}@example.com`;

/** An account with one of each role. */
async function team(): Promise<Record<Role, Person>> {
  const accountId = await anAccount(engine);
  const members = await Promise.all(
    ROLES.map(async (role) => [role, await aMember(engine, { accountId, role })] as const),
  );
  return Object.fromEntries(members) as Record<Role, Person>;
}

const roles = async ({ actor }: Person): Promise<Record<Id, Role>> => {
  const members = await engine.read(actor, readMembers, undefined);
  return Object.fromEntries(members.map(({ user, role }) => [user.id, role]));
};

/** Invites, and opens the letter. */
async function invite(by: Person, email: string, role: Role = 'marketer') {
  const { invitation } = await engine.run(by.actor, inviteMember, { email, role });
  const { accountId } = by.actor;
  const composed = await engine.run(PLATFORM, composeInvitation, { accountId, invitationId: invitation.id });
  const token = composed?.letter.action?.path.replace('/invitation?token=', '') ?? '';
  return { id: invitation.id, token, composed };
}

const accept = (token: string, given: { name?: string; password?: string; viewerId?: Id } = {}) =>
  acceptInvitation(engine, { token, viewerId: null, from: undefined, ...given });

const audited = async ({ actor: { accountId } }: Person): Promise<string[]> => {
  const entries = await engine.read(
    PLATFORM,
    ({ em }) => em.find(AuditEntry, { accountId }, { orderBy: { id: 'asc' } }),
    undefined,
  );
  return entries.map(({ action }) => action);
};

describe('roles', () => {
  test('only an owner makes an owner, and only an owner unmakes one', async () => {
    const { owner, admin, analyst } = await team();
    const by = admin.actor;
    const toOwner = { userId: analyst.actor.userId, role: 'owner' as const };
    await expect(engine.run(by, changeRole, toOwner)).rejects.toMatchObject({ code: 'NotAllowed' });
    await expect(
      engine.run(by, changeRole, { userId: owner.actor.userId, role: 'analyst' }),
    ).rejects.toMatchObject({ code: 'NotAllowed' });
    await expect(engine.run(by, removeMember, { userId: owner.actor.userId })).rejects.toMatchObject({
      code: 'NotAllowed',
    });
    expect((await engine.run(owner.actor, changeRole, toOwner)).role).toBe('owner');
    expect(await roles(owner)).toMatchObject({ [analyst.actor.userId]: 'owner' });
    expect(await audited(owner)).toEqual(['member.role_changed']);
  });

  test('an admin changes whoever is no owner', async () => {
    const { admin, billing } = await team();
    const changed = await engine.run(admin.actor, changeRole, {
      userId: billing.actor.userId,
      role: 'admin',
    });
    expect(changed).toMatchObject({ role: 'admin', secondFactor: false });
  });

  test('the last owner stays, and stays an owner', async () => {
    const { owner } = await team();
    const { userId } = owner.actor;
    await expect(engine.run(owner.actor, removeMember, { userId })).rejects.toMatchObject({
      code: 'NotAllowed',
    });
    await expect(engine.run(owner.actor, changeRole, { userId, role: 'admin' })).rejects.toMatchObject({
      code: 'NotAllowed',
    });
  });

  test('of two owners who unmake each other at the same time one stays', async () => {
    const { owner, admin } = await team();
    await engine.run(owner.actor, changeRole, { userId: admin.actor.userId, role: 'owner' });
    const outcomes = await Promise.allSettled([
      engine.run(owner.actor, changeRole, { userId: admin.actor.userId, role: 'analyst' }),
      engine.run(admin.actor, changeRole, { userId: owner.actor.userId, role: 'analyst' }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(Object.values(await roles(owner)).filter((role) => role === 'owner')).toHaveLength(1);
  });

  test('somebody of another account is nobody', async () => {
    const [{ owner }, { analyst: stranger }] = [await team(), await team()];
    const { userId } = stranger.actor;
    const notFound = { code: 'NotFound' };
    const promotion = engine.run(owner.actor, changeRole, { userId, role: 'admin' });
    await expect(promotion).rejects.toMatchObject(notFound);
    await expect(engine.run(owner.actor, removeMember, { userId })).rejects.toMatchObject(notFound);
  });
});

test('whoever is removed is out of this account, and of no other', async () => {
  const { owner, marketer } = await team();
  const { userId } = marketer.actor;
  const elsewhere = await anAccount(engine);
  const { token } = await invite(
    await aMember(engine, { accountId: elsewhere, role: 'owner' }),
    marketer.email,
  );
  await accept(token, { viewerId: userId });
  const there: Person = { ...marketer, actor: { accountId: elsewhere, userId } };
  const [mine, theirs] = [await aSession(engine, marketer), await aSession(engine, there)];
  await engine.run(owner.actor, removeMember, { userId });
  expect(Object.keys(await roles(owner))).not.toContain(userId);
  const sessions = await engine.read(PLATFORM, ({ em }) => em.find(LoginSession, { userId }), undefined);
  expect(Object.fromEntries(sessions.map(({ id, revokedAt }) => [id, revokedAt !== null]))).toEqual({
    [mine]: true,
    [theirs]: false,
  });
  expect(
    (await engine.read(there.actor, readMyAccounts, undefined)).map(({ account }) => account.id),
  ).toEqual([elsewhere]);
  const { accountId } = owner.actor;
  await expect(engine.read(there.actor, requireMembership, { accountId })).rejects.toMatchObject({
    code: 'NotFound',
  });
});

describe('an invitation', () => {
  test('lets somebody new in once, with a proved address', async () => {
    const { owner } = await team();
    const email = someone();
    const { token, composed } = await invite(owner, email, 'developer');
    expect(composed).toMatchObject({
      to: email,
      letter: { subject: 'The owner invites you to Asha & Sons' },
    });
    expect(await engine.read(PLATFORM, previewInvitation, { token })).toEqual({
      email,
      accountName: 'Asha & Sons',
      role: 'developer',
      knownPerson: false,
    });
    await expect(accept(token, { name: 'Ben', password: 'short' })).rejects.toMatchObject({
      code: 'InvalidInput',
    });
    const { userId } = await accept(token, { name: 'Ben', password: 'correct horse battery' });
    expect(await roles(owner)).toMatchObject({ [userId]: 'developer' });
    const user = await engine.read(PLATFORM, ({ em }) => em.findOneOrFail(User, { id: userId }), undefined);
    expect([user.email, user.emailVerifiedAt]).toEqual([email, expect.any(Date)]);
    await expect(accept(token, { name: 'Eve', password: 'correct horse battery' })).rejects.toMatchObject({
      code: 'InvalidLink',
    });
    expect(await audited(owner)).toEqual(['member.invited', 'member.joined']);
  });

  test('asks a known person for their password, unless they are logged in', async () => {
    const [{ owner }, accountId] = [await team(), await anAccount(engine)];
    const passwordHash = await hashPassword('correct horse battery');
    const known = await aMember(engine, { accountId, role: 'owner', passwordHash });
    const { token } = await invite(owner, known.email);
    expect(await engine.read(PLATFORM, previewInvitation, { token })).toMatchObject({ knownPerson: true });
    for (const given of [{}, { password: 'something else' }, { password: 'x', viewerId: owner.actor.userId }])
      await expect(accept(token, given)).rejects.toMatchObject({ code: 'BadCredentials' });
    expect((await accept(token, { password: 'correct horse battery' })).userId).toBe(known.actor.userId);
    expect(await roles(owner)).toMatchObject({ [known.actor.userId]: 'marketer' });
  });

  test('is no way past a second factor', async () => {
    const [{ owner }, accountId] = [await team(), await anAccount(engine)];
    const passwordHash = await hashPassword('correct horse battery');
    const known = await aMember(engine, { accountId, role: 'owner', passwordHash });
    const { userId } = known.actor;
    await engine.run(
      PLATFORM,
      ({ em, now }) => em.nativeUpdate(User, { id: userId }, { totpEnabledAt: now }),
      undefined,
    );
    const { token } = await invite(owner, known.email);
    await expect(accept(token, { password: 'correct horse battery' })).rejects.toMatchObject({
      code: 'BadCredentials',
    });
    expect((await accept(token, { viewerId: userId })).userId).toBe(userId);
  });

  test('leaves nothing of whoever registered with the address and never proved it', async () => {
    const { owner } = await team();
    const email = someone();
    const squatter = newId();
    const passwordHash = await hashPassword('the squatter knows it');
    await engine.run(
      PLATFORM,
      ({ em, now }) => em.insert(User, { id: squatter, email, name: 'Eve', passwordHash, createdAt: now }),
      undefined,
    );
    const { token } = await invite(owner, email);
    expect(await engine.read(PLATFORM, previewInvitation, { token })).toMatchObject({ knownPerson: false });
    const { userId } = await accept(token, { name: 'Ben', password: 'correct horse battery' });
    expect(userId).toBe(squatter);
    const user = await engine.read(PLATFORM, ({ em }) => em.findOneOrFail(User, { id: userId }), undefined);
    expect([user.name, await verifyPassword(user.passwordHash, 'the squatter knows it')]).toEqual([
      'Ben',
      false,
    ]);
  });

  test('is good for nothing once it is revoked, replaced, or a week old', async () => {
    const { owner } = await team();
    const [first, second] = [someone(), someone()];
    const revoked = await invite(owner, first);
    await engine.run(owner.actor, revokeInvitation, { invitationId: revoked.id });
    await expect(
      engine.run(owner.actor, revokeInvitation, { invitationId: revoked.id }),
    ).rejects.toMatchObject({ code: 'NotFound' });
    const replaced = await invite(owner, second);
    const open = await invite(owner, second);
    const given = { name: 'Ben', password: 'correct horse battery' };
    for (const { token } of [revoked, replaced]) {
      expect(await engine.read(PLATFORM, previewInvitation, { token })).toBeNull();
      await expect(accept(token, given)).rejects.toMatchObject({ code: 'InvalidLink' });
    }
    const listed = await engine.read(owner.actor, readInvitations, undefined);
    expect(listed.map(({ invitation, invitedBy }) => [invitation.id, invitedBy.id])).toEqual([
      [open.id, owner.actor.userId],
    ]);
    const before = engine.now;
    engine.pass(7 * 24 * 3_600_000);
    await expect(accept(open.token, given)).rejects.toMatchObject({ code: 'InvalidLink' });
    engine.now = before;
  });

  test('comes from who may give the role, while they may', async () => {
    const { owner, admin } = await team();
    await expect(
      engine.run(admin.actor, inviteMember, { email: someone(), role: 'owner' }),
    ).rejects.toMatchObject({ code: 'InvalidInput', details: { issues: [{ path: 'role' }] } });
    const { token } = await invite(admin, someone(), 'admin');
    await engine.run(owner.actor, changeRole, { userId: admin.actor.userId, role: 'analyst' });
    await expect(accept(token, { name: 'Ben', password: 'correct horse battery' })).rejects.toMatchObject({
      code: 'InvalidLink',
    });
  });

  test('is not for who is there already, nor for what is no address', async () => {
    const { owner, analyst } = await team();
    const email = ` ${analyst.email.toUpperCase()}`;
    await expect(engine.run(owner.actor, inviteMember, { email, role: 'admin' })).rejects.toMatchObject({
      code: 'AlreadyMember',
    });
    await expect(
      engine.run(owner.actor, inviteMember, { email: 'nobody', role: 'admin' }),
    ).rejects.toMatchObject({ code: 'InvalidInput' });
  });

  test('is not how to send mails to the world', async () => {
    const { owner } = await team();
    for (let sent = 0; sent < 100; sent += 1) {
      await engine.run(owner.actor, inviteMember, { email: someone(), role: 'analyst' });
    }
    await expect(
      engine.run(owner.actor, inviteMember, { email: someone(), role: 'analyst' }),
    ).rejects.toMatchObject({ code: 'InvalidInput' });
  });
});
