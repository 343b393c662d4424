import { idBytes, idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { indexOf, type ContactSort } from './contact-order.js';
import type { Search } from './msisdn/search.js';
import {
  beginsWith,
  filterConditions,
  searchCondition,
  searchOf,
  type ContactQuery,
} from './select-contacts.js';

/** So many contacts found by an index are read and sorted in 50 ms; of more, enough are met on the way through the order. */
const MOST_GATHERED = 10_000;

/** Contacts that a part of the query finds by an index of its own. */
interface Finder {
  /** A table `d` of their ids. */
  rows: string;
  /** At least so many; above MOST_GATHERED it is not known how many. */
  size: number;
  /** The index holds their ids in order. */
  ordered: boolean;
}

/** Where a page's contacts are read: `contact c` in the order of an index, or what a finder finds. */
interface ContactSource {
  from: string;
  conditions: string[];
  /** Which column the order of creation is read from. */
  id: string;
  /** Rows come in the order of an index; otherwise they are sorted. */
  inOrder: boolean;
  /** The order's index is read, and whom it meets may meet the conditions seldom: each is looked up at a place of its own. */
  perhapsRare: boolean;
}

type Member = { table: string; column: string; counter: string; id: Id };

const membersOf = ({ listId, tagId }: ContactQuery): Member[] => [
  ...(listId == null
    ? []
    : [{ table: 'list_member', column: 'list_id', counter: 'contact_list', id: listId }]),
  ...(tagId == null ? [] : [{ table: 'contact_tag', column: 'tag_id', counter: 'tag', id: tagId }]),
];

async function memberFinder({ sql, actor }: Work, { table, column, counter, id }: Member): Promise<Finder> {
  const row = await sql.first<{ contact_count: number }>(
    `select contact_count from ${counter} where account_id = ? and id = ?`,
    [idBytes(actor.accountId), idBytes(id)],
  );
  const rows = `(select contact_id as id from ${table} where account_id = ${idLiteral(actor.accountId)} and ${column} = ${idLiteral(id)})`;
  return { rows, size: row?.contact_count ?? 0, ordered: true };
}

/** A probe of the index for each row: never turned into a join that would read all members first. */
const isMember = ({ actor }: Work, { table, column, id }: Member): string =>
  `(select 1 from ${table} m where m.account_id = ${idLiteral(actor.accountId)} and m.${column} = ${idLiteral(id)} and m.contact_id = c.id) = 1`;

/** The ids that each prefix finds by the index of its column. */
const idsByPrefix = ({ actor }: Work, search: Search): string[] =>
  prefixesOf(search).map(
    ([column, text]) =>
      `select id from contact where account_id = ${idLiteral(actor.accountId)} and ${beginsWith(column, text)}`,
  );

async function prefixFinder(work: Work, search: Search): Promise<Finder> {
  const parts = idsByPrefix(work, search);
  const counted = parts.map(
    (part, at) => `(select count(*) from (${part} limit ${MOST_GATHERED + 1}) t${at})`,
  );
  const row = await work.sql.first<{ size: number }>(`select ${counted.join(' + ')} as size`);
  return { rows: `(${parts.join(' union ')})`, size: Number(row?.size ?? 0), ordered: false };
}

/** How many contacts a search finds, as far as `most`. */
export async function countFoundBy(work: Work, search: Search, most: number): Promise<number> {
  const parts = idsByPrefix(work, search).map((part) => `(${part} limit ${most})`);
  const row = await work.sql.first<{ count: number }>(
    `select count(*) as count from (${parts.join(' union ')}) t`,
  );
  return Math.min(Number(row?.count ?? 0), most);
}

const prefixesOf = (search: Search): [string, string][] =>
  'number' in search
    ? [['msisdn', search.number]]
    : [
        ['first_name', search.name],
        ['last_name', search.name],
      ];

/** The index that is read in order finds them too. */
const isSortedBy = (sort: ContactSort, search: Search): boolean => 'number' in search && sort.by === 'number';

async function findersOf(work: Work, query: ContactQuery, sort: ContactSort) {
  const searches: Search[] = query.msisdnPrefix ? [{ number: query.msisdnPrefix }] : [];
  const typed = await searchOf(work, query);
  if (typed !== null) searches.push(typed);
  const members = membersOf(query);
  const finders = await Promise.all([
    ...members.map((member) => memberFinder(work, member)),
    ...searches.filter((search) => !isSortedBy(sort, search)).map((search) => prefixFinder(work, search)),
  ]);
  const conditions = [
    ...members.map((member) => isMember(work, member)),
    ...searches.map(searchCondition),
    ...(await filterConditions(work, { ...query, listId: null, tagId: null })),
  ];
  const isSearched = searches.length > 0;
  return { finders: finders.toSorted((a, b) => a.size - b.size), conditions, isSearched };
}

/**
 * How the contacts of a query are best read in an order. What an index finds few of is found by it and sorted; otherwise the
 * order's own index is read from the position on, until enough rows fit. The members of a list or a tag are in the order of
 * creation anyway.
 */
export async function contactSource(
  work: Work,
  query: ContactQuery,
  sort: ContactSort,
): Promise<ContactSource> {
  const { finders, conditions, isSearched } = await findersOf(work, query, sort);
  const account = `c.account_id = ${idLiteral(work.actor.accountId)}`;
  const few = finders.find(({ size }) => size <= MOST_GATHERED);
  const inOrder = sort.by === 'created' ? finders.find(({ ordered }) => ordered) : undefined;
  const finder = few?.ordered === false ? few : (inOrder ?? few);
  if (finder === undefined) {
    const from = `contact c force index (${indexOf(sort)})`;
    const perhapsRare = sort.by !== 'created' && conditions.length > 0 && !isSearched;
    return { from, conditions: [account, ...conditions], id: 'c.id', inOrder: true, perhapsRare };
  }
  return {
    from: `${finder.rows} d straight_join contact c on ${account} and c.id = d.id`,
    conditions,
    id: finder === inOrder ? 'd.id' : 'c.id',
    inOrder: finder === inOrder,
    perhapsRare: false,
  };
}
