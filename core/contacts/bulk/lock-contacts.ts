import { idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';

/** A contact with what edits read of it. */
export interface LockedContact {
  id: Id;
  msisdn: string;
  custom: Record<string, string>;
  firstName: string | null;
  lastName: string | null;
  timeZone: string | null;
}

interface Row {
  id: Buffer;
  msisdn: string;
  custom: string | Record<string, string>;
  first_name: string | null;
  last_name: string | null;
  time_zone: string | null;
}

/** Those of the contacts that are there, in the order of their ids; nobody else changes or deletes them until the end. */
export async function lockContacts({ sql, actor }: Work, ids: readonly Id[]): Promise<LockedContact[]> {
  if (ids.length === 0) return [];
  const rows = await sql.rows<Row>(
    `select id, msisdn, custom, first_name, last_name, time_zone from contact
      where account_id = ${idLiteral(actor.accountId)} and id in ${idList(ids)} order by id for update`,
  );
  return rows.map((row) => ({
    id: idFromBytes(row.id),
    msisdn: row.msisdn,
    custom: typeof row.custom === 'string' ? (JSON.parse(row.custom) as Record<string, string>) : row.custom,
    firstName: row.first_name,
    lastName: row.last_name,
    timeZone: row.time_zone,
  }));
}
