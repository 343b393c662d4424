import { LockMode } from '@mikro-orm/core';
import { Membership } from '../accounts/membership.js';
import type { Role } from '../accounts/permissions.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { NotAllowed } from './refusals.js';

/** All memberships of the account, locked: two owners who demote each other do so one after the other. */
export class Team {
  constructor(
    private readonly members: ReadonlyMap<Id, Membership>,
    /** Null for the platform itself. */
    private readonly acting: Membership | null,
  ) {}

  member(userId: Id): Membership | null {
    return this.members.get(userId) ?? null;
  }

  /** Throws NotAllowed: only owners make or unmake owners. */
  checkMayGive(role: Role): void {
    if (role !== 'owner' || this.acting === null || this.acting.role === 'owner') return;
    throw new NotAllowed('Only an owner makes or unmakes owners.');
  }

  /** Throws NotAllowed: an account without an owner could never be given to anybody again. */
  checkOwnerStaysWithout(leaving: Membership): void {
    const owners = [...this.members.values()].filter(({ role }) => role === 'owner');
    if (leaving.role !== 'owner' || owners.length > 1) return;
    throw new NotAllowed('An account has at least one owner. Make somebody else an owner first.');
  }
}

export async function lockTeam({ em, actor }: Work): Promise<Team> {
  const memberships = await em.find(
    Membership,
    { accountId: actor.accountId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const members = new Map(memberships.map((membership) => [membership.userId, membership]));
  if (actor.userId === null) return new Team(members, null);
  const acting = members.get(actor.userId);
  // removed between the request and this moment
  if (acting === undefined) throw new NotAllowed('You are not in this account any more.');
  return new Team(members, acting);
}
