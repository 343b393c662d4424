import { readFields } from '../../contacts/fields/read-fields.js';
import { slotWriter } from '../../contacts/fields/slots.js';
import { idLiteral, keysCondition, textLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { addToReport } from '../run-request.js';
import type { Mentioning } from './mentioning.js';
import { withoutIn, type Mentions } from './mentions-of.js';

/** A key as literals, in the order of its columns. */
export type Key = readonly string[];
type Cell = string | number | Buffer | object | null;

const literalOf = (cell: Cell | undefined): string =>
  Buffer.isBuffer(cell) ? `x'${cell.toString('hex')}'` : textLiteral(String(cell));

/** Looked through at a time. */
const ROWS = 20_000;

const behind = (columns: readonly string[], after: Key | null): string => {
  const [first = '', ...rest] = columns;
  const [least = '', ...others] = after ?? [];
  if (after === null) return '1 = 1';
  if (rest.length === 0) return `${first} > ${least}`;
  return `${first} >= ${least} and (${first} > ${least} or ${behind(rest, others)})`;
};

/** The keys of the rows of a page that may hold the number, by a read that locks nothing; where the next begins, or null. */
export async function findMentions(
  { sql, actor }: Work,
  { of, mentions, after }: { of: Mentioning; mentions: Mentions; after: Key | null },
): Promise<{ found: Key[]; next: Key | null }> {
  const keys = of.key.join(', ');
  const columns = [...of.texts.map(quoted), ...(of.json ?? []).map(asText)];
  const page = `from ${of.table} where account_id = ${idLiteral(actor.accountId)} and ${behind(of.key, after)}
     order by ${keys} limit ${ROWS}`;
  const toKey = (row: Row): Key => of.key.map((column) => literalOf(row[column]));
  const [last] = await sql.rows<Row>(
    `select ${keys}, (select count(*) from (select 1 ${page}) c) as looked from (select ${keys} ${page}) p
      order by ${of.key.map((column) => `${column} desc`).join(', ')} limit 1`,
  );
  if (last === undefined) return { found: [], next: null };
  const found = columns.map((column, at) => `${column} regexp '${mentions.sql}' as found${at}`);
  const rows = await sql.rows<Row>(
    `select ${keys} from (select ${keys}, ${found.join(', ')} ${page}) p
      where ${columns.map((_, at) => `found${at} = 1`).join(' or ')}`,
  );
  return { found: rows.map(toKey), next: Number(last.looked) < ROWS ? null : toKey(last) };
}

/** JSON is of no character set that expressions compare. */
const asText = (column: string): string => `cast(${quoted(column)} as char)`;
const quoted = (column: string): string => `\`${column}\``;

type Row = Record<string, Cell>;

interface Some {
  requestId: Id;
  of: Mentioning;
  mentions: Mentions;
  keys: readonly Key[];
}

/** Writes rows anew without the number. Returns how many are to be waited for. */
export async function eraseMentions(work: Work, { requestId, of, mentions, keys }: Some): Promise<number> {
  const { sql, actor } = work;
  const mine = `account_id = ${idLiteral(actor.accountId)}`;
  const columns = [...of.key, ...of.texts, ...(of.json ?? [])].map(quoted).join(', ');
  const rows = await sql.rows<Row>(
    `select ${columns}, (${of.where ?? '1 = 1'}) as free from ${of.table} where ${mine} and ${keysCondition(of.key, keys)} for update`,
  );
  const holding = rows
    .map((row) => ({ row, written: rewritten(of, mentions, row) }))
    .filter(({ written }) => written.size > 0);
  const free = holding.filter(({ row }) => Number(row.free) === 1);
  const slots = of.table === 'contact' && free.length > 0 ? slotWriter(await readFields(work)) : null;
  for (const { row, written } of free) {
    const key = of.key.map((column) => literalOf(row[column]));
    const values = [...written].map(([column, value]) => `${quoted(column)} = ${textLiteral(value)}`);
    if (slots !== null) values.push(...slotValues(slots, written.get('custom')));
    sql.later(
      `update ${of.table} set ${values.join(', ')} where ${mine} and ${keysCondition(of.key, [key])}`,
    );
  }
  await addToReport(work, requestId, { [of.table]: free.length });
  return of.waits === true ? holding.length - free.length : 0;
}

/** What segments compare is the same as what the contact says. */
function slotValues(slots: ReturnType<typeof slotWriter>, custom: string | undefined): string[] {
  if (custom === undefined) return [];
  const literals = slots.literals(JSON.parse(custom) as Record<string, string>);
  return slots.columns.map((column, at) => `${column} = ${literals[at] ?? 'null'}`);
}

/** The columns that hold the number, as they are without it. */
function rewritten(of: Mentioning, mentions: Mentions, row: Row): Map<string, string> {
  const texts = of.texts.map((column) => [column, textWithout(of, mentions, { row, column })] as const);
  const json = (of.json ?? []).map((column) => [column, jsonWithout(mentions, row[column])] as const);
  return new Map([...texts, ...json].flatMap(([column, text]) => (text === null ? [] : [[column, text]])));
}

/** Room for the end of an id in the shortest column of names. */
const LONGEST_NAME = 53;

/** Null where nothing changes. */
function textWithout(
  { unique = [] }: Mentioning,
  mentions: Mentions,
  { row, column }: { row: Row; column: string },
): string | null {
  const text = row[column];
  if (typeof text !== 'string') return null;
  const without = mentions.without(text);
  if (without === text) return null;
  if (!unique.includes(column)) return without;
  return `${without.slice(0, LONGEST_NAME)} ${literalOf(row.id).slice(-7, -1)}`;
}

/** Null where nothing changes. One driver reads JSON, the other hands its text over. */
function jsonWithout(mentions: Mentions, cell: Cell | undefined): string | null {
  const value: unknown = typeof cell === 'string' ? JSON.parse(cell) : cell;
  const without = JSON.stringify(withoutIn(value ?? null, mentions));
  return without === JSON.stringify(value ?? null) ? null : without;
}

const KEYS = 5_000;

/** Deletes callers' keys of single messages that are made of the number; returns where the next page begins, or null. */
export async function eraseKeys(
  work: Work,
  { requestId, mentions, after }: { requestId: Id; mentions: Mentions; after: string },
): Promise<string | null> {
  const { sql, actor } = work;
  const mine = `account_id = ${idLiteral(actor.accountId)}`;
  const rows = await sql.rows<{ name: string }>(
    `select idempotency_key as name from idempotency_key
      where ${mine} and idempotency_key > ${textLiteral(after)} order by idempotency_key limit ${KEYS}`,
  );
  const theirs = rows.map(({ name }) => name).filter((name) => mentions.without(name) !== name);
  for (const name of theirs)
    sql.later(`delete from idempotency_key where ${mine} and idempotency_key = ${textLiteral(name)}`);
  await addToReport(work, requestId, { idempotency_key: theirs.length });
  return rows.length < KEYS ? null : (rows.at(-1)?.name ?? null);
}
