import { idBytes, textLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { countryOf } from './msisdn/country-of.js';

const AT_A_TIME = 2_000;

interface Row {
  account_id: Buffer;
  id: Buffer;
  msisdn: string;
}

/** Gives contacts written before there was the column their number's country. Returns the last one looked at; null at the end. */
export async function fillCountries({ sql }: Work, after: [Id, Id] | null): Promise<[Id, Id] | null> {
  const rows = await sql.rows<Row>(
    `select account_id, id, msisdn from contact where (account_id, id) > (?, ?) order by account_id, id limit ${AT_A_TIME}`,
    (after ?? ['0'.repeat(32), '0'.repeat(32)]).map(idBytes),
  );
  for (const [country, group] of Map.groupBy(rows, ({ msisdn }) => countryOf(msisdn))) {
    const keys = group.map(
      ({ account_id: account, id }) => `(x'${account.toString('hex')}',x'${id.toString('hex')}')`,
    );
    sql.later(
      `update contact set country = ${textLiteral(country)} where (account_id, id) in (${keys.join(',')},(x'00',x'00'))`,
    );
  }
  const last = rows.at(-1);
  return last === undefined ? null : [last.account_id.toString('hex'), last.id.toString('hex')];
}
