import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { findByName } from '../database/find-by-name.js';
import { newestFirst, toNamedPage, toPage, type NamedPageInput, type Page } from '../database/page.js';
import type { Work } from '../database/work.js';
import { idBytes, idList } from '../database/sql.js';
import { checkInput } from '../platform/check-input.js';
import { idFromBytes, newId, publicId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { giveMarks } from './bulk/marks.js';
import { ContactList } from './contact-list.js';

const NewList = z.object({
  name: z.string().trim().min(1, 'Give the list a name.').max(100, 'A name has at most 100 characters.'),
});

/** A page of contacts asks each list of the account which of them are in it, and so does a deletion. */
const MOST_LISTS = 2_000;

async function refuseTooMany({ sql, actor }: Work): Promise<void> {
  const row = await sql.first<{ count: number }>(
    'select count(*) as count from contact_list where account_id = ?',
    [idBytes(actor.accountId)],
  );
  if (Number(row?.count ?? 0) < MOST_LISTS) return;
  const message = `An account has at most ${MOST_LISTS} lists: delete one first, or use tags.`;
  throw new InvalidInput([{ path: 'name', message }]);
}

/** An empty list. Throws InvalidInput, also for a name the account has already. */
export async function createContactList(work: Work, input: { name: string }): Promise<ContactList> {
  const { name } = checkInput(NewList, input);
  const { em, actor, now } = work;
  await refuseTooMany(work);
  const list = em.create(ContactList, { accountId: actor.accountId, id: newId(), name, createdAt: now });
  await flushName(em);
  await giveMarks(work, 'list', [list.id]);
  return list;
}

async function flushName(em: Work['em']): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new InvalidInput([{ path: 'name', message: 'There is a list of this name already.' }]);
  }
}

/** Throws NotFound. */
export async function findList({ em, actor }: Work, listId: Id): Promise<ContactList> {
  const list = await em.findOne(ContactList, { accountId: actor.accountId, id: listId });
  if (list === null) throw new NotFound('contact list', publicId('contactList', listId));
  return list;
}

/** Throws NotFound, InvalidInput. */
export async function renameContactList(
  work: Work,
  input: { listId: Id; name: string },
): Promise<ContactList> {
  const list = await findList(work, input.listId);
  list.name = checkInput(NewList, input).name;
  await flushName(work.em);
  return list;
}

export async function readContactLists({ em, actor }: Work, ids: readonly Id[]): Promise<ContactList[]> {
  return await em.find(ContactList, { accountId: actor.accountId, id: { $in: [...ids] } });
}

export async function pageContactLists(work: Work, page: NamedPageInput): Promise<Page<ContactList>> {
  if ('search' in page) {
    const ids = await findByName(work, 'contact_list', { ...page, after: page.afterName });
    return toNamedPage(await readContactLists(work, ids), { ids, first: page.first });
  }
  const { em, actor } = work;
  const { where, options } = newestFirst(page);
  return toPage(await em.find(ContactList, { accountId: actor.accountId, ...where }, options), page.first);
}

/** The lists each of these contacts is in. Members are keyed by list, so every list of the account is probed. */
export async function readListsOfContacts(
  work: Work,
  contactIds: readonly Id[],
): Promise<Map<Id, ContactList[]>> {
  const found = new Map<Id, ContactList[]>();
  if (contactIds.length === 0) return found;
  const members = await work.sql.rows<{ list_id: Buffer; contact_id: Buffer }>(
    `select m.list_id, m.contact_id from contact_list l
       join list_member m on m.account_id = l.account_id and m.list_id = l.id and m.contact_id in ${idList(contactIds)}
      where l.account_id = ? order by l.name`,
    [idBytes(work.actor.accountId)],
  );
  const listIds = new Set(members.map((member) => idFromBytes(member.list_id)));
  const lists = new Map((await readContactLists(work, [...listIds])).map((list) => [list.id, list]));
  for (const member of members) {
    const contactId = idFromBytes(member.contact_id);
    const list = lists.get(idFromBytes(member.list_id));
    if (list !== undefined) found.set(contactId, [...(found.get(contactId) ?? []), list]);
  }
  return found;
}
