import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { Account } from '../accounts/account.js';
import { Invitation } from '../accounts/invitation.js';
import { Membership } from '../accounts/membership.js';
import { hashPassword, verifyPassword } from '../accounts/passwords.js';
import type { Role } from '../accounts/permissions.js';
import { AnyPassword, Password, named } from '../accounts/person-input.js';
import { BadCredentials, InvalidLink } from '../accounts/refusals.js';
import { actingAs, type Registered } from '../accounts/registered.js';
import { secretHash } from '../accounts/secret-hash.js';
import { User } from '../accounts/user.js';
import { recordAudit } from '../audit/record-audit.js';
import { PLATFORM, type Actor, type Runner, type Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { newId, publicId, type Id } from '../platform/id.js';

interface Found {
  invitation: Invitation;
  account: Account;
  /** Null for who is new: also for an address that somebody registered and nobody has proved. */
  person: User | null;
}

/** The invitation behind a link that is good; null for any other. */
async function findByToken({ em, now }: Work, token: string): Promise<Found | null> {
  const invitation = await em.findOne(Invitation, {
    tokenHash: secretHash(token),
    acceptedAt: null,
    revokedAt: null,
    expiresAt: { $gt: now },
  });
  if (invitation === null) return null;
  const account = await em.findOneOrFail(Account, { id: invitation.accountId });
  const user = await em.findOne(User, { email: invitation.email });
  return { invitation, account, person: user?.emailVerifiedAt == null ? null : user };
}

export interface InvitationPreview {
  accountName: string;
  email: string;
  role: Role;
  /** Has a password already, and gives that one. */
  knownPerson: boolean;
}

export async function previewInvitation(
  work: Work,
  { token }: { token: string },
): Promise<InvitationPreview | null> {
  const found = await findByToken(work, token);
  if (found === null) return null;
  const { invitation, account, person } = found;
  const { email, role } = invitation;
  return { email, role, accountName: account.name, knownPerson: person !== null };
}

export interface Acceptance {
  token: string;
  name?: string | null | undefined;
  password?: string | null | undefined;
  /** Who is logged in. */
  viewerId: Id | null;
  from: Actor['from'];
}

const NewPerson = z.object({ name: named('Your name'), password: Password });
const KnownPerson = z.object({ password: AnyPassword });

/**
 * Lets somebody into an account; the link proves that the address is theirs. A person we know gives their password
 * unless they are logged in; somebody new gives a name and chooses one. Throws InvalidLink, InvalidInput, BadCredentials.
 */
export async function acceptInvitation(runner: Runner, input: Acceptance): Promise<Registered> {
  const found = await runner.read(PLATFORM, findByToken, input.token);
  if (found === null) throw new InvalidLink();
  const { invitation, person } = found;
  const { accountId, id: invitationId } = invitation;
  if (person !== null) await checkIsThem(person, input);
  const newcomer = person === null ? await prepare(input) : null; // no transaction is open
  const userId = person?.id ?? newId();
  const actor: Actor = { accountId, userId, ...(input.from && { from: input.from }) };
  try {
    return await runner.run(actor, join, { invitationId, token: input.token, newcomer });
  } catch (error) {
    // somebody registered with the address in this moment
    if (error instanceof UniqueConstraintViolationException) throw new InvalidLink();
    throw error;
  }
}

async function checkIsThem(person: User, { password, viewerId }: Acceptance): Promise<void> {
  if (viewerId === person.id) return;
  if (person.totpEnabledAt != null) {
    throw new BadCredentials('Log in first, with your second factor, and open the link again.');
  }
  const given = checkInput(KnownPerson, { password: password ?? '' });
  if (!(await verifyPassword(person.passwordHash, given.password))) {
    throw new BadCredentials('The password is not right. It is the one that you log in with.');
  }
}

interface Newcomer {
  name: string;
  passwordHash: string;
}

async function prepare(input: Acceptance): Promise<Newcomer> {
  const { name, password } = checkInput(NewPerson, {
    name: input.name ?? '',
    password: input.password ?? '',
  });
  return { name, passwordHash: await hashPassword(password) };
}

interface Joining {
  invitationId: Id;
  token: string;
  newcomer: Newcomer | null;
}

async function join(work: Work, { invitationId, token, newcomer }: Joining): Promise<Registered> {
  const { em, actor, now } = work;
  const { accountId } = actor;
  const invitation = await em.findOne(
    Invitation,
    { accountId, id: invitationId, acceptedAt: null, revokedAt: null, tokenHash: secretHash(token) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (invitation === null || actor.userId === null) throw new InvalidLink();
  const { email, role } = invitation;
  const userId = newcomer === null ? actor.userId : await admit(work, email, newcomer);
  invitation.acceptedAt = now;
  if ((await em.count(Membership, { accountId, userId })) === 0) {
    em.create(Membership, { accountId, userId, role, createdAt: now });
  }
  await em.flush();
  const joined = { accountId, userId };
  const target = publicId('user', userId);
  recordAudit(actingAs(work, joined), { action: 'member.joined', target, after: { email, role } });
  return joined;
}

/** Whoever registered with this address before and never proved it is somebody else, as far as we know: nothing they chose stays. */
async function admit({ em, actor, now }: Work, email: string, newcomer: Newcomer): Promise<Id> {
  const unproved = await em.findOne(User, { email }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (unproved !== null) {
    if (unproved.emailVerifiedAt != null) throw new InvalidLink();
    Object.assign(unproved, newcomer, { emailVerifiedAt: now });
    return unproved.id;
  }
  const id = actor.userId ?? newId();
  em.create(User, { id, email, ...newcomer, emailVerifiedAt: now, createdAt: now });
  return id;
}
