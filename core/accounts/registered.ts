import { actingFor, type Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { Membership } from './membership.js';

/** A person in one of their accounts. */
export interface Registered {
  accountId: Id;
  userId: Id;
}

/** The account somebody is let into first: the one they have been in for longest. Null when they are in none. */
export async function firstAccountOf({ em }: Work, userId: Id): Promise<Registered | null> {
  const [first] = await em.find(Membership, { userId }, { orderBy: { createdAt: 'asc' }, limit: 1 });
  return first === undefined ? null : { accountId: first.accountId, userId };
}

/** The same transaction on behalf of somebody who has just proved who they are. */
export const actingAs = (work: Work, person: Registered): Work =>
  Object.assign(actingFor(work, person.accountId), { actor: { ...work.actor, ...person } });
