import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { checkRule } from './check-rule.js';
import { compileRule } from './compile-rule.js';
import { countWhere } from './count-contacts.js';
import { describeRules } from './describe-rule.js';
import { ruleContext, segmentCondition } from './segment-condition.js';
import type { SegmentRule } from './segment-rule.js';

export interface SegmentCount {
  count: number;
  /** Of all contacts. */
  total: number;
  summary: string;
}

/** How many a rule is true of, while somebody writes it. Throws InvalidInput. */
export async function countSegment(work: Work, { rule }: { rule: SegmentRule }): Promise<SegmentCount> {
  await checkRule(work, rule);
  const condition = compileRule(rule, await ruleContext(work));
  const [count, total, [summary = '']] = await Promise.all([
    countWhere(work, condition),
    countAll(work),
    describeRules(work, [rule]),
  ]);
  return { count, total, summary };
}

/** How many are in a segment. Throws NotFound. */
export async function countOfSegment(work: Work, { segmentId }: { segmentId: Id }): Promise<number> {
  return await countWhere(work, await segmentCondition(work, segmentId));
}

const LARGE = 50_000;
const GOOD_FOR_MS = 10_000;
const largeTotals = new Map<Id, { total: number; until: number }>();

/** Counting a million takes 100 ms: of a large account the answer is good for a while. */
async function countAll(work: Work): Promise<number> {
  const { accountId } = work.actor;
  const before = largeTotals.get(accountId);
  if (before !== undefined && before.until > work.now.getTime()) return before.total;
  const total = await countWhere(work, '1=1');
  largeTotals.delete(accountId);
  if (total >= LARGE) largeTotals.set(accountId, { total, until: work.now.getTime() + GOOD_FOR_MS });
  return total;
}
