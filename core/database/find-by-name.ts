import { idFromBytes, type Id } from '../platform/id.js';
import { anywhere, beginning } from './like.js';
import { idLiteral, textLiteral } from './sql.js';
import type { Work } from './work.js';

/** What an account has not many of: their names are looked through one by one. */
type NamedTable = 'tag' | 'contact_list' | 'segment';

interface ByName {
  first: number;
  /** The name of the last of the page before. */
  after: string | null;
  search: string | null;
}

/** How well a name fits: the whole of it, its beginning, or a part. Among two thousand, `Branch 1` must not be lost behind `Branch 1999`. */
const fit = (name: string, search: string): string =>
  `case when ${name} = ${textLiteral(search)} then 0 when ${name} like ${textLiteral(beginning(search))} then 1 else 2 end`;

/** Those with the text in their names, those that fit best first, then by name; one more than `first`. */
export async function findByName(
  { sql, actor }: Work,
  table: NamedTable,
  { first, after, search }: ByName,
): Promise<Id[]> {
  const wanted = search?.trim() ?? '';
  const conditions = [`account_id = ${idLiteral(actor.accountId)}`];
  if (wanted !== '') conditions.push(`name like ${textLiteral(anywhere(wanted))}`);
  if (after !== null) {
    const [here, there] = [fit('name', wanted), fit(textLiteral(after), wanted)];
    const later = `name > ${textLiteral(after)}`;
    conditions.push(wanted === '' ? later : `(${here} > ${there} or (${here} = ${there} and ${later}))`);
  }
  const order = wanted === '' ? 'name' : `${fit('name', wanted)}, name`;
  const rows = await sql.rows<{ id: Buffer }>(
    `select id from ${table} where ${conditions.join(' and ')} order by ${order} limit ${first + 1}`,
  );
  return rows.map(({ id }) => idFromBytes(id));
}
