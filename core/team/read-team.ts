import { Invitation } from '../accounts/invitation.js';
import { Membership } from '../accounts/membership.js';
import type { Role } from '../accounts/permissions.js';
import { Passkey } from '../accounts/second-factor.js';
import { User } from '../accounts/user.js';
import type { Work } from '../database/work.js';

export interface Member {
  user: User;
  role: Role;
  joinedAt: Date;
  /** Has one-time codes or a passkey. */
  secondFactor: boolean;
}

/** Those who are in the actor's account, the longest first. */
export async function readMembers({ em, actor }: Work): Promise<Member[]> {
  const memberships = await em.find(
    Membership,
    { accountId: actor.accountId },
    { orderBy: { createdAt: 'asc', userId: 'asc' } },
  );
  const userId = { $in: memberships.map((membership) => membership.userId) };
  const users = new Map((await em.find(User, { id: userId })).map((user) => [user.id, user]));
  const passkeys = await em.find(Passkey, { userId }, { fields: ['userId'] });
  const withPasskey = new Set(passkeys.map((passkey) => passkey.userId));
  return memberships.flatMap(({ userId: id, role, createdAt }) => {
    const user = users.get(id);
    if (user === undefined) return [];
    return [
      { user, role, joinedAt: createdAt, secondFactor: user.totpEnabledAt != null || withPasskey.has(id) },
    ];
  });
}

export interface OpenInvitation {
  invitation: Invitation;
  invitedBy: User;
}

/** Those that wait for an answer, the newest first. */
export async function readInvitations({ em, actor, now }: Work): Promise<OpenInvitation[]> {
  const invitations = await em.find(
    Invitation,
    { accountId: actor.accountId, acceptedAt: null, revokedAt: null, expiresAt: { $gt: now } },
    { orderBy: { id: 'desc' } },
  );
  const inviters = await em.find(User, { id: { $in: invitations.map(({ invitedBy }) => invitedBy) } });
  return invitations.flatMap((invitation) => {
    const invitedBy = inviters.find(({ id }) => id === invitation.invitedBy);
    return invitedBy === undefined ? [] : [{ invitation, invitedBy }];
  });
}
