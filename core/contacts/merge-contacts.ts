import { recordAudit } from '../audit/record-audit.js';
import { recordConsent, type ConsentChange } from '../consent/record-consent.js';
import { idBytes, idList, idLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { GROUPS, addMembers, groupsOf, lockGroup, type Group } from './bulk/members.js';
import { removeContacts } from './bulk/remove-contacts.js';
import { Contact } from './contact.js';
import { readFields } from './fields/read-fields.js';
import { slotWriter } from './fields/slots.js';
import { rememberTexted } from './remember-texted.js';

const MOST_MERGED = 20;

export interface MergeContacts {
  /** Stays, with its number. */
  keepId: Id;
  mergeIds: readonly Id[];
}

/**
 * Makes one contact of several: what it lacks it gets from the others, the oldest first; their lists, tags, messages and replies
 * become its own, their opt-outs too. They go; the opt-outs of their numbers stay. Throws InvalidInput, NotFound.
 */
export async function mergeContacts(work: Work, input: MergeContacts): Promise<Contact> {
  const { keepId } = input;
  const mergeIds = check(input);
  const { kept, others } = await lockAll(work, keepId, mergeIds);
  await fill(work, kept, others);
  for (const groups of [GROUPS.tag, GROUPS.list]) await joinGroups(work, { of: groups, keepId, mergeIds });
  rememberTexted(work, mergeIds);
  moveMessages(work, keepId, mergeIds);
  await removeContacts(work, mergeIds);
  await optOut(work, kept, others);
  recordAudit(work, {
    action: 'contact.merged',
    target: publicId('contact', keepId),
    after: { merged: mergeIds.map((id) => publicId('contact', id)) },
  });
  return await work.em.refreshOrFail(kept);
}

const refuse = (message: string) => new InvalidInput([{ path: 'mergeIds', message }]);

function check({ keepId, mergeIds }: MergeContacts): Id[] {
  const distinct = [...new Set(mergeIds)].toSorted();
  if (distinct.length === 0) throw refuse('Name at least one contact to merge into the one that stays.');
  if (distinct.length > MOST_MERGED) throw refuse(`Merge at most ${MOST_MERGED} contacts at a time.`);
  if (distinct.includes(keepId)) throw refuse('The contact that stays cannot go too.');
  return distinct;
}

/** In the order of their ids, so that two merges of the same contacts wait for each other. */
async function lockAll({ em, sql, actor }: Work, keepId: Id, mergeIds: readonly Id[]) {
  const { accountId } = actor;
  const ids = [keepId, ...mergeIds];
  await sql.rows(
    `select id from contact where account_id = ${idLiteral(accountId)} and id in ${idList(ids)} order by id for update`,
  );
  const found = await em.find(Contact, { accountId, id: { $in: ids } });
  const byId = new Map(found.map((contact) => [contact.id, contact]));
  const missing = ids.find((id) => !byId.has(id));
  if (missing !== undefined) throw new NotFound('contact', publicId('contact', missing));
  const kept = byId.get(keepId) as Contact;
  const others = found
    .filter(({ id }) => id !== keepId)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  return { kept, others };
}

const ACTIVITIES = {
  last_sent_at: 'lastSentAt',
  last_delivered_at: 'lastDeliveredAt',
  last_failed_at: 'lastFailedAt',
  last_replied_at: 'lastRepliedAt',
  last_clicked_at: 'lastClickedAt',
} as const;

const latest = (times: readonly (Date | null | undefined)[]): string => {
  const known = times.filter((time) => time != null).map((time) => time.getTime());
  return known.length === 0 ? 'null' : timeLiteral(new Date(Math.max(...known)));
};

/** Past the mapper, which knows nothing of the columns of fields. */
async function fill(work: Work, kept: Contact, others: readonly Contact[]): Promise<void> {
  const all = [kept, ...others];
  const firstKnown = (property: 'firstName' | 'lastName' | 'timeZone') =>
    textLiteral(all.map((contact) => contact[property]).find((value) => value) ?? null);
  const custom: Record<string, string> = Object.assign(
    {},
    ...all.map((contact) => contact.custom).toReversed(),
  );
  const slots = slotWriter(await readFields(work));
  const literals = slots.literals(custom);
  const assignments = [
    `first_name = ${firstKnown('firstName')}`,
    `last_name = ${firstKnown('lastName')}`,
    `time_zone = ${firstKnown('timeZone')}`,
    `custom = ${textLiteral(JSON.stringify(custom))}`,
    ...slots.columns.map((column, at) => `${column} = ${literals[at] ?? 'null'}`),
    ...Object.entries(ACTIVITIES).map(
      ([column, property]) => `${column} = ${latest(all.map((contact) => contact[property]))}`,
    ),
    `updated_at = ${timeLiteral(work.now)}`,
  ];
  work.sql.later(
    `update contact set ${assignments.join(', ')}
      where account_id = ${idLiteral(work.actor.accountId)} and id = ${idLiteral(kept.id)}`,
  );
}

async function joinGroups(
  work: Work,
  { of, keepId, mergeIds }: { of: Group['of']; keepId: Id; mergeIds: readonly Id[] },
): Promise<void> {
  for (const id of (await groupsOf(work, of, mergeIds)).keys()) {
    if (await lockGroup(work, { of, id })) await addMembers(work, { of, id }, [keepId]);
  }
}

/** One contact after the other, by the index on it. */
function moveMessages({ sql, actor }: Work, keepId: Id, mergeIds: readonly Id[]): void {
  for (const table of ['message', 'inbound_message'])
    for (const id of mergeIds)
      sql.later(`update ${table} set contact_id = ? where account_id = ? and contact_id = ?`, [
        idBytes(keepId),
        idBytes(actor.accountId),
        idBytes(id),
      ]);
}

/** Who goes has said it for the person who stays. */
async function optOut(work: Work, kept: Contact, others: readonly Contact[]): Promise<void> {
  for (const other of others) {
    const changes = purposesOut(other).map((purpose): ConsentChange => ({
      msisdn: kept.msisdn,
      purpose,
      state: 'opted_out',
    }));
    // not its number: what is proof of one person's word would outlive the other's erasure
    const evidence = `Merged with ${publicId('contact', other.id)}, which had opted out`;
    if (changes.length > 0) await recordConsent(work, { changes, source: 'merge', evidence });
  }
}

function purposesOut(contact: Contact): ConsentChange['purpose'][] {
  const states = {
    marketing: contact.optedOutAt,
    transactional: contact.transactionalOutAt,
    do_not_sell: contact.doNotSellAt,
  };
  return (Object.keys(states) as (keyof typeof states)[]).filter((purpose) => states[purpose] != null);
}
