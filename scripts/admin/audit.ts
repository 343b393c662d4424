import { pageWholeLog } from '../../core/audit/read-audit-log.js';
import type { Core } from '../../core/core.js';
import { PLATFORM } from '../../core/database/work.js';
import { parsePublicId } from '../../core/platform/id.js';
import { UsageError } from './usage-error.js';

const SHOWN = 50;

/** The platform's own log (carriers, operators, keys), or an account's. */
export async function auditList(core: Core, [account]: readonly string[]): Promise<void> {
  const accountId = account === undefined ? PLATFORM.accountId : parsePublicId('account', account);
  if (accountId === null)
    throw new UsageError(`${account} is no id of an account; \`account list\` shows them.`);
  const page = { first: SHOWN, after: null };
  const filter = { action: null, userId: null };
  const { rows } = await core.read({ accountId, userId: null }, pageWholeLog, { page, filter });
  if (rows.length === 0) console.log('The log is empty.');
  else
    console.table(
      rows.map(({ at, action, target, user, apiKey, byOperator, ip, userAgent, before, after }) => ({
        at: at.toISOString(),
        action,
        target,
        by: user?.email ?? apiKey?.name ?? userAgent,
        operator: byOperator,
        ip,
        before,
        after,
      })),
    );
}
