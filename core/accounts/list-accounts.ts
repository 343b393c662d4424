import { idFromBytes, type Id } from '../platform/id.js';
import type { Work } from '../database/work.js';

export interface AccountSummary {
  id: Id;
  name: string;
  currency: string;
  /** Micro-units. */
  available: bigint;
  held: bigint;
  owner: string | null;
  createdAt: string;
}

interface Row {
  id: Buffer;
  name: string;
  currency: string;
  available: number | string;
  held: number | string;
  owner: string | null;
  created_at: string;
}

/** Every account with its balance, for the operator. */
export async function listAccounts({ sql }: Work): Promise<AccountSummary[]> {
  const rows = await sql.rows<Row>(
    `select a.id, a.name, w.currency, w.available, w.held, a.created_at,
            (select u.email from membership m join user u on u.id = m.user_id
              where m.account_id = a.id and m.role = 'owner' order by m.created_at limit 1) as owner
       from account a join wallet w on w.account_id = a.id order by a.created_at`,
  );
  return rows.map((row) => ({
    id: idFromBytes(row.id),
    name: row.name,
    currency: row.currency,
    available: BigInt(row.available),
    held: BigInt(row.held),
    owner: row.owner,
    createdAt: row.created_at,
  }));
}
