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

/** Keyed by tag or list: each is probed for the batch. A range is read at once where every contact is wanted anyhow. */
async function namesOf(
  { sql, actor }: Work,
  of: { table: string; members: string; key: string },
  among: string,
): Promise<Map<string, string[]>> {
  const rows = await sql.rows<{ name: string; contact_id: Buffer }>(
    `select t.name, m.contact_id from ${of.table} t
       join ${of.members} m on m.account_id = t.account_id and m.${of.key} = t.id and m.contact_id ${among}
      where t.account_id = ${idLiteral(actor.accountId)} order by t.name`,
  );
  const names = new Map<string, string[]>();
  for (const { name, contact_id: contact } of rows) {
    const id = contact.toString('hex');
    const known = names.get(id);
    if (known === undefined) names.set(id, [name]);
    else known.push(name);
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
  const among = isEverybody(query)
    ? `between ${idLiteral(first)} and ${idLiteral(last)}`
    : `in ${idList(ids)}`;
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
