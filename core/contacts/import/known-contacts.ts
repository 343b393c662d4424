import { insertRows, RowsExist } from '../../database/insert-rows.js';
import { idBytes, idList, idLiteral, textLiteral, timeLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { markContacts } from '../bulk/marks.js';
import type { KnownContactRule } from '../contact-import.js';
import type { FieldWriter } from './import-fields.js';
import { mergeContact, type ContactFields } from './merge-contact.js';
import type { FileContact } from './prepare-batch.js';

export interface KnownContact extends ContactFields {
  id: Id;
}

interface ContactRecord {
  id: Buffer;
  msisdn: string;
  first_name: string | null;
  last_name: string | null;
  time_zone: string | null;
  custom: string | Record<string, string>;
}

/** Those of the contacts that the account has, by number; locked, that no other import changes them meanwhile. */
export async function findKnown(
  { sql, actor }: Work,
  contacts: readonly FileContact[],
): Promise<Map<string, KnownContact>> {
  if (contacts.length === 0) return new Map();
  const numbers = contacts.map(({ row }) => row.msisdn).join("','");
  const records = await sql.rows<ContactRecord>(
    `select id, msisdn, first_name, last_name, time_zone, custom from contact
      where account_id = ${idLiteral(actor.accountId)} and msisdn in ('${numbers}') for update`,
  );
  return new Map(records.map((record) => [record.msisdn, fromRecord(record)]));
}

const fromRecord = (record: ContactRecord): KnownContact => ({
  id: idFromBytes(record.id),
  firstName: record.first_name,
  lastName: record.last_name,
  timeZone: record.time_zone,
  custom:
    typeof record.custom === 'string' ? (JSON.parse(record.custom) as Record<string, string>) : record.custom,
});

interface NewContacts {
  importId: Id;
  contacts: readonly FileContact[];
  writer: FieldWriter;
  marks: NewMarks;
  sent: (() => void) | undefined;
}

/** The bits of the groups that new contacts are about to be in: written with them, they cost next to nothing. */
export interface NewMarks {
  list: bigint;
  /** By contact. */
  tags: ReadonlyMap<Id, bigint>;
}

/** Throws RowsExist when the account has one of them. */
export async function insertContacts(
  { sql, actor, now }: Work,
  { importId, contacts, writer, marks, sent }: NewContacts,
): Promise<void> {
  const time = timeLiteral(now);
  const zoned = contacts.some(({ row }) => row.timeZone !== null);
  const tagged = marks.tags.size > 0;
  await insertRows(sql, {
    table: 'contact',
    fixed: {
      account_id: idLiteral(actor.accountId),
      import_id: idLiteral(importId),
      list_marks: String(marks.list),
      created_at: time,
      updated_at: time,
    },
    ids: ['id'],
    texts: [
      'msisdn',
      'country',
      'first_name',
      'last_name',
      'custom',
      ...(zoned ? ['time_zone'] : []),
      ...(tagged ? ['tag_marks'] : []),
      ...writer.slots,
    ],
    count: contacts.length,
    sent,
    row(at) {
      const { id, row } = contacts[at] as FileContact;
      const custom = writer.kept(row.custom);
      const cells = [id, row.msisdn, row.country, row.firstName, row.lastName, JSON.stringify(custom)];
      if (zoned) cells.push(row.timeZone);
      if (tagged) cells.push(String(marks.tags.get(id) ?? 0));
      writer.addSlots(cells, custom);
      return cells;
    },
  });
}

/**
 * Changes known contacts as the rule says; returns those it changed. Of the forms that give each row values of its own
 * this one costs the database least (12 µs a row; a join with JSON_TABLE 18, with UNION ALL 25): the rows exist and are
 * locked, so it never inserts.
 */
export async function updateKnown(
  { sql, actor, now }: Work,
  input: {
    rule: KnownContactRule;
    known: ReadonlyMap<string, KnownContact>;
    contacts: readonly FileContact[];
    writer: FieldWriter;
  },
): Promise<Set<Id>> {
  const { rule, known, contacts, writer } = input;
  const before = `(${idLiteral(actor.accountId)},x'`;
  const time = timeLiteral(now);
  const changed = new Set<Id>();
  const rows = contacts.flatMap(({ row }) => {
    const old = known.get(row.msisdn);
    const merged = old && mergeContact(rule, old, { ...row, custom: writer.kept(row.custom) });
    if (old === undefined || merged == null) return [];
    changed.add(old.id);
    const { firstName, lastName, timeZone, custom } = merged;
    const texts = [firstName, lastName, timeZone, JSON.stringify(custom)];
    writer.addSlots(texts, custom);
    return `${before}${old.id}','${row.msisdn}',${texts.map(textLiteral).join(',')},${time},${time})`;
  });
  if (rows.length === 0) return changed;
  const columns = ['first_name', 'last_name', 'time_zone', 'custom', ...writer.slots];
  const values = [...columns, 'updated_at'].map((column) => `${column} = values(${column})`);
  await sql.run(
    `insert into contact (account_id, id, msisdn, ${columns.join(', ')}, created_at, updated_at) values ${rows.join(',')}
     on duplicate key update ${values.join(', ')}`,
  );
  return changed;
}

/**
 * Puts contacts into a list and counts those that were not in it. `fresh` were written in this transaction, with the list's bit,
 * in the order of their ids; `named` puts them in one by one. Throws RowsExist when another import does the same, or when `fresh` cannot be
 * told from what another writes.
 */
export async function joinList(
  work: Work,
  input: { listId: Id; fresh: readonly FileContact[]; known: readonly Id[]; named: boolean },
): Promise<void> {
  const { listId, fresh } = input;
  const late = await notYetIn(work, listId, input.known);
  const lists = await work.sql.run(
    'update contact_list set contact_count = contact_count + ? where account_id = ? and id = ?',
    [fresh.length + late.length, idBytes(work.actor.accountId), idBytes(listId)],
  );
  if (lists === 0) return unmark(work, fresh); // it was deleted since the import was started
  if (!input.named) await joinFresh(work, listId, fresh);
  await joinNamed(work, listId, input.named ? [...fresh.map(({ id }) => id), ...late] : late);
  markContacts(work, { kind: 'list', id: listId }, { contactIds: late, as: 'member' });
}

/** Nobody else has seen them yet: they are in no list. */
function unmark({ sql, actor }: Work, fresh: readonly FileContact[]): void {
  if (fresh.length === 0) return;
  const ids = fresh.map(({ id }) => id);
  sql.later(
    `update contact set list_marks = 0 where account_id = ${idLiteral(actor.accountId)} and id in ${idList(ids)}`,
  );
}

/** By their range, out of the table itself: a third less than sending the ids again. */
async function joinFresh(
  { sql, actor, now }: Work,
  listId: Id,
  fresh: readonly FileContact[],
): Promise<void> {
  const [first, last] = [fresh[0], fresh.at(-1)];
  if (first === undefined || last === undefined) return;
  const time = timeLiteral(now);
  const joined = await sql.run(
    `insert into list_member (account_id, list_id, contact_id, added_at)
     select account_id, ${idLiteral(listId)}, id, created_at from contact
      where account_id = ${idLiteral(actor.accountId)} and id between ${idLiteral(first.id)} and ${idLiteral(last.id)} and created_at = ${time}`,
  );
  if (joined !== fresh.length) throw new RowsExist();
}

async function joinNamed({ sql, actor, now }: Work, listId: Id, contactIds: readonly Id[]): Promise<void> {
  await insertRows(sql, {
    table: 'list_member',
    fixed: {
      account_id: idLiteral(actor.accountId),
      list_id: idLiteral(listId),
      added_at: timeLiteral(now),
    },
    ids: ['contact_id'],
    texts: [],
    count: contactIds.length,
    row: (at) => [contactIds[at] as Id],
  });
}

async function notYetIn(
  { sql, actor }: Pick<Work, 'sql' | 'actor'>,
  listId: Id,
  contactIds: readonly Id[],
): Promise<Id[]> {
  if (contactIds.length === 0) return [];
  const members = await sql.rows<{ contact_id: Buffer }>(
    `select contact_id from list_member where account_id = ${idLiteral(actor.accountId)}
      and list_id = ${idLiteral(listId)} and contact_id in ${idList(contactIds)}`,
  );
  const isMember = new Set(members.map(({ contact_id: id }) => idFromBytes(id)));
  return contactIds.filter((id) => !isMember.has(id));
}
