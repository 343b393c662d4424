import { toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

/** An entry with the names of who is in it. */
export interface AuditRecord {
  id: Id;
  at: Date;
  action: string;
  user: { id: Id; email: string; name: string } | null;
  apiKey: { id: Id; name: string } | null;
  byOperator: boolean;
  target: string | null;
  ip: string | null;
  userAgent: string | null;
  /** JSON. */
  before: string | null;
  after: string | null;
}

export interface AuditFilter {
  /** `campaign.launched`, or all that is done to a `campaign`. */
  action: string | null;
  userId: Id | null;
}

interface Row {
  id: Buffer;
  at: string;
  action: string;
  by_operator: number;
  target: string | null;
  ip: string | null;
  user_agent: string | null;
  /** Text from MariaDB, parsed from MySQL. */
  before_json: string | object | null;
  after_json: string | object | null;
  user_id: Buffer | null;
  user_name: string | null;
  email: string | null;
  api_key_id: Buffer | null;
  key_name: string | null;
}

const COLUMNS = `e.id, e.at, e.action, e.by_operator, e.target, e.ip, e.user_agent, e.\`before\` as before_json, e.\`after\` as after_json,
  e.user_id, u.name as user_name, u.email, e.api_key_id, k.name as key_name`;

interface AuditInput {
  page: PageInput;
  filter: AuditFilter;
}

/**
 * The account's log, the newest first. Which operator of the platform it was, and where they sat, is not for the account:
 * it is told that it was one.
 */
export async function pageAuditLog(work: Work, input: AuditInput): Promise<Page<AuditRecord>> {
  const { rows, hasNextPage } = await pageWholeLog(work, input);
  const hidden = { user: null, ip: null, userAgent: null };
  return { rows: rows.map((row) => (row.byOperator ? { ...row, ...hidden } : row)), hasNextPage };
}

/** The same with nothing left out, for the platform's own eyes. */
export async function pageWholeLog(
  { sql, actor }: Work,
  { page: { first, after }, filter }: AuditInput,
): Promise<Page<AuditRecord>> {
  const conditions = ['e.account_id = ?'];
  const values: unknown[] = [idBytes(actor.accountId)];
  const also = (condition: string, ...its: unknown[]) => {
    conditions.push(condition);
    values.push(...its);
  };
  if (after !== null) also('e.id < ?', idBytes(after));
  if (filter.userId !== null) also('e.user_id = ? and e.by_operator = 0', idBytes(filter.userId));
  if (filter.action !== null)
    also("(e.action = ? or substring_index(e.action, '.', 1) = ?)", filter.action, filter.action);
  const rows = await sql.rows<Row>(
    `select ${COLUMNS} from audit_entry e
       left join user u on u.id = e.user_id
       left join api_key k on k.account_id = e.account_id and k.id = e.api_key_id
      where ${conditions.join(' and ')} order by e.id desc limit ${first + 1}`,
    values,
  );
  return toPage(rows.map(toRecord), first);
}

const asText = (json: string | object | null): string | null =>
  json === null || typeof json === 'string' ? json : JSON.stringify(json);

function toRecord(row: Row): AuditRecord {
  return {
    id: idFromBytes(row.id),
    at: timeFrom(row.at),
    action: row.action,
    user:
      row.user_id === null || row.email === null
        ? null
        : { id: idFromBytes(row.user_id), email: row.email, name: row.user_name ?? '' },
    apiKey: row.api_key_id === null ? null : { id: idFromBytes(row.api_key_id), name: row.key_name ?? '' },
    byOperator: row.by_operator !== 0,
    target: row.target,
    ip: row.ip,
    userAgent: row.user_agent,
    before: asText(row.before_json),
    after: asText(row.after_json),
  };
}
