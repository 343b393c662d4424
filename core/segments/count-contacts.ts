import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { contactRanges, inRange, WHOLE, type IdRange } from './id-ranges.js';
import { Lanes } from './lanes.js';
import { lookedUp, membershipsIn, type Membership } from './memberships.js';

/** Statements of counts under way in this process, whoever asks: a count must not take the connections that others need. */
const lanes = new Lanes(2);

/** How many of the account's contacts a predicate over `contact c` is true of, exactly; ranges of ids side by side where there are many. */
export async function countWhere(work: Work, condition: string): Promise<number> {
  const alone = work.sql.inTransaction;
  const { ranges, total } = alone ? { ranges: WHOLE, total: 0 } : await contactRanges(work);
  const parts = partsOf(work.actor.accountId, condition, await planOf(work, condition, total));
  let sum = 0;
  if (alone) for (const part of parts) sum += await countPart(work, part([null, null]));
  else {
    const pieces = parts.flatMap((part) => ranges.map((range) => part(range)));
    const counts = await Promise.all(pieces.map((piece) => lanes.take(() => countPart(work, piece))));
    sum = counts.reduce((before, count) => before + count, 0);
  }
  return sum;
}

interface Plan {
  /** Memberships whose members are read. */
  expanded: readonly Membership[];
  /** Those that each contact is looked up in. */
  looked: readonly Membership[];
}

/** More would make a statement of each. */
const MOST_EXPANDED = 6;
/** Of all contacts: with more members, reading them (1.3 µs) costs more than looking up those that are left by the other rules (0.8). */
const MOST_READ = 0.6;

async function planOf(work: Work, condition: string, total: number): Promise<Plan> {
  const sized = await Promise.all(
    membershipsIn(condition).map(async (membership) => ({
      membership,
      size: await countPart(work, membership.size),
    })),
  );
  const isRead = ({ size }: { size: number }, at: number): boolean =>
    at < MOST_EXPANDED && (total === 0 || size <= total * MOST_READ);
  const ordered = sized.toSorted((a, b) => a.size - b.size);
  return {
    expanded: ordered.filter((one, at) => isRead(one, at)).map(({ membership }) => membership),
    looked: ordered.filter((one, at) => !isRead(one, at)).map(({ membership }) => membership),
  };
}

/** A statement that counts in a range of ids. */
type Part = (range: IdRange) => string;

async function countPart({ sql }: Work, statement: string): Promise<number> {
  return Number((await sql.first<{ count: number | string | null }>(statement))?.count ?? 0);
}

/**
 * Looking a million contacts up in a list takes a second, reading the members of a list of 100,000 a sixth of one. So a predicate F with
 * memberships m1, m2 … is counted as if nobody were a member, and then for the members of each what that got wrong:
 *   |F| = |F(m1=0)| + sum over the members of m1 of F(m1=1) - F(m1=0), and so on for F(m1=0) and m2.
 */
function partsOf(accountId: Id, condition: string, plan: Plan): Part[] {
  const { expanded } = plan;
  const alone = membersAlone(accountId, condition, [...expanded, ...plan.looked]);
  if (alone !== null) return alone;
  const account = `c.account_id = ${idLiteral(accountId)}`;
  const corrections = expanded.map((membership, at): Part => {
    const before = expanded.slice(0, at);
    const after = [...expanded.slice(at + 1), ...plan.looked];
    const without = replaced(condition, before, '(1=0)');
    const { joins, text } = lookedUp(without, after);
    const member = replaced(text, [membership], '(1=1)');
    const stranger = replaced(text, [membership], '(1=0)');
    return (range) =>
      `select straight_join sum(case when ${member} then 1 else 0 end - case when ${stranger} then 1 else 0 end) as count
         from ${membership.table} m join contact c on ${account} and c.id = m.contact_id ${joins}
        where ${membership.of}${inRange('m.contact_id', range)}`;
  });
  // an index that has all that is asked for is not in the order of ids: each range would read all of it
  const { joins, text } = lookedUp(replaced(condition, expanded, '(1=0)'), plan.looked);
  const base: Part = (range) =>
    `select straight_join count(*) as count from contact c force index (primary) ${joins} where ${account}${inRange('c.id', range)} and (${text})`;
  return [base, ...corrections];
}

/** Members need not be looked at one by one where being one is all that is asked: who is no contact any more is no member (contacts/). */
function membersAlone(
  accountId: Id,
  condition: string,
  [only, ...others]: readonly Membership[],
): Part[] | null {
  if (only === undefined || others.length > 0) return null;
  const members =
    (sign: string): Part =>
    (range) =>
      `select ${sign}count(*) as count from ${only.table} m where ${only.of}${inRange('m.contact_id', range)}`;
  if (condition === only.text) return [members('')];
  if (condition !== `(${only.text}) is not true`) return null;
  const everybody: Part = (range) =>
    `select count(*) as count from contact c force index (primary) where c.account_id = ${idLiteral(accountId)}${inRange('c.id', range)}`;
  return [everybody, members('-')];
}

const replaced = (condition: string, memberships: readonly Membership[], by: string): string =>
  memberships.reduce((text, membership) => text.replaceAll(membership.text, by), condition);
