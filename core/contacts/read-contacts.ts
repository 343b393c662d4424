import { newestFirst, toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { ContactList } from './contact-list.js';
import { Contact } from './contact.js';
import type { ContactQuery } from './select-contacts.js';

export type { ContactQuery } from './select-contacts.js';

export async function readContacts({ em, actor }: Work, ids: readonly Id[]): Promise<Contact[]> {
  return await em.find(Contact, { accountId: actor.accountId, id: { $in: [...ids] } });
}

/** The newest first; of a list, those of it. */
export async function pageContacts(
  work: Work,
  input: PageInput & { query: ContactQuery },
): Promise<Page<Contact>> {
  const { em, actor } = work;
  if (input.query.listId != null) return await pageOfList(work, input, input.query.listId);
  const { where, options } = newestFirst(input);
  const found = await em.find(
    Contact,
    { accountId: actor.accountId, ...where, ...attributes(input.query) },
    options,
  );
  return toPage(found, input.first);
}

/** A backslash, a percent sign or an underscore in the text is meant as itself. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

const attributes = ({ msisdnPrefix, optedOut }: ContactQuery) => ({
  ...(msisdnPrefix ? { msisdn: { $like: `${literally(msisdnPrefix)}%` } } : {}),
  ...(optedOut == null ? {} : { optedOutAt: optedOut ? { $ne: null } : null }),
});

async function pageOfList(
  work: Work,
  { first, after, query }: PageInput & { query: ContactQuery },
  listId: Id,
): Promise<Page<Contact>> {
  const { sql, actor } = work;
  const rows = await sql.rows<{ id: Buffer }>(
    `select c.id from list_member m join contact c on c.account_id = m.account_id and c.id = m.contact_id
      where m.account_id = ? and m.list_id = ? ${after === null ? '' : 'and m.contact_id < ?'} ${conditions(query)}
      order by m.contact_id desc limit ${first + 1}`,
    [
      idBytes(actor.accountId),
      idBytes(listId),
      ...(after === null ? [] : [idBytes(after)]),
      ...parameters(query),
    ],
  );
  const ids = rows.map((row) => idFromBytes(row.id));
  const byId = new Map((await readContacts(work, ids)).map((contact) => [contact.id, contact]));
  return toPage(
    ids.flatMap((id) => byId.get(id) ?? []),
    first,
  );
}

function conditions({ msisdnPrefix, optedOut }: ContactQuery): string {
  const prefixed = msisdnPrefix ? 'and c.msisdn like ?' : '';
  if (optedOut == null) return prefixed;
  return `${prefixed} and c.opted_out_at is ${optedOut ? 'not null' : 'null'}`;
}

const parameters = ({ msisdnPrefix }: ContactQuery): string[] =>
  msisdnPrefix ? [`${literally(msisdnPrefix)}%`] : [];

/** Counting a million takes 150 ms: of a large account the answer is good for a while. */
const LARGE = 50_000;
const GOOD_FOR_MS = 10_000;
const largeCounts = new Map<Id, { count: number; until: number }>();

export async function countContacts(work: Work, query: ContactQuery): Promise<number> {
  const plain = !query.msisdnPrefix && query.optedOut == null;
  if (!plain) return await countMatching(work, query);
  const { em, actor, now } = work;
  if (query.listId != null) {
    const list = await em.findOne(ContactList, { accountId: actor.accountId, id: query.listId });
    return list?.contactCount ?? 0;
  }
  const before = largeCounts.get(actor.accountId);
  if (before !== undefined && before.until > now.getTime()) return before.count;
  const count = await countMatching(work, query);
  largeCounts.delete(actor.accountId);
  if (count >= LARGE) largeCounts.set(actor.accountId, { count, until: now.getTime() + GOOD_FOR_MS });
  return count;
}

async function countMatching({ sql, actor }: Work, query: ContactQuery): Promise<number> {
  const ofList =
    query.listId == null
      ? ''
      : 'join list_member m on m.account_id = c.account_id and m.contact_id = c.id and m.list_id = ?';
  const row = await sql.first<{ count: number }>(
    `select count(*) as count from contact c ${ofList} where c.account_id = ? ${conditions(query)}`,
    [
      ...(query.listId == null ? [] : [idBytes(query.listId)]),
      idBytes(actor.accountId),
      ...parameters(query),
    ],
  );
  return Number(row?.count ?? 0);
}
