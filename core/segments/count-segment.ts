import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { checkRule } from './check-rule.js';
import { compileRule } from './compile-rule.js';
import { countAll } from './count-all.js';
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
