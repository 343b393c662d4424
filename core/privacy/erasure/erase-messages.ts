import { eraseTexts } from '../../messages/texts.js';
import { idList, idLiteral, textLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import type { TheirMessage } from '../messages-of.js';
import { addToReport } from '../run-request.js';

/** What stands for the number of somebody who was erased: always the same, so that no two of them are told apart. */
export const ERASED = 'erased';

/** The message stays, with its price, its state and its times; to whom and what does not. */
export async function eraseMessages(
  work: Work,
  { requestId, messages }: { requestId: Id; messages: readonly TheirMessage[] },
): Promise<void> {
  const ids = messages.map(({ id }) => id);
  const texts = await eraseTexts(work, messages);
  // what is older than the seals stands in the row itself
  const changed = await work.sql.run(
    `update message set recipient = '${ERASED}', contact_id = null, body = case when body is null then null else '' end
      where account_id = ${idLiteral(work.actor.accountId)} and id in ${idList(ids)}`,
  );
  await addToReport(work, requestId, { message: changed, message_text: texts });
}

const LOOKED_THROUGH = 20_000;

export interface SubmissionPage {
  requestId: Id;
  carrierId: Id;
  after: string;
  msisdn: string;
  /** Under whatever number they were sent to. */
  messages: ReadonlyMap<Id, string>;
}

/** All that have ever taken a message: a few jumps along the key. */
export const readCarriers = async ({ sql }: Work): Promise<Id[]> =>
  (await sql.rows<{ id: Buffer }>('select distinct carrier_id as id from submission')).map(({ id }) =>
    idFromBytes(id),
  );

/**
 * What carriers called the messages, by which receipts find them: a page of one carrier's. Returns where the next begins, or null
 * at the end. They are found by a read that locks nothing: a lock on a range would keep messages from being settled. A message
 * that is on the way keeps what its receipt is found by.
 */
export async function findSubmissions(
  { sql, actor }: Work,
  { carrierId, after, msisdn, messages }: Omit<SubmissionPage, 'requestId'>,
): Promise<{ found: string[]; next: string | null }> {
  const range = `carrier_id = ${idLiteral(carrierId)} and provider_id > ${textLiteral(after)}`;
  const look = await sql.first<{ border: string | null; looked: number }>(
    `select max(provider_id) as border, count(*) as looked
       from (select provider_id from submission where ${range} order by provider_id limit ${LOOKED_THROUGH}) s`,
  );
  if (look === undefined || look.border === null) return { found: [], next: null };
  const numbers = new Set([msisdn, ...messages.values()]);
  const rows = await sql.rows<{ provider_id: string; message_id: Buffer; recipient: string }>(
    `select provider_id, message_id, recipient from submission
      where ${range} and provider_id <= ${textLiteral(look.border)} and account_id = ${idLiteral(actor.accountId)}
        and recipient in (${[...numbers].map(textLiteral).join(',')})
        and not exists (select 1 from message m
          where m.account_id = submission.account_id and m.id = submission.message_id and m.final_at is null)`,
  );
  const theirs = rows.filter((row) => row.recipient === msisdn || messages.has(idFromBytes(row.message_id)));
  return {
    found: theirs.map((row) => row.provider_id),
    next: Number(look.looked) < LOOKED_THROUGH ? null : look.border,
  };
}

export async function eraseSubmissions(
  work: Work,
  { requestId, carrierId, providerIds }: { requestId: Id; carrierId: Id; providerIds: readonly string[] },
): Promise<void> {
  const changed = await work.sql.run(
    `update submission set recipient = '${ERASED}'
      where carrier_id = ${idLiteral(carrierId)} and provider_id in (${providerIds.map(textLiteral).join(',')})`,
  );
  await addToReport(work, requestId, { submission: changed });
}
