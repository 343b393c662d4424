import { idLiteral, textLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idsInGroup, readIds, type Alike, type Find } from './alike.js';

/** Contacts whose last names are looked up at a time, about: some milliseconds. */
const AT_ONCE = 2_000;
/** First names in a statement: a page needs few, unless hardly any contacts are alike. */
const FEWEST_NAMES = 8;
const MOST_NAMES = 512;

/**
 * Contacts with equal first and last names, in the order of the index of first names: those that one contact only has are passed over
 * in the index, and of the others as many are looked up as a page needs. At a million contacts with names as people have them, 10 to 50 ms.
 */
export const findAlikeByName: Find = async (work, { first, after }) => {
  const found: Alike[] = [];
  const [afterFirst = null] = after ?? [];
  let limit = FEWEST_NAMES;
  for (let names = await namesFrom(work, { from: afterFirst, than: '>=', limit }); names.length > 0;) {
    const from = names.at(-1)?.name ?? '';
    for (const some of inBatches(names)) {
      found.push(...(await alikeAmong(work, some, { first: first - found.length, after })));
      if (found.length === first) return found;
    }
    if (names.length < limit) break;
    limit = Math.min(limit * 4, MOST_NAMES);
    names = await namesFrom(work, { from, than: '>', limit });
  }
  return found;
};

interface Name {
  name: string;
  contacts: number;
}

/** First names that several contacts have, from the index alone. */
async function namesFrom(
  { sql, actor }: Work,
  { from, than, limit }: { from: string | null; than: '>=' | '>'; limit: number },
): Promise<Name[]> {
  const rest = from === null ? '' : ` and c.first_name ${than} ${textLiteral(from)}`;
  const rows = await sql.rows<{ name: string; contacts: number | string }>(
    `select min(c.first_name) as name, count(*) as contacts from contact c force index (contact_first_name)
      where c.account_id = ${idLiteral(actor.accountId)} and c.first_name > ''${rest}
      group by c.first_name having count(*) > 1 order by c.first_name limit ${limit}`,
  );
  return rows.map(({ name, contacts }) => ({ name, contacts: Number(contacts) }));
}

function* inBatches(names: readonly Name[]): Generator<string[]> {
  let batch: string[] = [];
  let contacts = 0;
  for (const one of names) {
    batch.push(one.name);
    contacts += one.contacts;
    if (contacts < AT_ONCE) continue;
    yield batch;
    batch = [];
    contacts = 0;
  }
  if (batch.length > 0) yield batch;
}

const FIRST = 'lower(c.first_name) collate utf8mb4_bin';
const LAST = 'lower(c.last_name) collate utf8mb4_bin';

/** The index takes José for Jose, and these are two names: within its order they are told apart. */
async function alikeAmong(
  { sql, actor }: Work,
  names: readonly string[],
  { first, after }: { first: number; after: string[] | null },
): Promise<Alike[]> {
  const rows = await sql.rows<{ ids: string | Buffer; given: string; family: string }>(
    `select ${idsInGroup('c.id')} as ids, ${FIRST} as given, ${LAST} as family from contact c force index (contact_first_name)
      where c.account_id = ${idLiteral(actor.accountId)} and c.first_name in (${names.map(textLiteral).join(',')}) and c.last_name > ''${behind(after)}
      group by c.first_name, given, family having count(*) > 1 order by c.first_name, given, family limit ${first}`,
  );
  return rows.map((row) => ({ ids: readIds(row.ids), position: [row.given, row.family] }));
}

function behind(after: string[] | null): string {
  if (after === null) return '';
  const [first = '', last = ''] = after.map(textLiteral);
  return ` and (c.first_name <> ${first} or ${FIRST} > ${first} or (${FIRST} = ${first} and ${LAST} > ${last}))`;
}
