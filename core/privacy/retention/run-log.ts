import { LockMode } from '@mikro-orm/core';
import { idBytes } from '../../database/sql.js';
import type { UseCase, Work } from '../../database/work.js';
import { crossOff } from '../../jobs/relay-jobs.js';
import type { Id } from '../../platform/id.js';
import { RetentionRule, RetentionRun, type RetainedKind } from '../privacy.js';
import type { Report } from '../run-request.js';

/** What a step removed, by table, and where the next begins; null when there is nothing further. */
export interface Expired {
  removed: Report;
  after: Id | null;
}

const DAY_MS = 24 * 3_600_000;
/** From when on a rule is applied after it was set or changed: time to think better of it. */
export const FIRST_RUN_MS = 3_600_000;

/**
 * Before when each kind of data is removed, by the rules of now; null when the run is over. A rule that was set or changed only
 * just is for the next run: this one was due for another of the account.
 */
export async function openRetentionRun(
  { em, actor, now }: Work,
  { runId }: { runId: Id },
): Promise<Map<RetainedKind, Date> | null> {
  const { accountId } = actor;
  const run = await em.findOne(RetentionRun, { accountId, id: runId });
  if (run === null || run.finishedAt != null) return null;
  const rules = await em.find(RetentionRule, { accountId });
  const settled = rules.filter(({ updatedAt }) => now.getTime() - updatedAt.getTime() >= FIRST_RUN_MS);
  return new Map(settled.map(({ kind, days }) => [kind, new Date(now.getTime() - days * DAY_MS)]));
}

interface Logged<Input> {
  runId: Id;
  step: UseCase<Input, Expired>;
  input: Input;
}

/** Does a step and adds what it removed to the run's report, in one transaction. */
export async function expire<Input>(work: Work, { runId, step, input }: Logged<Input>): Promise<Expired> {
  const expired = await step(work, input);
  const counted = Object.entries(expired.removed).filter(([, count]) => count > 0);
  if (counted.length === 0) return expired;
  const { em, actor } = work;
  const key = { accountId: actor.accountId, id: runId };
  const run = await em.findOneOrFail(RetentionRun, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const report = { ...run.report };
  for (const [table, count] of counted) report[table] = (report[table] ?? 0) + count;
  run.report = report;
  return expired;
}

export async function closeRetentionRun(
  work: Work,
  { runId, jobId }: { runId: Id; jobId: Id },
): Promise<void> {
  const { sql, actor, now } = work;
  crossOff(work, jobId);
  await sql.run(
    'update retention_run set finished_at = ? where account_id = ? and id = ? and finished_at is null',
    [now, idBytes(actor.accountId), idBytes(runId)],
  );
}
