import { timeLiteral } from '../database/sql.js';
import { compileField } from './compile-field.js';
import { memberOf } from './memberships.js';
import type { RuleContext } from './rule-context.js';
import type { ActivityEvent, SegmentRule } from './segment-rule.js';
import { bytesLiteral } from './text-literals.js';

const DAY_MS = 86_400_000;

const ACTIVITY_COLUMN: Record<ActivityEvent, string> = {
  sent: 'c.last_sent_at',
  delivered: 'c.last_delivered_at',
  failed: 'c.last_failed_at',
  replied: 'c.last_replied_at',
  clicked: 'c.last_clicked_at',
};

const CONSENT_COLUMNS = {
  marketing: { in: 'c.opted_in_at', out: 'c.opted_out_at' },
  transactional: { in: 'c.transactional_in_at', out: 'c.transactional_out_at' },
} as const;

/**
 * An SQL predicate over `contact c`, complete with literals. It is null where a value is missing, which a WHERE takes for false;
 * under a NOT it is made false first, so that who has no city is not from Nairobi. Throws InvalidInput for a field that is gone.
 */
export function compileRule(rule: SegmentRule, context: RuleContext): string {
  if (rule.all !== undefined) return joined(rule.all, context, { word: 'and', none: '1=1' });
  if (rule.any !== undefined) return joined(rule.any, context, { word: 'or', none: '1=0' });
  if (rule.not !== undefined) return `(${compileRule(rule.not, context)}) is not true`;
  if (rule.field !== undefined) return compileField(rule.field, context);
  if (rule.tag !== undefined) return memberOf(context.accountId, { tag: rule.tag });
  if (rule.list !== undefined) return memberOf(context.accountId, { list: rule.list });
  return compileLeaf(rule, context);
}

function joined(
  rules: readonly SegmentRule[],
  context: RuleContext,
  { word, none }: { word: string; none: string },
): string {
  if (rules.length === 0) return none;
  return `(${rules.map((rule) => compileRule(rule, context)).join(` ${word} `)})`;
}

function compileLeaf({ consent, activity, bucket }: SegmentRule, { now }: RuleContext): string {
  if (consent !== undefined) {
    const columns = CONSENT_COLUMNS[consent.purpose];
    if (consent.state === 'unknown') return `(${columns.in} is null and ${columns.out} is null)`;
    return `${consent.state === 'opted_in' ? columns.in : columns.out} is not null`;
  }
  if (activity !== undefined) {
    const column = ACTIVITY_COLUMN[activity.event];
    if (activity.withinDays === null) return `${column} is not null`;
    return `${column} >= ${timeLiteral(new Date(now.getTime() - activity.withinDays * DAY_MS))}`;
  }
  if (bucket === undefined) return '1=0'; // a node of nothing: checkRule refuses it
  return `(crc32(concat(c.id, ${bytesLiteral(bucket.split)})) * 2654435761 >> 16) % 100 between ${Math.trunc(bucket.from)} and ${Math.trunc(bucket.to)}`;
}
