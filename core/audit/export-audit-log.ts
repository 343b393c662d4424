import type { Actor, Runner, Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { csvCell } from './csv-cell.js';
import { pageAuditLog, type AuditRecord } from './read-audit-log.js';
import { recordAudit } from './record-audit.js';

/** Entries in memory at a time, however long the log is. */
const PAGE = 500;

const COLUMNS: Record<string, (entry: AuditRecord) => string | null> = {
  id: ({ id }) => publicId('auditEntry', id),
  at: ({ at }) => at.toISOString(),
  action: ({ action }) => action,
  target: ({ target }) => target,
  user: ({ user }) => user?.name ?? null,
  email: ({ user }) => user?.email ?? null,
  api_key: ({ apiKey }) => apiKey?.name ?? null,
  by_operator: ({ byOperator }) => String(byOperator),
  ip: ({ ip }) => ip,
  user_agent: ({ userAgent }) => userAgent,
  before: ({ before }) => before,
  after: ({ after }) => after,
};

const line = (cells: readonly (string | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The account's log as CSV, the newest first, a page at a time. That it was taken out is its newest entry. */
export async function* exportAuditLog(runner: Runner, actor: Actor): AsyncGenerator<string> {
  await runner.run(actor, (work: Work) => recordAudit(work, { action: 'audit_log.exported' }), undefined);
  yield line(Object.keys(COLUMNS));
  const filter = { action: null, userId: null };
  for (let after: Id | null = null, more = true; more;) {
    const page: Awaited<ReturnType<typeof pageAuditLog>> = await runner.read(actor, pageAuditLog, {
      page: { first: PAGE, after },
      filter,
    });
    after = page.rows.at(-1)?.id ?? null;
    more = page.hasNextPage;
    yield page.rows.map((entry) => line(Object.values(COLUMNS).map((of) => of(entry)))).join('');
  }
}
