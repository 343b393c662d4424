import { idLiteral } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';

const bitsBy = (kind: 'tag' | 'list', members: string): string =>
  `(select coalesce(bit_or(1 << k.mark), 0) from group_mark k
      join ${members} m on m.account_id = k.account_id and m.${kind}_id = k.group_id and m.contact_id = c.id
     where k.account_id = c.account_id and k.kind = '${kind}')`;

/** Contacts of the account whose bits are not those of the groups that they are in. */
export async function wrongMarks({ sql, actor }: Work): Promise<object[]> {
  return await sql.rows(
    `select * from (
       select c.msisdn, c.tag_marks, ${bitsBy('tag', 'contact_tag')} as tags, c.list_marks, ${bitsBy('list', 'list_member')} as lists
         from contact c where c.account_id = ${idLiteral(actor.accountId)}) s
      where tag_marks <> tags or list_marks <> lists`,
  );
}

/** The marks that are taken, in order. */
export async function takenMarks({ sql, actor }: Work, kind: 'tag' | 'list'): Promise<number[]> {
  const rows = await sql.rows<{ mark: number }>(
    `select mark from group_mark where account_id = ${idLiteral(actor.accountId)} and kind = '${kind}' order by mark`,
  );
  return rows.map(({ mark }) => mark);
}
