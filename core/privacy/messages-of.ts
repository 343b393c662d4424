import { idLiteral, textLiteral } from '../database/sql.js';
import type { Actor, Runner, Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

export interface Person {
  msisdn: string;
  contactId: Id | null;
  /** Only messages with ids after this one. */
  since?: Id;
}

/** A message to a person, as far as one needs to know it to read or to erase it. */
export interface TheirMessage {
  id: Id;
  chunkId: Id;
  ordinal: number;
  contactId: Id | null;
  recipient: string;
  /** It may still change: it is on its way, or its money is not settled. */
  open: boolean;
}

interface Row {
  id: Buffer;
  chunk_id: Buffer;
  ordinal: number;
  contact_id: Buffer | null;
  recipient: string;
  final_at: string | null;
}

/** Messages looked through at a time. No index knows a recipient: it would cost each message of every campaign. */
const LOOKED_THROUGH = 20_000;

async function readRange(work: Work, { person, after }: { person: Person; after: Id | null }) {
  const { sql, actor } = work;
  const mine = `account_id = ${idLiteral(actor.accountId)}`;
  const behind = after === null ? '' : `and id > ${idLiteral(after)}`;
  const range = await sql.first<{ border: Buffer | null; looked: number }>(
    `select max(id) as border, count(*) as looked from (select id from message where ${mine} ${behind} order by id limit ${LOOKED_THROUGH}) m`,
  );
  if (range === undefined || range.border === null) return { found: [], next: null };
  const border = idFromBytes(range.border);
  const { msisdn, contactId } = person;
  const ofContact = contactId === null ? '' : `or contact_id = ${idLiteral(contactId)}`;
  const rows = await sql.rows<Row>(
    `select id, chunk_id, ordinal, contact_id, recipient, final_at from message
      where ${mine} ${behind} and id <= ${idLiteral(border)} and (recipient = ${textLiteral(msisdn)} ${ofContact}) order by id`,
  );
  return { found: rows.map(toMessage), next: Number(range.looked) < LOOKED_THROUGH ? null : border };
}

const toMessage = (row: Row): TheirMessage => ({
  id: idFromBytes(row.id),
  chunkId: idFromBytes(row.chunk_id),
  ordinal: row.ordinal,
  contactId: row.contact_id === null ? null : idFromBytes(row.contact_id),
  recipient: row.recipient,
  open: row.final_at === null,
});

/** All messages to a person, the oldest first, in pieces. */
export async function* messagesOf(
  reader: Pick<Runner, 'read'>,
  actor: Actor,
  person: Person,
): AsyncGenerator<TheirMessage[]> {
  for (let after: Id | null = person.since ?? null; ;) {
    const { found, next }: Awaited<ReturnType<typeof readRange>> = await reader.read(actor, readRange, {
      person,
      after,
    });
    if (found.length > 0) yield found;
    if (next === null) return;
    after = next;
  }
}
