import type { CampaignState } from '../../campaigns/campaign-state.js';
import { idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Column, Table } from '../../files/table.js';
import { idFromBytes, publicId, type Id } from '../../platform/id.js';
import { number, text, time } from './columns.js';
import { byKey, type ExportParameters, type Source } from './source.js';
import { createdBetween, decimal, timeCell } from './times.js';
import { campaignWords } from './words.js';

const BATCH = 500;

const COUNTS = [
  'recipients',
  'skipped',
  'claimed',
  'submitted',
  'delivered',
  'undelivered',
  'failed',
  'expired',
  'unknown',
  'cancelled',
  'segments',
] as const;
const AMOUNTS = ['held', 'captured', 'released'] as const;

const HEADINGS: Partial<Record<(typeof COUNTS)[number] | (typeof AMOUNTS)[number], string>> = {
  skipped: 'left_out',
  claimed: 'messages',
  segments: 'parts',
  captured: 'paid',
  released: 'given_back',
};

const COLUMNS: Column[] = [
  ...['name', 'state', 'sender', 'text', 'audience', 'purpose'].map(text),
  ...[...COUNTS, ...AMOUNTS].map((column) => number(HEADINGS[column] ?? column)),
  text('currency'),
  ...['created_at', 'launched_at', 'finished_at'].map(time),
  text('campaign_id'),
];

type Row = Record<(typeof COUNTS)[number], number | null> &
  Record<(typeof AMOUNTS)[number], number | string | null> & {
    id: Buffer;
    name: string;
    state: CampaignState;
    sender_id: string;
    body: string;
    purpose: string;
    list_name: string | null;
    segment_name: string | null;
    currency: string | null;
    created_at: string;
    launched_at: string | null;
    finished_at: string | null;
  };

function cellsOf(row: Row): (string | null)[] {
  return [
    row.name,
    campaignWords(row.state),
    row.sender_id,
    row.body,
    row.segment_name ?? row.list_name ?? 'All contacts',
    row.purpose,
    ...COUNTS.map((column) => String(row[column] ?? 0)),
    ...AMOUNTS.map((column) => decimal(BigInt(row[column] ?? 0))),
    row.currency,
    timeCell(row.created_at),
    timeCell(row.launched_at),
    timeCell(row.finished_at),
    publicId('campaign', idFromBytes(row.id)),
  ];
}

async function readPage(
  { sql, actor }: Work,
  { parameters, after }: { parameters: ExportParameters; after: Id | null },
) {
  const conditions = [
    `c.account_id = ${idLiteral(actor.accountId)}`,
    ...createdBetween('c', parameters),
    ...(after === null ? [] : [`c.id > ${idLiteral(after)}`]),
  ];
  const rows = await sql.rows<Row>(
    `select c.id, c.name, c.state, c.sender_id, c.body, c.purpose, c.created_at, c.launched_at, c.finished_at, w.currency,
            l.name as list_name, s.name as segment_name, ${[...COUNTS, ...AMOUNTS].map((column) => `p.${column}`).join(', ')}
       from campaign c
       left join campaign_progress p on p.account_id = c.account_id and p.campaign_id = c.id
       left join contact_list l on l.account_id = c.account_id and l.id = c.list_id
       left join segment s on s.account_id = c.account_id and s.id = c.segment_id
       left join wallet w on w.account_id = c.account_id
      where ${conditions.join(' and ')} order by c.id limit ${BATCH}`,
  );
  const last = rows.length < BATCH ? undefined : rows.at(-1);
  return { rows: rows.map(cellsOf), last: last === undefined ? null : idFromBytes(last.id) };
}

/** Campaigns with their counts and their money, in the order in which they were made. */
export const campaignsTable = ({ reader, actor, parameters }: Source): Table => ({
  name: 'Campaigns',
  columns: COLUMNS,
  rows: byKey((after) => reader.read(actor, readPage, { parameters, after })),
});
