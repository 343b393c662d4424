import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { contactRanges, inRange, WHOLE, type Divided, type IdRange } from './id-ranges.js';
import { Lanes } from './lanes.js';
import { lookedUp, membershipsIn, type Membership } from './memberships.js';

/** Statements of counts under way in this process, whoever asks: a count must not take the connections that others need. */
const lanes = new Lanes(2);

/** How many of the account's contacts a predicate over `contact c` is true of, exactly; ranges of ids side by side where there are many. */
export async function countWhere(work: Work, condition: string): Promise<number> {
  const alone = work.sql.inTransaction;
  const divided = alone ? { ranges: WHOLE, total: 0 } : await contactRanges(work);
  const parts = partsOf(work.actor.accountId, condition, await planOf(work, condition, divided));
  let sum = 0;
  if (alone) for (const part of parts) sum += await countPart(work, part([null, null]));
  else {
    const pieces = parts.flatMap((part) => divided.ranges.map((range) => part(range)));
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
  /** The largest, if some contacts only are looked up in it. */
  some: { membership: Membership; those: Those } | null;
}

/** More would make a statement of each. */
const MOST_EXPANDED = 6;
/** Of all contacts: with more members, reading them costs more than looking up those that are left by the other rules. */
const MOST_READ = 0.6;
/** µs: reading a member and its contact; reading a contact, and looking it up then. */
const READING = 1.3;
const SCANNING = 0.2;
const LOOKING_UP = 1.1;

async function planOf(work: Work, condition: string, divided: Divided): Promise<Plan> {
  const sized = await Promise.all(
    membershipsIn(condition).map(async (membership) => ({
      membership,
      size: await countPart(work, membership.size),
    })),
  );
  const { total } = divided;
  const isRead = ({ size }: { size: number }, at: number): boolean =>
    at < MOST_EXPANDED && (total === 0 || size <= total * MOST_READ);
  const ordered = sized.toSorted((a, b) => a.size - b.size);
  const largest = ordered.at(-1);
  const rest = ordered.slice(0, -1);
  const those = largest === undefined ? null : await fewest(work, condition, { ...divided, sized: ordered });
  const planned = those === null ? ordered : rest;
  return {
    expanded: planned.filter((one, at) => isRead(one, at)).map(({ membership }) => membership),
    looked: planned.filter((one, at) => !isRead(one, at)).map(({ membership }) => membership),
    some: those === null || largest === undefined ? null : { membership: largest.membership, those },
  };
}

/**
 * Whom being a member makes a difference for, or for whom it does not make one by itself: whichever are fewer are looked up. In
 * "a tag or from Nairobi" it is those from Nairobi: all members count, but for those among them who count already.
 */
type Those = 'differing' | 'agreeing';

interface Sized extends Divided {
  sized: readonly { membership: Membership; size: number }[];
}

const SAMPLES = 4;
const SAMPLE = 500;

/** Null where reading the members of the largest costs less, or nothing is known of the contacts. */
async function fewest(work: Work, condition: string, { ranges, total, sized }: Sized): Promise<Those | null> {
  const largest = sized.at(-1);
  if (largest === undefined || total === 0) return null;
  const others = sized.slice(0, -1).map(({ membership }) => membership);
  const { is, isNot } = difference(replaced(condition, others, '(1=0)'), largest.membership);
  const rows = await Promise.all(
    ranges.slice(0, SAMPLES).map(([from]) =>
      work.sql.first<{ differing: number | null; agreeing: number | null }>(
        `select avg(differing) as differing, avg(agreeing) as agreeing from (
           select (${is}) <> (${isNot}) as differing, not (${is} and not ${isNot}) as agreeing from contact c
            where c.account_id = ${idLiteral(work.actor.accountId)}${inRange('c.id', [from, null])} order by c.id limit ${SAMPLE}) s`,
      ),
    ),
  );
  const share = (which: Those): number =>
    rows.reduce((sum, row) => sum + Number(row?.[which] ?? 0), 0) / rows.length;
  const those: Those = share('differing') <= share('agreeing') ? 'differing' : 'agreeing';
  const costs = total * (SCANNING + share(those) * LOOKING_UP);
  return costs < largest.size * READING ? those : null;
}

/** The predicate for a member, and for one who is none; true or false, never null. */
const difference = (condition: string, membership: Membership) => ({
  is: `((${replaced(condition, [membership], '(1=1)')}) is true)`,
  isNot: `((${replaced(condition, [membership], '(1=0)')}) is true)`,
});

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
  const { expanded, some } = plan;
  const looked = some === null ? plan.looked : [...plan.looked, some.membership];
  const alone = membersAlone(accountId, condition, [...expanded, ...looked]);
  if (alone !== null) return alone;
  const account = `c.account_id = ${idLiteral(accountId)}`;
  const corrections = expanded.map((membership, at): Part => {
    const before = expanded.slice(0, at);
    const after = [...expanded.slice(at + 1), ...looked];
    const without = replaced(condition, before, '(1=0)');
    const { joins, text } = lookedUp(without, after);
    const member = replaced(text, [membership], '(1=1)');
    const stranger = replaced(text, [membership], '(1=0)');
    return (range) =>
      `select straight_join sum(case when ${member} then 1 else 0 end - case when ${stranger} then 1 else 0 end) as count
         from ${membership.table} m join contact c on ${account} and c.id = m.contact_id ${joins}
        where ${membership.of}${inRange('m.contact_id', range)}`;
  });
  return [...baseOf(account, replaced(condition, expanded, '(1=0)'), plan), ...corrections];
}

/** Nobody is a member of what is `expanded`. */
function baseOf(account: string, condition: string, { looked, some }: Plan): Part[] {
  const { joins, text } = lookedUp(condition, looked);
  // an index that has all that is asked for is not in the order of ids: each range would read all of it
  const from = `from contact c force index (primary) ${joins} where ${account}`;
  if (some === null) {
    return [
      (range) => `select straight_join count(*) as count ${from}${inRange('c.id', range)} and (${text})`,
    ];
  }
  const { membership, those } = some;
  const { is, isNot } = difference(text, membership);
  const nobody: Part = (range) =>
    `select straight_join count(*) as count ${from}${inRange('c.id', range)} and (${replaced(text, [membership], '(1=0)')})`;
  const members = `from contact c force index (primary) ${joins} join ${membership.table} m on ${membership.of} and m.contact_id = c.id where ${account}`;
  if (those === 'differing') {
    return [
      nobody,
      (range) =>
        `select straight_join sum(${is} - ${isNot}) as count ${members}${inRange('c.id', range)} and ${is} <> ${isNot}`,
    ];
  }
  return [
    nobody,
    (range) =>
      `select count(*) as count from ${membership.table} m where ${membership.of}${inRange('m.contact_id', range)}`,
    (range) =>
      `select straight_join sum(${is} - ${isNot} - 1) as count ${members}${inRange('c.id', range)} and not (${is} and not ${isNot})`,
  ];
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
