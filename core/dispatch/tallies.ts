import { idBytes, idLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import type { StoredState } from '../messages/message-state.js';

const COLUMNS = [
  'skipped',
  'claimed',
  'submitted',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'expired',
  'unknown',
  'cancelled',
  'segments',
] as const;
type Column = (typeof COLUMNS)[number];
const MONEY_COLUMNS = ['held', 'captured', 'released'] as const;
type MoneyColumn = (typeof MONEY_COLUMNS)[number];
/** What a chart shows as not delivered. */
const FAILED = new Set<Column>(['undelivered', 'failed', 'expired']);

/** What one transaction does to one campaign, or to the single messages of one account. */
class Tally {
  readonly counts = new Map<Column, number>();
  readonly amounts = new Map<MoneyColumn, bigint>();
  readonly failures = new Map<string, number>();

  constructor(
    readonly accountId: Id,
    readonly campaignId: Id | null,
  ) {}

  count(column: Column, by = 1): void {
    this.counts.set(column, (this.counts.get(column) ?? 0) + by);
  }

  money(column: MoneyColumn, by: bigint): void {
    this.amounts.set(column, (this.amounts.get(column) ?? 0n) + by);
  }

  failure({ state, reason, by = 1 }: { state: StoredState; reason: string; by?: number }): void {
    const key = `${state} ${reason}`;
    this.failures.set(key, (this.failures.get(key) ?? 0) + by);
  }
}

/** What one transaction does to the counters. Collected first, written once at its end, always in the same order. */
export class Tallies {
  private readonly byKey = new Map<string, Tally>();

  of(accountId: Id, campaignId: Id | null): Tally {
    const key = `${accountId}${campaignId ?? ''}`;
    let tally = this.byKey.get(key);
    if (tally === undefined) {
      tally = new Tally(accountId, campaignId);
      this.byKey.set(key, tally);
    }
    return tally;
  }

  /** Writes everything down, with the commit. Accounts and campaigns go in the order of their ids, so two batches cannot lock each other out. */
  write(work: Work): void {
    const tallies = [...this.byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
    for (const tally of tallies) if (tally.campaignId !== null) writeCampaign(work, tally, tally.campaignId);
    for (const [accountId, group] of Map.groupBy(tallies, (tally) => tally.accountId)) {
      writeHour(work, accountId, group);
    }
  }
}

function writeCampaign(work: Work, tally: Tally, campaignId: Id): void {
  const changes = [...tally.counts, ...tally.amounts].map(([column, by]) => `${column} = ${column} + ${by}`);
  const key = `account_id = ${idLiteral(tally.accountId)} and campaign_id = ${idLiteral(campaignId)}`;
  work.sql.later(
    `update campaign_progress set revision = revision + 1, updated_at = ${timeLiteral(work.now)}${changes.map((change) => `, ${change}`).join('')} where ${key}`,
  );
  writeSecond(work, tally, campaignId);
  if (tally.failures.size > 0) {
    const rows = [...tally.failures].map(([key2, by]) => {
      const [state, reason] = key2.split(' ') as [string, string];
      return `(${idLiteral(tally.accountId)},${idLiteral(campaignId)},${textLiteral(state)},${textLiteral(reason)},${by})`;
    });
    work.sql.later(
      `insert into campaign_failure (account_id, campaign_id, state, reason, count) values ${rows.join(',')}
       on duplicate key update count = count + values(count)`,
    );
  }
  work.touched.campaign(tally.accountId, campaignId);
}

function moved({ counts }: Tally): { submitted: number; delivered: number; failed: number } {
  let failed = 0;
  for (const [column, by] of counts) if (FAILED.has(column)) failed += Math.max(0, by);
  return {
    submitted: Math.max(0, counts.get('submitted') ?? 0),
    delivered: Math.max(0, counts.get('delivered') ?? 0),
    failed,
  };
}

function writeSecond(work: Work, tally: Tally, campaignId: Id): void {
  const { submitted, delivered, failed } = moved(tally);
  if (submitted + delivered + failed === 0) return;
  work.sql.later(
    `insert into campaign_second (account_id, campaign_id, at, submitted, delivered, failed) values (?,?,?,?,?,?)
     on duplicate key update submitted = submitted + values(submitted), delivered = delivered + values(delivered), failed = failed + values(failed)`,
    [
      idBytes(tally.accountId),
      idBytes(campaignId),
      new Date(Math.floor(work.now.getTime() / 1_000) * 1_000),
      submitted,
      delivered,
      failed,
    ],
  );
}

const HOUR_MS = 3_600_000;

function writeHour(work: Work, accountId: Id, tallies: readonly Tally[]): void {
  const sum = { submitted: 0, delivered: 0, failed: 0, captured: 0n };
  for (const tally of tallies) {
    const { submitted, delivered, failed } = moved(tally);
    sum.submitted += submitted;
    sum.delivered += delivered;
    sum.failed += failed;
    sum.captured += tally.amounts.get('captured') ?? 0n;
  }
  if (sum.submitted + sum.delivered + sum.failed === 0 && sum.captured === 0n) return;
  work.sql.later(
    `insert into account_hour (account_id, at, submitted, delivered, failed, captured) values (?,?,?,?,?,?)
     on duplicate key update submitted = submitted + values(submitted), delivered = delivered + values(delivered),
       failed = failed + values(failed), captured = captured + values(captured)`,
    [
      idBytes(accountId),
      new Date(Math.floor(work.now.getTime() / HOUR_MS) * HOUR_MS),
      sum.submitted,
      sum.delivered,
      sum.failed,
      sum.captured,
    ],
  );
}
