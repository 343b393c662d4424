import type { ContactField } from '../../contacts/fields/contact-field.js';
import { readFields } from '../../contacts/fields/read-fields.js';
import { contactCondition, type ContactQuery } from '../../contacts/select-contacts.js';
import { idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Column, ColumnKind, Table } from '../../files/table.js';
import { idFromBytes, publicId, type Id } from '../../platform/id.js';
import { text, time } from './columns.js';
import { byKey, type Source } from './source.js';
import { timeCell } from './times.js';

/** Contacts in memory at a time. */
const BATCH = 4_000;

const TIMES = [
  'opted_in_at',
  'opted_out_at',
  'transactional_in_at',
  'transactional_out_at',
  'do_not_sell_at',
  'last_sent_at',
  'last_delivered_at',
  'last_failed_at',
  'last_replied_at',
  'last_clicked_at',
  'created_at',
  'updated_at',
] as const;

type ContactRow = Record<(typeof TIMES)[number], string | null> & {
  id: Buffer;
  msisdn: string;
  country: string | null;
  first_name: string | null;
  last_name: string | null;
  time_zone: string | null;
  /** Text from MariaDB, parsed from MySQL. */
  custom: string | Record<string, string>;
};

const COLUMNS = `c.id, c.msisdn, c.country, c.first_name, c.last_name, c.time_zone, c.custom, ${TIMES.map((column) => `c.${column}`).join(', ')}`;

const FIELD_COLUMN: Record<ContactField['kind'], ColumnKind> = {
  text: 'text',
  number: 'number',
  date: 'date',
  yes_no: 'text',
  choice: 'text',
};

/** Headings are what our own import knows. */
function columnsOf(fields: readonly ContactField[]): Column[] {
  return [
    ...['phone', 'first_name', 'last_name', 'time_zone', 'tags'].map(text),
    ...fields.map(({ key, kind }) => ({ heading: key, kind: FIELD_COLUMN[kind] })),
    ...['country', 'lists', 'marketing_consent'].map(text),
    time('marketing_consent_at'),
    text('transactional_consent'),
    ...['transactional_consent_at', 'do_not_sell_at', 'last_sent_at', 'last_delivered_at'].map(time),
    ...['last_failed_at', 'last_replied_at', 'last_clicked_at', 'created_at', 'updated_at'].map(time),
    text('contact_id'),
  ];
}

interface Names {
  tags: Map<string, string[]>;
  lists: Map<string, string[]>;
}

/** `opted_in`, `opted_out` or nothing, and since when. */
const consentCells = (inAt: string | null, outAt: string | null): [string | null, string | null] => {
  if (outAt !== null) return ['opted_out', timeCell(outAt)];
  return inAt === null ? [null, null] : ['opted_in', timeCell(inAt)];
};

function cellsOf(row: ContactRow, fields: readonly ContactField[], names: Names): (string | null)[] {
  const id = row.id.toString('hex');
  const custom =
    typeof row.custom === 'string' ? (JSON.parse(row.custom) as Record<string, string>) : row.custom;
  return [
    row.msisdn,
    row.first_name,
    row.last_name,
    row.time_zone,
    names.tags.get(id)?.join(', ') ?? null,
    // `constructor` is a good key, and every object has one
    ...fields.map(({ key }) => (Object.hasOwn(custom, key) ? (custom[key] ?? null) : null)),
    row.country,
    names.lists.get(id)?.join(', ') ?? null,
    ...consentCells(row.opted_in_at, row.opted_out_at),
    ...consentCells(row.transactional_in_at, row.transactional_out_at),
    ...TIMES.slice(TIMES.indexOf('do_not_sell_at')).map((column) => timeCell(row[column])),
    publicId('contact', idFromBytes(row.id)),
  ];
}

/** Contacts from the first to the last, and a condition on `m.contact_id` for those between that are not wanted. */
interface Among {
  first: Id;
  last: Id;
  only: string;
}

/**
 * Keyed by tag or list: each is a range of its keys. Their ids are literals, for joined to their names all members would be read for
 * each batch: a million contacts took ten times as long.
 */
async function namesOf(
  { sql, actor }: Work,
  of: { table: string; members: string; key: string },
  { first, last, only }: Among,
): Promise<Map<string, string[]>> {
  const account = idLiteral(actor.accountId);
  const groups = await sql.rows<{ id: Buffer; name: string }>(
    `select id, name from ${of.table} where account_id = ${account} order by name`,
  );
  const names = new Map<string, string[]>();
  if (groups.length === 0) return names;
  const rows = await sql.rows<{ group_id: Buffer; contact_id: Buffer }>(
    `select m.${of.key} as group_id, m.contact_id from ${of.members} m
      where m.account_id = ${account} and m.${of.key} in ${idList(groups.map(({ id }) => idFromBytes(id)))}
        and m.contact_id between ${idLiteral(first)} and ${idLiteral(last)}${only}`,
  );
  const byGroup = Map.groupBy(rows, (row) => row.group_id.toString('hex'));
  for (const { id, name } of groups) {
    for (const row of byGroup.get(id.toString('hex')) ?? []) {
      const contact = row.contact_id.toString('hex');
      const known = names.get(contact);
      if (known === undefined) names.set(contact, [name]);
      else known.push(name);
    }
  }
  return names;
}

const isEverybody = (query: ContactQuery): boolean => Object.values(query).every((value) => value == null);

interface Page {
  query: ContactQuery;
  fields: readonly ContactField[];
  after: Id | null;
}

async function readPage(work: Work, { query, fields, after }: Page) {
  const condition = await contactCondition(work, query);
  const behind = after === null ? '' : ` and c.id > ${idLiteral(after)}`;
  const rows = await work.sql.rows<ContactRow>(
    `select ${COLUMNS} from contact c where ${condition}${behind} order by c.id limit ${BATCH}`,
  );
  const ids = rows.map((row) => idFromBytes(row.id));
  const [first, last] = [ids.at(0), ids.at(-1)];
  if (first === undefined || last === undefined) return { rows: [], last: null };
  // not as a key: it would be one for each of them in each tag
  const only = isEverybody(query) ? '' : ` and concat(m.contact_id) in ${idList(ids)}`;
  const among = { first, last, only };
  const names: Names = {
    tags: await namesOf(work, { table: 'tag', members: 'contact_tag', key: 'tag_id' }, among),
    lists: await namesOf(work, { table: 'contact_list', members: 'list_member', key: 'list_id' }, among),
  };
  const cells = rows.map((row) => cellsOf(row, fields, names));
  return { rows: cells, last: rows.length < BATCH ? null : last };
}

/** Contacts, in the order in which they came; one column for each field that the account has defined. */
export async function contactsTable({ reader, actor, parameters }: Source): Promise<Table> {
  const fields = await reader.read(actor, readFields, undefined);
  const { query = {} } = parameters;
  return {
    name: 'Contacts',
    columns: columnsOf(fields),
    rows: byKey((after) => reader.read(actor, readPage, { query, fields, after })),
  };
}
