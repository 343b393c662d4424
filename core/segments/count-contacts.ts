import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';

/** How many of the account's contacts a predicate over `contact c` is true of, exactly. */
export async function countWhere({ sql, actor }: Work, condition: string): Promise<number> {
  const row = await sql.first<{ count: number }>(
    `select count(*) as count from contact c where c.account_id = ${idLiteral(actor.accountId)} and (${condition})`,
  );
  return Number(row?.count ?? 0);
}
