import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { countAll } from '../segments/count-all.js';
import { countWhere } from '../segments/count-contacts.js';
import { NEWEST_FIRST } from './contact-order.js';
import { contactSource, countFoundBy } from './contact-source.js';
import { contactCondition, searchOf, type ContactQuery } from './select-contacts.js';

/** A search is counted as far as this: what is found more often needs more letters. */
const MOST_COUNTED = 10_001;

/** Exact, but of a search: MOST_COUNTED are that or more. Throws NotFound for a segment that is not there. */
export async function countContacts(work: Work, query: ContactQuery): Promise<number> {
  if (query.msisdnPrefix || query.search?.trim()) return await countFound(work, query);
  const asked = Object.entries(query).filter(([, value]) => value != null && value !== '');
  const [only, ...more] = asked;
  if (only === undefined) return await countAll(work);
  const [part, id] = only;
  if (more.length === 0 && part === 'listId') return await counter(work, 'contact_list', id as Id);
  if (more.length === 0 && part === 'tagId') return await counter(work, 'tag', id as Id);
  return await countWhere(work, await contactCondition(work, query));
}

async function counter({ sql, actor }: Work, table: string, id: Id): Promise<number> {
  const row = await sql.first<{ contact_count: number }>(
    `select contact_count from ${table} where account_id = ? and id = ?`,
    [idBytes(actor.accountId), idBytes(id)],
  );
  return row?.contact_count ?? 0;
}

async function countFound(work: Work, query: ContactQuery): Promise<number> {
  const { search: _search, msisdnPrefix, ...others } = query;
  const alone = Object.values(others).every((part) => part == null);
  const typed = await searchOf(work, query);
  if (alone && typed !== null && !msisdnPrefix) return await countFoundBy(work, typed, MOST_COUNTED);
  if (alone && typed === null && msisdnPrefix)
    return await countFoundBy(work, { number: msisdnPrefix }, MOST_COUNTED);
  const { from, conditions } = await contactSource(work, query, NEWEST_FIRST);
  const row = await work.sql.first<{ count: number }>(
    `select count(*) as count from (select c.id from ${from} where ${conditions.join(' and ') || '1=1'} limit ${MOST_COUNTED}) t`,
  );
  return Number(row?.count ?? 0);
}
