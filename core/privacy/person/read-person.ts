import { Contact } from '../../contacts/contact.js';
import { idList, idLiteral, textLiteral, timeFrom } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { readMessages } from '../../messages/read-messages.js';
import { hashedSubject } from '../../consent/subject.js';
import { formatMoney } from '../../billing/money.js';
import { idFromBytes, publicId, type Id } from '../../platform/id.js';
import { platformSealer } from '../../sealing/sealer.js';
import { repliesOf, type Replies } from '../erasure/erase-replies.js';

/** A piece of the file, in words that a person reads. */
export type Piece = Record<string, unknown>;

const iso = (text: string | null): string | null => (text === null ? null : timeFrom(text).toISOString());

async function namesOf(
  { sql, actor }: Work,
  of: { table: string; members: string; key: string },
  contactId: Id,
): Promise<string[]> {
  const rows = await sql.rows<{ name: string }>(
    `select t.name from ${of.table} t join ${of.members} m on m.account_id = t.account_id and m.${of.key} = t.id and m.contact_id = ${idLiteral(contactId)}
      where t.account_id = ${idLiteral(actor.accountId)} order by t.name`,
  );
  return rows.map(({ name }) => name);
}

const importOf = ({ importId }: Contact): string | null =>
  importId == null ? null : publicId('contactImport', importId);

export async function readContact(work: Work, { contactId }: { contactId: Id }): Promise<Piece | null> {
  const key = { accountId: work.actor.accountId, id: contactId };
  const contact = await work.em.findOne(Contact, key);
  if (contact === null) return null;
  return {
    id: publicId('contact', contact.id),
    number: contact.msisdn,
    country: contact.country,
    firstName: contact.firstName,
    lastName: contact.lastName,
    timeZone: contact.timeZone,
    fields: contact.custom,
    lists: await namesOf(work, { table: 'contact_list', members: 'list_member', key: 'list_id' }, contactId),
    tags: await namesOf(work, { table: 'tag', members: 'contact_tag', key: 'tag_id' }, contactId),
    import: importOf(contact),
    marketing: { optedInAt: contact.optedInAt, optedOutAt: contact.optedOutAt },
    transactional: {
      optedInAt: contact.transactionalInAt,
      optedOutAt: contact.transactionalOutAt,
    },
    doNotSellAt: contact.doNotSellAt,
    lastSentAt: contact.lastSentAt,
    lastDeliveredAt: contact.lastDeliveredAt,
    lastFailedAt: contact.lastFailedAt,
    lastRepliedAt: contact.lastRepliedAt,
    lastClickedAt: contact.lastClickedAt,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
  };
}

interface ConsentRow {
  purpose: string;
  state: string;
  source: string;
  evidence: string | null;
  rule_version: string;
  at: string;
}

/** Under the number, and under the hash that an earlier erasure left of it. */
export async function readConsent(work: Work, { msisdn }: { msisdn: string }): Promise<Piece[]> {
  const subjects = [msisdn, await hashedSubject(work, msisdn)].map(textLiteral).join(',');
  const rows = await work.sql.rows<ConsentRow>(
    `select purpose, state, source, evidence, rule_version, at from consent_event
      where account_id = ${idLiteral(work.actor.accountId)} and subject in (${subjects}) order by id`,
  );
  return rows.map(({ rule_version: ruleVersion, at, ...said }) => ({ ...said, ruleVersion, at: iso(at) }));
}

export async function readSuppressions(work: Work, { msisdn }: { msisdn: string }): Promise<Piece[]> {
  const subjects = [msisdn, await hashedSubject(work, msisdn)].map(textLiteral).join(',');
  const rows = await work.sql.rows<{ marketing_at: string | null; transactional_at: string | null }>(
    `select marketing_at, transactional_at from suppression
      where account_id = ${idLiteral(work.actor.accountId)} and subject in (${subjects})`,
  );
  return rows.map((row) => ({
    noMarketingSince: iso(row.marketing_at),
    noTransactionalSince: iso(row.transactional_at),
  }));
}

export async function readTheirMessages(work: Work, { ids }: { ids: readonly Id[] }): Promise<Piece[]> {
  const views = new Map((await readMessages(work, { ids })).map((view) => [view.id, view]));
  return ids.flatMap((id) => {
    const view = views.get(id);
    if (view === undefined) return [];
    return {
      id: publicId('message', id),
      campaign: view.campaignId === null ? null : publicId('campaign', view.campaignId),
      to: view.recipient,
      from: view.senderId,
      text: view.body,
      state: view.state,
      reason: view.reasonText,
      parts: view.segments,
      price: formatMoney(view.price, view.currency),
      createdAt: view.createdAt,
      finalAt: view.finalAt,
    };
  });
}

/** Kept so that a STOP is obeyed, where no contact tells whom it is for. */
export async function readTexted({ sql, actor }: Work, { msisdn }: { msisdn: string }): Promise<Piece[]> {
  const rows = await sql.rows<{ sender_id: string; at: string }>(
    `select sender_id, at from texted_number
      where account_id = ${idLiteral(actor.accountId)} and msisdn = ${textLiteral(msisdn)}`,
  );
  return rows.map((row) => ({ from: row.sender_id, lastAt: iso(row.at) }));
}

interface ReplyRow {
  carrier_id: Buffer;
  id: Buffer;
  sender: string;
  recipient: string;
  body: string | null;
  sealed: Buffer | null;
  received_at: string;
}

export async function readReplies(work: Work, replies: Replies): Promise<Piece[]> {
  const rows = await work.sql.rows<ReplyRow>(
    `select carrier_id, id, sender, recipient, body, sealed, received_at from inbound_message where ${repliesOf(work, replies)} order by id`,
  );
  if (rows.length === 0) return [];
  const sealer = await platformSealer(work);
  const pieces: Piece[] = [];
  for (const row of rows) {
    const place = {
      column: 'inbound_message.sealed',
      row: `${idFromBytes(row.carrier_id)}.${idFromBytes(row.id)}`,
    };
    const text = row.body ?? (row.sealed === null ? null : await sealer.open(place, row.sealed));
    pieces.push({ from: row.sender, to: row.recipient, text, receivedAt: iso(row.received_at) });
  }
  return pieces;
}

/** What bulk edits changed of the contact, and which campaigns left it out. */
export async function readTraces(work: Work, { contactIds }: { contactIds: readonly Id[] }) {
  if (contactIds.length === 0) return { bulkEdits: [], leftOut: [] };
  const account = idLiteral(work.actor.accountId);
  const edits = await work.sql.rows<{ kind: string; created_at: string; value_before: string | null }>(
    `select o.kind, o.created_at, t.value_before from bulk_edit o
       join bulk_edit_change t on t.account_id = o.account_id and t.edit_id = o.id and t.contact_id in ${idList(contactIds)}
      where o.account_id = ${account} order by o.id`,
  );
  const skips = await work.sql.rows<{ name: string; reason: string; at: string }>(
    `select o.name, t.reason, t.at from campaign o
       join skipped_recipient t on t.account_id = o.account_id and t.campaign_id = o.id and t.contact_id in ${idList(contactIds)}
      where o.account_id = ${account} order by o.id`,
  );
  return {
    bulkEdits: edits.map((row) => ({ kind: row.kind, before: row.value_before, at: iso(row.created_at) })),
    leftOut: skips.map((row) => ({ campaign: row.name, reason: row.reason, at: iso(row.at) })),
  };
}

const ROWS = 2_000;

interface RefusedRow {
  line: number;
  column_name: string | null;
  value: string | null;
  reason: string;
}

/** A page of the rows that an import refused; the caller knows which are theirs. */
export async function readRefused(
  { sql, actor }: Work,
  { importId, afterLine }: { importId: Id; afterLine: number },
): Promise<{ rows: RefusedRow[]; next: number | null }> {
  const rows = await sql.rows<RefusedRow>(
    `select line, column_name, value, reason from refused_row
      where account_id = ${idLiteral(actor.accountId)} and import_id = ${idLiteral(importId)} and line > ${afterLine}
      order by line limit ${ROWS}`,
  );
  return { rows, next: rows.length < ROWS ? null : (rows.at(-1)?.line ?? null) };
}
