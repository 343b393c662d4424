import { recordAudit } from '../audit/record-audit.js';
import type { DoNotDisturbList } from '../consent/consent.js';
import { makeNormaliser, type Normalise } from '../contacts/msisdn/normalise.js';
import { idLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { crossOff } from '../jobs/relay-jobs.js';
import { publicId, type Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { findList, NoSuchList } from './do-not-disturb-lists.js';

/** Of one call; a file goes in batches. */
export const MOST_NUMBERS = 1_000;

interface NumbersInput {
  listId: Id;
  numbers: readonly string[];
}

export interface ListChange {
  list: DoNotDisturbList;
  /** Those that were not on it, or that were. */
  changed: number;
  /** As they were written. */
  refused: string[];
}

/** Puts numbers on a register; those that are on it stay as they are. Throws NotFound, InvalidInput. */
export const addNumbers = (work: Work, input: NumbersInput): Promise<ListChange> =>
  change(work, input, { action: 'do_not_disturb_list.extended', write: insertNumbers });

/** A batch of a file, which is told of in the log when it is over (recordImported). */
export const importNumbers = (work: Work, input: NumbersInput): Promise<ListChange> =>
  change(work, input, { action: null, write: insertNumbers });

/** Into the log: the whole of a file. */
export function recordImported(work: Work, { listId, numbers }: { listId: Id; numbers: number }): void {
  audit(work, { listId, action: 'do_not_disturb_list.imported', numbers });
}

/** Takes numbers off a register; those that are not on it are no fault. Throws NotFound, InvalidInput. */
export const removeNumbers = (work: Work, input: NumbersInput): Promise<ListChange> =>
  change(work, input, { action: 'do_not_disturb_list.shortened', write: deleteNumbers });

type Action = `${string}.${string}`;

function audit(work: Work, { listId, action, numbers }: { listId: Id; action: Action; numbers: number }) {
  recordAudit(work, { action, target: publicId('doNotDisturbList', listId), after: { numbers } });
}

interface Kind {
  action: Action | null;
  /** How many more are on the list then; less, if negative. */
  write(work: Work, list: DoNotDisturbList, msisdns: readonly string[]): Promise<number>;
}

async function change(work: Work, { listId, numbers }: NumbersInput, kind: Kind): Promise<ListChange> {
  if (numbers.length === 0 || numbers.length > MOST_NUMBERS) {
    throw new InvalidInput([
      {
        path: 'numbers',
        message: `Give 1 to ${MOST_NUMBERS} numbers; files go in by the command line: npm run admin -- dnd import.`,
      },
    ]);
  }
  const list = await lockList(work, listId);
  const normalise = listNormaliser(list.country ?? null);
  const refused: string[] = [];
  const msisdns = new Set<string>();
  for (const raw of numbers) {
    const number = normalise(raw);
    if (number.ok) msisdns.add(number.msisdn);
    else refused.push(raw);
  }
  const more = msisdns.size === 0 ? 0 : await kind.write(work, list, [...msisdns]);
  if (more !== 0) {
    await work.sql.run(
      `update do_not_disturb_list set number_count = number_count + ${more} where id = ${idLiteral(listId)}`,
    );
    list.numberCount = (list.numberCount ?? 0) + more;
    if (kind.action !== null) audit(work, { listId, action: kind.action, numbers: Math.abs(more) });
  }
  return { list, changed: Math.abs(more), refused };
}

/** Locked until the transaction ends: its count is right however many write to it at once. Throws NotFound. */
async function lockList(work: Work, listId: Id): Promise<DoNotDisturbList> {
  const locked = await work.sql.first(
    `select 1 as found from do_not_disturb_list where id = ${idLiteral(listId)} for update`,
  );
  if (locked === undefined) throw new NoSuchList(publicId('doNotDisturbList', listId));
  return await findList(work, listId);
}

const ANYWHERE = /^[\s'"]*(\+|00)/;

/** Numbers without a country code are of the list's country; on the platform's own list there are none. */
function listNormaliser(country: string | null): Normalise {
  if (country !== null) return makeNormaliser(country);
  const normalise = makeNormaliser('US');
  return (raw) => (ANYWHERE.test(raw) ? normalise(raw) : { ok: false, reason: 'unknown_country' });
}

const onList = (listId: Id, msisdns: readonly string[]): string =>
  `list_id = ${idLiteral(listId)} and ${
    msisdns.length === 1
      ? `msisdn = ${textLiteral(msisdns[0] ?? null)}`
      : `msisdn in (${msisdns.map(textLiteral).join(',')})`
  }`;

async function insertNumbers(
  { sql, now }: Work,
  { id, everything }: DoNotDisturbList,
  msisdns: readonly string[],
): Promise<number> {
  const known = await sql.rows<{ msisdn: string }>(
    `select msisdn from do_not_disturb where ${onList(id, msisdns)}`,
  );
  const there = new Set(known.map(({ msisdn }) => msisdn));
  const fresh = msisdns.filter((msisdn) => !there.has(msisdn)).toSorted();
  if (fresh.length === 0) return 0;
  const after = `,${idLiteral(id)},${everything === true ? 1 : 0},${timeLiteral(now)})`;
  await sql.run(
    `insert into do_not_disturb (msisdn, list_id, everything, added_at) values ${fresh.map((msisdn) => `(${textLiteral(msisdn)}${after}`).join(',')}`,
  );
  return fresh.length;
}

async function deleteNumbers(
  { sql }: Work,
  { id }: DoNotDisturbList,
  msisdns: readonly string[],
): Promise<number> {
  return -(await sql.run(`delete from do_not_disturb where ${onList(id, msisdns)}`));
}

/** Rows looked at in one transaction. */
const LOOK_THROUGH = 10_000;

/** Removes some numbers of a deleted register, in the order of numbers. Where to go on; null when all are gone and the job is crossed off. */
export async function clearSomeNumbers(
  work: Work,
  { listId, after, jobId }: { listId: Id; after: string; jobId: Id },
): Promise<string | null> {
  const { sql } = work;
  const next = await sql.first<{ last: string | null }>(
    `select max(msisdn) as last from
       (select msisdn from do_not_disturb where msisdn > ? order by msisdn limit ${LOOK_THROUGH}) looked`,
    [after],
  );
  if (next?.last == null) {
    crossOff(work, jobId);
    return null;
  }
  await sql.run(
    `delete from do_not_disturb
      where msisdn > ${textLiteral(after)} and msisdn <= ${textLiteral(next.last)} and list_id = ${idLiteral(listId)}`,
  );
  return next.last;
}
