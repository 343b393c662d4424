import { idLiteral, idList, textLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { compileRule } from '../segments/compile-rule.js';
import { memberOf } from '../segments/memberships.js';
import { ruleContext, segmentCondition } from '../segments/segment-condition.js';
import type { SegmentRule } from '../segments/segment-rule.js';
import { idBytes, type Id } from '../platform/id.js';
import { readSearch, type Search } from './msisdn/search.js';

/** Which contacts: of a list, a page, a bulk edit, an export. Everything that is given must hold; what is null or left out does not matter. */
export interface ContactQuery {
  ids?: readonly Id[] | null;
  listId?: Id | null;
  /** Digits a number begins with, with its plus: `+2547`. */
  msisdnPrefix?: string | null;
  optedOut?: boolean | null;
  /** What somebody typed: the beginning of a number or of a name. */
  search?: string | null;
  tagId?: Id | null;
  segmentId?: Id | null;
  rule?: SegmentRule | null;
}

const isNumber = (column: string): boolean => column.endsWith('msisdn');

/**
 * A backslash, a percent sign or an underscore in the text is meant as itself. Numbers are ASCII: the database does not compare
 * them with anything else, so that begins none.
 */
export const beginsWith = (column: string, text: string): string =>
  isNumber(column) && !/^[ -~]*$/.test(text)
    ? '1=0'
    : `${column} like ${textLiteral(`${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)}`;

/** What was typed, as the account reads numbers. */
export async function searchOf({ sql, actor }: Work, { search }: ContactQuery): Promise<Search | null> {
  if (search == null || search.trim() === '') return null;
  const account = await sql.first<{ country: string }>('select country from account where id = ?', [
    idBytes(actor.accountId),
  ]);
  return readSearch(search, account?.country ?? '');
}

export function searchCondition(search: Search): string {
  if ('number' in search) return beginsWith('c.msisdn', search.number);
  return `(${beginsWith('c.first_name', search.name)} or ${beginsWith('c.last_name', search.name)})`;
}

/** All parts but the account, the search and the number's beginning. Throws NotFound for a segment, InvalidInput for a rule. */
export async function filterConditions(work: Work, query: ContactQuery): Promise<string[]> {
  const { ids, optedOut, listId, tagId, segmentId, rule } = query;
  const conditions: string[] = [];
  if (ids != null) conditions.push(ids.length === 0 ? '1=0' : `c.id in ${idList(ids)}`);
  if (optedOut != null) conditions.push(`c.opted_out_at is ${optedOut ? 'not null' : 'null'}`);
  if (listId != null) conditions.push(memberOf(work.actor.accountId, { list: listId }));
  if (tagId != null) conditions.push(memberOf(work.actor.accountId, { tag: tagId }));
  if (segmentId != null) conditions.push(`(${await segmentCondition(work, segmentId)})`);
  if (rule != null) conditions.push(`(${compileRule(rule, await ruleContext(work))})`);
  return conditions;
}

/** An SQL predicate over `contact c`, complete with literals. Throws NotFound, InvalidInput. */
export async function contactCondition(work: Work, query: ContactQuery): Promise<string> {
  const conditions = [`c.account_id = ${idLiteral(work.actor.accountId)}`];
  if (query.msisdnPrefix) conditions.push(beginsWith('c.msisdn', query.msisdnPrefix));
  const search = await searchOf(work, query);
  if (search !== null) conditions.push(searchCondition(search));
  conditions.push(...(await filterConditions(work, query)));
  return conditions.join(' and ');
}
