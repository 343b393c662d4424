import { idBytes } from '../database/sql.js';
import type { Actor, Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';

type Value = string | number | boolean | bigint | Date | null | undefined | readonly string[];
type Values = Record<string, Value>;

interface Audited {
  /** What was done: `api_key.created`. */
  action: `${string}.${string}`;
  /** The public id of what it was done to; none for the account itself. */
  target?: string;
  /** Never a secret. Of what is in both, only what differs is kept. */
  before?: Values;
  after?: Values;
}

const MOST_AGENT = 300;

const nullableBytes = (id: Id | null | undefined): Buffer | null => (id == null ? null : idBytes(id));

/**
 * Writes into the log of the actor's account who did what, in the transaction that does it: undone with it, and never
 * missing. Costs no round trip.
 */
export function recordAudit({ sql, actor, now }: Work, { action, target, before, after }: Audited): void {
  const { accountId, userId } = actor;
  sql.later(
    `insert into audit_entry (account_id, id, at, action, target, \`before\`, \`after\`, user_id, api_key_id, by_operator, ip, user_agent, request_id)
     values (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    [
      idBytes(accountId),
      idBytes(newId()),
      now,
      action,
      target ?? null,
      asJson(before, after),
      asJson(after, before),
      nullableBytes(userId),
      ...originOf(actor),
    ],
  );
}

/** Nothing for what no request caused: a worker's doing, or that of the command line. */
function originOf({ from }: Actor): unknown[] {
  if (from === undefined) return [null, 0, null, null, null];
  const { ip, userAgent, requestId, apiKeyId, operator } = from;
  return [
    nullableBytes(apiKeyId),
    operator === true ? 1 : 0,
    ip,
    userAgent?.slice(0, MOST_AGENT) ?? null,
    requestId,
  ];
}

/** What people wrote: names of lists, of files, of fields, what a rule or an edit is about. The log outlives a person's erasure, so no number stays in it that is a person's. */
const WRITTEN = new Set(['name', 'label', 'options', 'fileName', 'rule', 'summary']);
const NUMBER = /(?<!\d)\+?\(?\d(?:[\s()./-]{0,2}\d){8,14}(?!\d)/g;

function discreet(name: string, value: unknown): unknown {
  if (!WRITTEN.has(name)) return value;
  if (Array.isArray(value)) return value.map((one) => discreet(name, one));
  return typeof value === 'string' ? value.replaceAll(NUMBER, '…') : value;
}

const plain = (value: Value): unknown => (typeof value === 'bigint' ? value.toString() : (value ?? null));

/** Money may be more than a JSON number holds, so it is text. */
function asJson(values: Values | undefined, others: Values = {}): string | null {
  const kept = Object.entries(values ?? {})
    .map(([name, value]) => [name, plain(value)] as const)
    .filter(
      ([name, value]) => !(name in others) || JSON.stringify(value) !== JSON.stringify(plain(others[name])),
    );
  if (kept.length === 0) return null;
  return JSON.stringify(Object.fromEntries(kept.map(([name, value]) => [name, discreet(name, value)])));
}
