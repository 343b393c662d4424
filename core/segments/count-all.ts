import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { countWhere } from './count-contacts.js';

const LARGE = 50_000;
const GOOD_FOR_MS = 10_000;
const largeCounts = new Map<Id, { count: number; until: number }>();

/** The account's contacts. Counting a million takes 100 ms: of a large account the answer is good for a while. */
export async function countAll(work: Work): Promise<number> {
  const { accountId } = work.actor;
  const before = largeCounts.get(accountId);
  if (before !== undefined && before.until > work.now.getTime()) return before.count;
  const count = await countWhere(work, '1=1');
  largeCounts.delete(accountId);
  if (count >= LARGE) largeCounts.set(accountId, { count, until: work.now.getTime() + GOOD_FOR_MS });
  return count;
}
