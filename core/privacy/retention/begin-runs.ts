import { idBytes } from '../../database/sql.js';
import { actingFor, type Work } from '../../database/work.js';
import { announce } from '../../jobs/job.js';
import { idFromBytes, newId } from '../../platform/id.js';
import { applyRetention } from '../privacy-jobs.js';

const DAY_MS = 24 * 3_600_000;
const RULES = 100;

/**
 * Writes down a run for each account of which a rule is due, some at a time; all its rules are applied together, once a day.
 * Returns how many; none when none is due.
 */
export async function beginRetentionRuns(work: Work): Promise<number> {
  const { sql, now } = work;
  const due = await sql.rows<{ account_id: Buffer }>(
    `select account_id from retention_rule where next_run_at <= ? order by next_run_at limit ${RULES} for update`,
    [now],
  );
  const accounts = new Set(due.map((row) => idFromBytes(row.account_id)));
  for (const accountId of [...accounts].toSorted()) {
    const runId = newId();
    await sql.run('update retention_rule set next_run_at = ? where account_id = ?', [
      new Date(now.getTime() + DAY_MS),
      idBytes(accountId),
    ]);
    await sql.run('insert into retention_run (account_id, id, report, started_at) values (?,?,?,?)', [
      idBytes(accountId),
      idBytes(runId),
      '{}',
      now,
    ]);
    announce(actingFor(work, accountId), applyRetention, { runId });
  }
  return accounts.size;
}
