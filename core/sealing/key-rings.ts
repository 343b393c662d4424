import { createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { isDuplicate } from '../database/faults.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import type { KeyRing } from '../platform/vault.js';

interface KeyRow {
  version: number;
  wrapped: Buffer;
  master_key_id: string;
}

/** The keys of the account, made if it has none yet. Throws MasterKeyMissing. */
export async function keyRingOf(work: Work): Promise<KeyRing> {
  const { actor, keyRings, now } = work;
  const known = keyRings.find(actor.accountId, now);
  if (known !== undefined) return known;
  return (await readKeyRing(work)) ?? (await makeFirstKey(work));
}

/** The keys as the database has them; undefined when there are none. */
export async function readKeyRing(work: Work): Promise<KeyRing | undefined> {
  const rows = await keyRows(work, '');
  if (rows.length === 0) return undefined;
  const ring = ringOf(work, rows);
  work.keyRings.vault.keep(work.actor.accountId, ring, work.now);
  return ring;
}

const keyRows = ({ sql, actor }: Work, lock: string): Promise<KeyRow[]> =>
  sql.rows<KeyRow>(
    `select version, wrapped, master_key_id from data_key where account_id = ? order by version ${lock}`,
    [idBytes(actor.accountId)],
  );

function ringOf({ actor, keyRings }: Work, rows: readonly KeyRow[]): KeyRing {
  const { accountId } = actor;
  const { master } = keyRings.vault;
  const clear = rows.map(({ version, wrapped, master_key_id: masterKeyId }) => ({
    version,
    key: master.unwrap({ accountId, version }, { wrapped, masterKeyId }),
  }));
  const [first, last] = [clear.at(0), clear.at(-1)];
  if (first === undefined || last === undefined) throw new Error('An account without data keys');
  return {
    keys: new Map(clear.map(({ version, key }) => [version, createSecretKey(key)])),
    newest: last.version,
    forFingerprints: Buffer.from(hkdfSync('sha256', first.key, '', 'gallant fingerprints', 32)),
  };
}

const FIRST_VERSION = 1;

/** Whoever comes second waits for the first, and takes the key that it made. */
async function makeFirstKey(work: Work): Promise<KeyRing> {
  const rows = await insertDataKey(work, work.actor.accountId, FIRST_VERSION).then(
    (row) => [row],
    async (error: unknown) => {
      if (!isDuplicate(error)) throw error;
      // locking: an older snapshot would not show the key that another has just committed
      return await keyRows(work, 'lock in share mode');
    },
  );
  const ring = ringOf(work, rows);
  work.keyRings.keepOwn(work.actor.accountId, ring);
  return ring;
}

/** Writes a new data key. Throws the database's own fault when the version is taken. */
export async function insertDataKey(work: Work, accountId: Id, version: number): Promise<KeyRow> {
  const { wrapped, masterKeyId } = work.keyRings.vault.master.wrap({ accountId, version }, randomBytes(32));
  await work.sql.run(
    'insert into data_key (account_id, version, wrapped, master_key_id, created_at) values (?,?,?,?,?)',
    [idBytes(accountId), version, wrapped, masterKeyId, work.now],
  );
  return { version, wrapped, master_key_id: masterKeyId };
}
