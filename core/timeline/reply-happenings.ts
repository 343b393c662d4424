import { idBytes, idLiteral, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes } from '../platform/id.js';
import { platformSealer } from '../sealing/sealer.js';
import { olderThan } from './older-than.js';
import type { Happening, TimelinePart } from './timeline-entry.js';

interface Row {
  carrier_id: Buffer;
  id: Buffer;
  recipient: string;
  /** Of what is older than the seals. */
  body: string | null;
  sealed: Buffer | null;
  received_at: string;
}

export async function replyHappenings(work: Work, part: TimelinePart): Promise<Happening[]> {
  const rows = await work.sql.rows<Row>(
    `select carrier_id, id, recipient, body, sealed, received_at from inbound_message
      where account_id = ? and contact_id = ${idLiteral(part.contactId)} ${olderThan('id', part)}
      order by id desc limit ${part.limit}`,
    [idBytes(work.actor.accountId)],
  );
  return rows.map((row) => {
    const id = idFromBytes(row.id);
    return {
      id,
      tell: async () => ({
        id,
        kind: 'reply',
        at: timeFrom(row.received_at),
        title: `Replied to ${row.recipient}`,
        detail: await textOf(work, row),
        message: null,
      }),
    };
  });
}

/** Sealed for the platform, as core/dispatch/keep-inbound.ts does it. */
async function textOf(work: Work, { carrier_id: carrier, id, body, sealed }: Row): Promise<string | null> {
  if (sealed === null) return body;
  const place = { column: 'inbound_message.sealed', row: `${idFromBytes(carrier)}.${idFromBytes(id)}` };
  return await (await platformSealer(work)).open(place, sealed);
}
