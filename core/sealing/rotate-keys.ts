import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { MasterKeyMissing } from '../platform/master-keys.js';
import { insertDataKey } from './key-rings.js';

interface Row {
  account_id: Buffer;
  version: number;
  wrapped: Buffer;
  master_key_id: string;
}

const AT_A_TIME = 200;

/** Wraps data keys with the newest master key, some at a time. Returns how many; none when all are. Throws MasterKeyMissing. */
export async function rewrapDataKeys(work: Work): Promise<number> {
  const { sql, keyRings } = work;
  const { master } = keyRings.vault;
  const rows = await sql.rows<Row>(
    `select account_id, version, wrapped, master_key_id from data_key where master_key_id <> ? limit ${AT_A_TIME} for update`,
    [master.newestId],
  );
  for (const { account_id: account, version, ...row } of rows) {
    const place = { accountId: idFromBytes(account), version };
    const key = master.unwrap(place, { wrapped: row.wrapped, masterKeyId: row.master_key_id });
    const { wrapped, masterKeyId } = master.wrap(place, key);
    sql.later('update data_key set wrapped = ?, master_key_id = ? where account_id = ? and version = ?', [
      wrapped,
      masterKeyId,
      account,
      version,
    ]);
  }
  return rows.length;
}

/** Everybody who has data keys: accounts, and the platform. */
export async function keyOwners({ sql }: Work): Promise<Id[]> {
  const rows = await sql.rows<{ account_id: Buffer }>('select distinct account_id from data_key');
  return rows.map((row) => idFromBytes(row.account_id));
}

/** A new data key, for what the account seals from now on: every process takes it within a minute. Old ones stay, for what was. */
export async function renewDataKey(work: Work): Promise<void> {
  const { accountId } = work.actor;
  const newest = await work.sql.first<{ version: number }>(
    'select version from data_key where account_id = ? order by version desc limit 1 for update',
    [idBytes(accountId)],
  );
  if (newest !== undefined) await insertDataKey(work, accountId, newest.version + 1);
}

export interface MasterKeyUse {
  masterKeyId: string;
  dataKeys: number;
  /** This process was given it. */
  known: boolean;
  /** It wraps what is new. */
  newest: boolean;
}

/** Which master keys wrap how many data keys. */
export async function readKeyUse({ sql, keyRings }: Work): Promise<MasterKeyUse[]> {
  const { master } = keyRings.vault;
  const rows = await sql.rows<{ id: string; number: number }>(
    'select master_key_id as id, count(*) as number from data_key group by master_key_id order by master_key_id',
  );
  return rows.map(({ id, number }) => ({
    masterKeyId: id,
    dataKeys: Number(number),
    known: master.has(id),
    newest: id === master.newestId,
  }));
}

/** Throws MasterKeyMissing, with what to do, when there are data keys that this process cannot unwrap. */
export async function requireMasterKeys(work: Work): Promise<void> {
  const lost = (await readKeyUse(work)).filter(({ known }) => !known);
  if (lost.length === 0) return;
  const each = lost.map(({ masterKeyId, dataKeys }) => `${masterKeyId} (of ${dataKeys} data keys)`);
  throw new MasterKeyMissing(
    `MASTER_KEY lacks a key that this database was sealed with: ${each.join(', ')}. ` +
      'Add it behind the newest, joined by a comma; without it what was sealed cannot be read.',
  );
}
