import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { contactRanges, inRange, type IdRange } from './id-ranges.js';
import { Lanes } from './lanes.js';
import { byMark, lookedUp, membershipsIn, sizeOf, type Membership } from './memberships.js';

/** Statements of counts under way in this process, whoever asks: a count must not take the connections that others need. */
const lanes = new Lanes(2);

/** How many of the account's contacts a predicate over `contact c` is true of, exactly; ranges of ids side by side where there are many. */
export async function countWhere(work: Work, condition: string): Promise<number> {
  const { ranges, total } = await contactRanges(work);
  const parts = await partsOf(work, condition, total);
  const pieces = parts.flatMap((part) => ranges.map((range) => part(range)));
  let sum = 0;
  if (work.sql.inTransaction) for (const piece of pieces) sum += await countPiece(work, piece);
  else {
    const counts = await Promise.all(pieces.map((piece) => lanes.take(() => countPiece(work, piece))));
    sum = counts.reduce((before, count) => before + count, 0);
  }
  return sum;
}

/** A statement that counts in a range of ids. */
type Part = (range: IdRange) => string;

async function countPiece({ sql }: Work, statement: string): Promise<number> {
  return Number((await sql.first<{ count: number | string | null }>(statement))?.count ?? 0);
}

/** Members need not be looked at one by one where being one is all that is asked: who is no contact any more is no member (contacts/). */
async function partsOf(work: Work, condition: string, total: number): Promise<Part[]> {
  const memberships = membershipsIn(condition);
  const only = memberships.find(({ text }) => text === condition);
  if (only !== undefined)
    return [
      (range) =>
        `select count(*) as count from ${only.table} m where ${only.of}${inRange('m.contact_id', range)}`,
    ];
  return correctedParts(work.actor.accountId, await planOf(work, { condition, memberships, total }));
}

interface Plan {
  /** With bits in place of the memberships that are large and have one. */
  condition: string;
  /** Memberships whose members are read. */
  expanded: readonly Membership[];
  /** Those that each contact is looked up in. */
  looked: readonly Membership[];
}

/** More would make a statement of each. */
const MOST_EXPANDED = 6;
/** µs: reading a member and its contact; reading a contact, its bits and its other columns. */
const READING = 1.3;
const SCANNING = 0.2;
/** Of what reading all contacts costs, to be spent on members: all contacts may have to be read besides, for the other rules. */
const WORTH_READING = 0.5;
/** Of all contacts: with more members, reading them costs more than looking up those that are left by the other rules. */
const MOST_READ = 0.6;

async function planOf(
  work: Work,
  { condition, memberships, total }: { condition: string; memberships: readonly Membership[]; total: number },
): Promise<Plan> {
  const sized = await Promise.all(
    memberships.map(async (membership) => ({ membership, ...(await sizeOf(work, membership)) })),
  );
  const expanded: Membership[] = [];
  const looked: Membership[] = [];
  let text = condition;
  let members = 0;
  for (const { membership, size, mark } of sized.toSorted((a, b) => a.size - b.size)) {
    members += size;
    const isSmall = members * READING <= total * SCANNING * WORTH_READING;
    const isRoom = expanded.length < MOST_EXPANDED;
    if (mark !== null && !(isSmall && isRoom)) text = replaced(text, [membership], byMark(membership, mark));
    else if (isRoom && (isSmall || size <= total * MOST_READ)) expanded.push(membership);
    else looked.push(membership);
  }
  return { condition: text, expanded, looked };
}

/**
 * Looking a million contacts up in a list takes a second, reading the members of a list of 100,000 a sixth of one. So a predicate F with
 * memberships m1, m2 … is counted as if nobody were a member, and then for the members of each what that got wrong:
 *   |F| = |F(m1=0)| + sum over the members of m1 of F(m1=1) - F(m1=0), and so on for F(m1=0) and m2.
 */
function correctedParts(accountId: Id, { condition, expanded, looked }: Plan): Part[] {
  const account = `c.account_id = ${idLiteral(accountId)}`;
  const corrections = expanded.map((membership, at): Part => {
    const without = replaced(condition, expanded.slice(0, at), '(1=0)');
    const { joins, text } = lookedUp(without, [...expanded.slice(at + 1), ...looked]);
    const member = replaced(text, [membership], '(1=1)');
    const stranger = replaced(text, [membership], '(1=0)');
    return (range) =>
      `select straight_join sum(case when ${member} then 1 else 0 end - case when ${stranger} then 1 else 0 end) as count
         from ${membership.table} m join contact c on ${account} and c.id = m.contact_id ${joins}
        where ${membership.of}${inRange('m.contact_id', range)}`;
  });
  const { joins, text } = lookedUp(replaced(condition, expanded, '(1=0)'), looked);
  // an index that has all that is asked for is not in the order of ids: each range would read all of it
  const nobody: Part = (range) =>
    `select straight_join count(*) as count from contact c force index (primary) ${joins}
      where ${account}${inRange('c.id', range)} and (${text})`;
  return [nobody, ...corrections];
}

const replaced = (condition: string, memberships: readonly Membership[], by: string): string =>
  memberships.reduce((text, membership) => text.replaceAll(membership.text, by), condition);
