import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';

export interface TimelinePoint {
  at: Date;
  /** How long this point lasts. */
  seconds: number;
  submitted: number;
  delivered: number;
  failed: number;
}

const MOST_POINTS = 240;
/** Lengths of a point that read well on an axis, in seconds. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400];

/** Seconds since 1970 of a DATETIME in UTC, whatever zone the connection has. */
const SECOND = "timestampdiff(second, '1970-01-01', at)";

/** The shortest step with which a span (seconds, both ends within) takes at most 240 points. */
export function stepFor(first: number, last: number): number {
  const fits = (step: number) => Math.floor(last / step) - Math.floor(first / step) + 1 <= MOST_POINTS;
  return STEPS.find(fits) ?? Math.ceil((last - first + 1) / (MOST_POINTS - 1));
}

interface Span {
  first: number | null;
  last: number | null;
}

type Row = { slot: number } & Record<'submitted' | 'delivered' | 'failed', number | string>;

/** What happened over time, without gaps: a pause shows as points of nothing. */
export async function readTimeline(
  { sql, actor }: Work,
  { campaignId }: { campaignId: Id },
): Promise<TimelinePoint[]> {
  const key = [idBytes(actor.accountId), idBytes(campaignId)];
  const span = await sql.first<Span>(
    `select min(${SECOND}) as first, max(${SECOND}) as last from campaign_second where account_id = ? and campaign_id = ?`,
    key,
  );
  if (span?.first == null || span.last == null) return [];
  const seconds = stepFor(Number(span.first), Number(span.last));
  const rows = await sql.rows<Row>(
    `select floor(${SECOND} / ${seconds}) as slot, sum(submitted) as submitted, sum(delivered) as delivered, sum(failed) as failed
       from campaign_second where account_id = ? and campaign_id = ? group by slot`,
    key,
  );
  const bySlot = new Map(rows.map((row) => [Number(row.slot), row]));
  const start = Math.floor(Number(span.first) / seconds);
  const count = Math.floor(Number(span.last) / seconds) - start + 1;
  return Array.from({ length: count }, (_, i) => {
    const row = bySlot.get(start + i);
    return {
      at: new Date((start + i) * seconds * 1000),
      seconds,
      submitted: Number(row?.submitted ?? 0),
      delivered: Number(row?.delivered ?? 0),
      failed: Number(row?.failed ?? 0),
    };
  });
}
