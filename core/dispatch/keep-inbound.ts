import type { InboundSms } from '../carriers/carrier.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { asciiText } from '../encoding/ascii.js';
import { newId, type Id } from '../platform/id.js';

/** Keeps a message that came in, before it is acknowledged to the carrier. */
export async function keepInbound(
  { sql, now }: Work,
  { carrierId, message }: { carrierId: Id; message: InboundSms },
): Promise<void> {
  await sql.run(
    'insert into inbound_message (carrier_id, id, sender, recipient, body, received_at) values (?,?,?,?,?,?)',
    [
      idBytes(carrierId),
      idBytes(newId()),
      asciiText(message.from, 24),
      asciiText(message.to, 24),
      message.text,
      now,
    ],
  );
}
