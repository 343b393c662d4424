import { Invitation } from '../accounts/invitation.js';
import { LoginSession } from '../accounts/login-session.js';
import type { Membership } from '../accounts/membership.js';
import type { Role } from '../accounts/permissions.js';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { lockTeam, type Team } from './lock-team.js';
import { readMembers, type Member } from './read-team.js';

/** Takes effect at once, in sessions that are open too. Throws NotFound, NotAllowed. */
export async function changeRole(work: Work, input: { userId: Id; role: Role }): Promise<Member> {
  const { userId, role } = input;
  const team = await lockTeam(work);
  const membership = find(team, userId);
  const before = membership.role;
  team.checkMayGive(before);
  team.checkMayGive(role);
  if (role !== before) {
    if (role !== 'owner') team.checkOwnerStaysWithout(membership);
    membership.role = role;
    await work.em.flush();
    for (const { id } of await openSessions(work, userId)) work.touched.credential(id);
    await revokeInvitationsOf(work, userId, role);
    const target = publicId('user', userId);
    recordAudit(work, { action: 'member.role_changed', target, before: { role: before }, after: { role } });
  }
  const member = (await readMembers(work)).find(({ user }) => user.id === userId);
  if (member === undefined) throw new NotFound('user', publicId('user', userId));
  return member;
}

/** Ends the person's sessions in this account at once. Their other accounts are their own affair. Throws NotFound, NotAllowed. */
export async function removeMember(work: Work, { userId }: { userId: Id }): Promise<void> {
  const { em, now, touched } = work;
  const team = await lockTeam(work);
  const membership = find(team, userId);
  const { role } = membership;
  team.checkMayGive(role);
  team.checkOwnerStaysWithout(membership);
  em.remove(membership);
  for (const session of await openSessions(work, userId)) {
    session.revokedAt = now;
    touched.credential(session.id);
  }
  await em.flush();
  await revokeInvitationsOf(work, userId, null);
  recordAudit(work, { action: 'member.removed', target: publicId('user', userId), before: { role } });
}

function find(team: Team, userId: Id): Membership {
  const membership = team.member(userId);
  if (membership === null) throw new NotFound('user', publicId('user', userId));
  return membership;
}

const openSessions = ({ em, actor, now }: Work, userId: Id): Promise<LoginSession[]> =>
  em.find(LoginSession, { accountId: actor.accountId, userId, revokedAt: null, expiresAt: { $gt: now } });

/** Who could not invite any more has nobody on the way in either. */
async function revokeInvitationsOf({ em, actor, now }: Work, userId: Id, role: Role | null): Promise<void> {
  if (role === 'owner') return;
  const open = { accountId: actor.accountId, invitedBy: userId, acceptedAt: null, revokedAt: null };
  const beyond = role === 'admin' ? { ...open, role: 'owner' as const } : open;
  await em.nativeUpdate(Invitation, beyond, { revokedAt: now });
}
