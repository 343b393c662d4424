import { findCampaign } from '../../campaigns/find-campaign.js';
import { readFailures, readSkips } from '../../campaigns/read-campaigns.js';
import { readProgress } from '../../campaigns/read-progress.js';
import { countryOf } from '../../contacts/msisdn/country-of.js';
import { idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Column, Table } from '../../files/table.js';
import type { StoredState } from '../../messages/message-state.js';
import { reasonText } from '../../messages/reason-text.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { number, text } from './columns.js';
import { byKey, type Source } from './source.js';
import { decimal } from './times.js';
import { campaignWords, leftOutWords, stateWords } from './words.js';

const BATCH = 5_000;

const COLUMNS: Column[] = [
  ...['section', 'item', 'detail'].map(text),
  ...['count', 'amount'].map(number),
  text('currency'),
];

type Cells = (string | null)[];
interface Count {
  count: number;
  detail?: string | null;
}

const counted = (section: string, item: string, { count, detail = null }: Count): Cells => [
  section,
  item,
  detail,
  String(count),
  null,
  null,
];

const TOTALS = {
  recipients: 'Recipients at the launch',
  skipped: 'Left out',
  claimed: 'Messages',
  queued: 'Waiting to be sent',
  sent: 'Sent, no receipt yet',
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  failed: 'Failed',
  expired: 'Expired',
  unknown: 'Unknown',
  cancelled: 'Cancelled',
  segments: 'Parts',
} as const;
const MONEY = { held: 'Set aside', captured: 'Paid', released: 'Given back' } as const;

async function readTotals(work: Work, campaignId: Id): Promise<Cells[]> {
  const campaign = await findCampaign(work, campaignId);
  const head: Cells[] = [
    ['Campaign', campaign.name, campaignWords(campaign.state), null, null, null],
    ['Campaign', 'Text', campaign.body, null, null, null],
  ];
  const progress = await readProgress(work, { campaignId });
  if (progress === null) return head;
  const counts = Object.entries(TOTALS).map(([name, item]) =>
    counted('Totals', item, { count: progress[name as keyof typeof TOTALS] }),
  );
  const amounts = Object.entries(MONEY).map(([name, item]): Cells => {
    const { micros, currency } = progress[name as keyof typeof MONEY];
    return ['Totals', item, null, null, decimal(BigInt(micros)), currency];
  });
  return [...head, ...counts, ...amounts];
}

async function readReasons(work: Work, campaignId: Id): Promise<Cells[]> {
  const failures = (await readFailures(work, [campaignId])).get(campaignId) ?? [];
  const skips = (await readSkips(work, [campaignId])).get(campaignId) ?? [];
  return [
    ...failures.map(({ state, reason, count }) =>
      counted('Failures by reason', stateWords(state), {
        count,
        detail: reasonText(state, reason) ?? reason,
      }),
    ),
    ...skips.map(({ reason, count }) => counted('Left out by reason', leftOutWords(reason), { count })),
  ];
}

interface MessageRow {
  id: Buffer;
  recipient: string;
  state: StoredState;
  segments: number;
  price: number | string;
}

async function readMessages(
  { sql, actor }: Work,
  { campaignId, after }: { campaignId: Id; after: Id | null },
) {
  const rows = await sql.rows<MessageRow>(
    `select id, recipient, state, segments, price from message
      where account_id = ${idLiteral(actor.accountId)} and campaign_id = ${idLiteral(campaignId)}
        ${after === null ? '' : `and id > ${idLiteral(after)}`} order by id limit ${BATCH}`,
  );
  const last = rows.length < BATCH ? undefined : rows.at(-1);
  return { rows, last: last === undefined ? null : idFromBytes(last.id) };
}

interface OfCountry {
  messages: number;
  delivered: number;
  parts: number;
  price: bigint;
}

/** Of an erased person neither the number nor the country is known. */
const NOWHERE = 'Not known';

async function countCountries({ reader, actor }: Source, campaignId: Id): Promise<Map<string, OfCountry>> {
  const found = new Map<string, OfCountry>();
  for await (const rows of byKey((after) => reader.read(actor, readMessages, { campaignId, after }))) {
    for (const { recipient, state, segments, price } of rows) {
      const country = countryOf(recipient) ?? NOWHERE;
      const sum = found.get(country) ?? { messages: 0, delivered: 0, parts: 0, price: 0n };
      sum.messages += 1;
      sum.delivered += state === 'delivered' ? 1 : 0;
      sum.parts += segments;
      sum.price += BigInt(price);
      found.set(country, sum);
    }
  }
  return found;
}

const countryCells = (countries: ReadonlyMap<string, OfCountry>, currency: string): Cells[] =>
  [...countries]
    .toSorted(([, a], [, b]) => b.messages - a.messages)
    .flatMap(([country, { messages, delivered, parts, price }]): Cells[] => [
      ['By country', country, 'Messages, at their price', String(messages), decimal(price), currency],
      counted('By country', country, { count: delivered, detail: 'Delivered' }),
      counted('By country', country, { count: parts, detail: 'Parts' }),
    ]);

async function readHead(work: Work, { campaignId }: { campaignId: Id }) {
  const progress = await readProgress(work, { campaignId });
  return {
    totals: await readTotals(work, campaignId),
    reasons: await readReasons(work, campaignId),
    currency: progress?.held.currency ?? '',
  };
}

async function* reportRows(source: Source): AsyncGenerator<Cells[]> {
  const { reader, actor, parameters } = source;
  const campaignId = parameters.campaignId ?? '';
  const { totals, reasons, currency } = await reader.read(actor, readHead, { campaignId });
  yield [...totals, ...reasons];
  yield countryCells(await countCountries(source, campaignId), currency);
}

/** One campaign: its totals, why messages failed and recipients were left out, and where they went. */
export const campaignReportTable = (source: Source): Table => ({
  name: 'Report',
  columns: COLUMNS,
  rows: reportRows(source),
});
