import { idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { InvalidInput } from '../../platform/refusal.js';
import { readFields } from '../fields/read-fields.js';
import { slotColumn } from '../fields/slots.js';
import { idsInGroup, readIds, type Find } from './alike.js';

/** Finds contacts with an equal value of a field. Throws InvalidInput for one that there is not. */
export async function findAlikeByField(work: Work, key: string): Promise<Find> {
  const fields = await readFields(work);
  const field = fields.find((one) => one.key === key);
  if (field === undefined) {
    const message = `There is no field of this key. There are: ${fields.map((one) => one.key).join(', ') || 'none yet'}.`;
    throw new InvalidInput([{ path: 'by.fieldKey', message }]);
  }
  const column = field.readyAt == null ? null : slotColumn(field);
  // keys are snake_case: they need no escaping
  return finder(column === null ? `json_unquote(json_extract(c.custom, '$."${key}"'))` : `c.${column}`);
}

/**
 * Values have no index: one pass over the account's contacts, sorted by 64 bits of the value and of it reversed, which is the order of the
 * groups. `sql_big_result` sorts instead of keeping a table of a million groups; the inner select, whose limit keeps it from being
 * merged into the outer, makes what is sorted narrow: with the texts themselves it takes ten times as long.
 */
const finder =
  (value: string): Find =>
  async ({ sql, actor }, { first, after }) => {
    const [one, other] = [value, `reverse(${value})`].map((text) => `crc32(lower(${text}))`);
    const likeness = `${one} * 4294967296 + ${other}`;
    const [position = ''] = after ?? [];
    const behind = /^\d{1,20}$/.test(position) ? ` and ${likeness} > ${position}` : '';
    const rows = await sql.rows<{ ids: string | Buffer; place: string | Buffer }>(
      `select sql_big_result ${idsInGroup('t.id')} as ids, cast(t.likeness as char) as place
         from (select c.id, ${likeness} as likeness from contact c
                where c.account_id = ${idLiteral(actor.accountId)} and ${value} is not null${behind} limit 1000000000) t
        group by t.likeness having count(*) > 1 order by t.likeness limit ${first}`,
    );
    return rows.map(({ ids, place }) => ({ ids: readIds(ids), position: [String(place)] }));
  };
