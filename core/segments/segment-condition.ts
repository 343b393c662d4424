import type { LockMode } from '@mikro-orm/core';
import { readFields } from '../contacts/fields/read-fields.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { compileRule } from './compile-rule.js';
import type { RuleContext } from './rule-context.js';
import { Segment } from './segment.js';

/** The account's segment. Whoever will stand on it locks it against who deletes it. Throws NotFound. */
export async function findSegment(
  { em, actor }: Work,
  segmentId: Id,
  lockMode?: LockMode.PESSIMISTIC_READ | LockMode.PESSIMISTIC_WRITE,
): Promise<Segment> {
  const key = { accountId: actor.accountId, id: segmentId };
  const segment = await em.findOne(Segment, key, lockMode === undefined ? {} : { lockMode });
  if (segment === null) throw new NotFound('segment', publicId('segment', segmentId));
  return segment;
}

/** What rules of the account are compiled with. */
export async function ruleContext(work: Work): Promise<RuleContext> {
  const { accountId } = work.actor;
  const account = await work.sql.first<{ time_zone: string }>('select time_zone from account where id = ?', [
    idBytes(accountId),
  ]);
  const timeZone = account?.time_zone ?? 'UTC';
  return { accountId, fields: await readFields(work), now: work.now, timeZone };
}

/** An SQL predicate over `contact c`: who is in the segment. Throws NotFound. */
export async function segmentCondition(work: Work, segmentId: Id): Promise<string> {
  const { rule } = await findSegment(work, segmentId);
  return compileRule(rule, await ruleContext(work));
}
