import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

/** Ids from the first, this one included, to the second, this one not. Null: no border. */
export type IdRange = readonly [Id | null, Id | null];

/** Contacts of an account, divided. */
interface Divided {
  ranges: readonly IdRange[];
  /** Contacts in all, when they were divided. */
  total: number;
}

const WHOLE: readonly IdRange[] = [[null, null]];
/** As many as two connections share fairly although the borders go by estimates. */
const RANGES = 8;
/** Fewer are counted sooner than they are divided. The estimate is half of what there is at the most. */
const WORTH_DIVIDING = 40_000;
const GOOD_FOR_MS = 10 * 60_000;
const MOST_KEPT = 500;

const kept = new Map<Id, Divided & { until: number }>();

/** `and c.id >= … and c.id < …` for a column of contacts' ids. */
export const inRange = (column: string, [from, to]: IdRange): string =>
  `${from === null ? '' : ` and ${column} >= ${idLiteral(from)}`}${to === null ? '' : ` and ${column} < ${idLiteral(to)}`}`;

/**
 * The account's contacts in ranges of about the same size, by the estimates that the database has for its own planning: a dive into
 * the index for each, 0.3 ms. They are kept for a while: a range that has grown is only slower. One range in a transaction, whose
 * statements go one by one.
 */
export async function contactRanges(work: Work): Promise<Divided> {
  const { accountId } = work.actor;
  if (work.sql.inTransaction) return { ranges: WHOLE, total: await estimate(work, [null, null]) };
  const known = kept.get(accountId);
  if (known !== undefined && known.until > Date.now()) return known;
  const divided = await divide(work);
  kept.delete(accountId);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(accountId, { ...divided, until: Date.now() + GOOD_FOR_MS });
  return divided;
}

async function divide(work: Work): Promise<Divided> {
  const total = await estimate(work, [null, null]);
  if (total < WORTH_DIVIDING) return { ranges: WHOLE, total };
  const [first, last] = await Promise.all([end(work, 'asc'), end(work, 'desc')]);
  if (first === null || last === null) return { ranges: WHOLE, total };
  let borders = [msOf(first), msOf(last) + 1];
  for (let parts = 1; parts < RANGES; parts *= 2) {
    const halves = await Promise.all(borders.slice(1).map((to, at) => middle(work, borders[at] ?? 0, to)));
    borders = [...new Set([...borders, ...halves])].toSorted((a, b) => a - b);
  }
  const inner = borders.slice(1, -1).map(idAt);
  const ranges = [null, ...inner].map((from, at): IdRange => [from, inner[at] ?? null]);
  const sizes = await Promise.all(ranges.map((range) => count(work, range)));
  const sized = ranges.map((range, at) => ({ range, size: sizes[at] ?? 0 }));
  return {
    // the largest first: no lane waits for it at the end
    ranges: sized.toSorted((one, other) => other.size - one.size).map(({ range }) => range),
    total: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/** Exactly: estimates are off by a factor of two, either way, and this is asked once in a while. */
async function count({ sql, actor }: Work, range: IdRange): Promise<number> {
  const row = await sql.first<{ count: number | string }>(
    `select count(*) as count from contact c force index (primary) where c.account_id = ${idLiteral(actor.accountId)}${inRange('c.id', range)}`,
  );
  return Number(row?.count ?? 0);
}

/** Where the contacts between two times are halved. Ids begin with the time they were made at. */
async function middle(work: Work, from: number, to: number): Promise<number> {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const half = Math.floor((low + high) / 2);
    const [before, after] = await Promise.all([
      estimate(work, [idAt(from), idAt(half)]),
      estimate(work, [idAt(half), idAt(to)]),
    ]);
    if (before < after) low = half;
    else high = half;
    if (Math.abs(before - after) < (before + after) * CLOSE) break;
  }
  return high;
}

const CLOSE = 0.15;

const msOf = (id: Id): number => Number.parseInt(id.slice(0, 12), 16);
const idAt = (ms: number): Id => ms.toString(16).padStart(12, '0') + '0'.repeat(20);

async function end({ sql, actor }: Work, direction: 'asc' | 'desc'): Promise<Id | null> {
  const row = await sql.first<{ id: Buffer }>(
    `select id from contact where account_id = ${idLiteral(actor.accountId)} order by id ${direction} limit 1`,
  );
  return row === undefined ? null : idFromBytes(row.id);
}

async function estimate({ sql, actor }: Work, range: IdRange): Promise<number> {
  const row = await sql.first<{ rows: number | string | null }>(
    `explain select 1 from contact c where c.account_id = ${idLiteral(actor.accountId)}${inRange('c.id', range)}`,
  );
  return Number(row?.rows ?? 0);
}
