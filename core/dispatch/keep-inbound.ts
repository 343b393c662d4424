import type { InboundSms } from '../carriers/carrier.js';
import { PURPOSES } from '../consent/consent.js';
import { recordConsent } from '../consent/record-consent.js';
import { idBytes } from '../database/sql.js';
import { actingFor, type Work } from '../database/work.js';
import { asciiText } from '../encoding/ascii.js';
import { idFromBytes, newId, type Id } from '../platform/id.js';
import { platformSealer, type Place } from '../sealing/sealer.js';
import { findSender, type RepliedTo } from './find-sender.js';
import { readReply } from './reply-words.js';

const placeOf = (carrierId: Id, id: Id): Place => ({
  column: 'inbound_message.sealed',
  row: `${carrierId}.${id}`,
});

/**
 * Keeps a message that came in, before it is acknowledged to the carrier, as a reply to the account that sent to that
 * number last; a STOP is in force when it is, though the number be no contact's. Sealed for the platform: it may be nobody's.
 */
export async function keepInbound(
  work: Work,
  { carrierId, message }: { carrierId: Id; message: InboundSms },
): Promise<void> {
  const id = newId();
  const sealer = await platformSealer(work);
  const to = await findSender(work, message);
  await work.sql.run(
    'insert into inbound_message (carrier_id, id, sender, recipient, sealed, account_id, contact_id, received_at) values (?,?,?,?,?,?,?,?)',
    [
      idBytes(carrierId),
      idBytes(id),
      asciiText(message.from, 24),
      asciiText(message.to, 24),
      sealer.seal(placeOf(carrierId, id), message.text),
      to === null ? null : idBytes(to.accountId),
      to === null || to.contactId === null ? null : idBytes(to.contactId),
      work.now,
    ],
  );
  if (to !== null) await takeReply(actingFor(work, to.accountId), to, message);
}

async function takeReply(
  work: Work,
  { contactId, msisdn }: RepliedTo,
  { text, to }: InboundSms,
): Promise<void> {
  const { sql, actor, now } = work;
  const said = readReply(text);
  if (said !== null) {
    await recordConsent(work, {
      changes: PURPOSES.map((purpose) => ({ msisdn, purpose, state: said.state })),
      source: 'reply',
      evidence: `${said.word}, to ${asciiText(to, 24)}, ${now.toISOString()}`,
    });
  }
  if (contactId === null) return;
  sql.later('update contact set last_replied_at = ? where account_id = ? and id = ?', [
    now,
    idBytes(actor.accountId),
    idBytes(contactId),
  ]);
}

const AT_A_TIME = 500;

/** Seals what came in before there were seals, some at a time. Returns how many; none when all is. */
export async function sealClearInbound(work: Work): Promise<number> {
  const rows = await work.sql.rows<{ carrier_id: Buffer; id: Buffer; body: string }>(
    `select carrier_id, id, body from inbound_message where body is not null limit ${AT_A_TIME} for update`,
  );
  if (rows.length === 0) return 0;
  const sealer = await platformSealer(work);
  for (const { carrier_id: carrier, id, body } of rows) {
    const place = placeOf(idFromBytes(carrier), idFromBytes(id));
    work.sql.later('update inbound_message set sealed = ?, body = null where carrier_id = ? and id = ?', [
      sealer.seal(place, body),
      carrier,
      id,
    ]);
  }
  return rows.length;
}
