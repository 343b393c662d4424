import { hashedSubject } from '../../consent/subject.js';
import { idBytes } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { addToReport } from '../run-request.js';

const BATCH = 500;

interface Subject {
  requestId: Id;
  msisdn: string;
}

/** Puts the hash in the place of the number in some of the proofs of consent. Returns how many; none when there are none left. */
export async function hashConsent(work: Work, { requestId, msisdn }: Subject): Promise<number> {
  const changed = await work.sql.run(
    `update consent_event set subject = ? where account_id = ? and subject = ? order by id limit ${BATCH}`,
    [await hashedSubject(work, msisdn), idBytes(work.actor.accountId), msisdn],
  );
  await addToReport(work, requestId, { consent_event: changed });
  return changed;
}

/**
 * The opt-out stays in force, under the hash; where one stands there already the earlier counts. "Do not sell" is found by the
 * history of a hash, which is looked for only where a row has one: so it has a row too.
 */
export async function hashSuppression(work: Work, { requestId, msisdn }: Subject): Promise<void> {
  const { sql, actor, now } = work;
  const account = idBytes(actor.accountId);
  const hash = await hashedSubject(work, msisdn);
  const row = await sql.first<{ marketing_at: string | null; transactional_at: string | null }>(
    'select marketing_at, transactional_at from suppression where account_id = ? and subject = ? for update',
    [account, msisdn],
  );
  const sold = await sql.first(
    `select 1 as found from consent_event where account_id = ? and subject = ? and purpose = 'do_not_sell' limit 1`,
    [account, hash],
  );
  if (row !== undefined || sold !== undefined) {
    await sql.run(
      `insert into suppression (account_id, subject, marketing_at, transactional_at, changed_at) values (?,?,?,?,?)
       on duplicate key update marketing_at = coalesce(marketing_at, values(marketing_at)),
         transactional_at = coalesce(transactional_at, values(transactional_at)), changed_at = values(changed_at)`,
      [account, hash, row?.marketing_at ?? null, row?.transactional_at ?? null, now],
    );
    await sql.run('delete from suppression where account_id = ? and subject = ?', [account, msisdn]);
  }
  const requests = await sql.run(
    'update privacy_request set subject = ? where account_id = ? and subject = ? and id <> ?',
    [hash, account, msisdn, idBytes(requestId)],
  );
  await addToReport(work, requestId, {
    suppression: row === undefined ? 0 : 1,
    privacy_request: requests,
  });
}
