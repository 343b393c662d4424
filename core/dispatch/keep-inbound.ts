import type { InboundSms } from '../carriers/carrier.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { asciiText } from '../encoding/ascii.js';
import { idFromBytes, newId, type Id } from '../platform/id.js';
import { platformSealer, type Place } from '../sealing/sealer.js';

const placeOf = (carrierId: Id, id: Id): Place => ({
  column: 'inbound_message.sealed',
  row: `${carrierId}.${id}`,
});

/** Keeps a message that came in, before it is acknowledged to the carrier. Sealed for the platform: whose it is will be known later. */
export async function keepInbound(
  work: Work,
  { carrierId, message }: { carrierId: Id; message: InboundSms },
): Promise<void> {
  const id = newId();
  const sealer = await platformSealer(work);
  await work.sql.run(
    'insert into inbound_message (carrier_id, id, sender, recipient, sealed, received_at) values (?,?,?,?,?,?)',
    [
      idBytes(carrierId),
      idBytes(id),
      asciiText(message.from, 24),
      asciiText(message.to, 24),
      sealer.seal(placeOf(carrierId, id), message.text),
      work.now,
    ],
  );
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
