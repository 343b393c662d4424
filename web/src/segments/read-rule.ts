import type { SegmentRuleInput } from '../gql/graphql.js';
import { newGroup, newRow, type GroupNode, type Join, type RuleNode } from './rule-state.js';

/** What the server keeps, as a tree to edit. The other way round: `ruleInput`. */
export function readRule(rule: Record<string, unknown>): GroupNode {
  const node = readNode(rule as SegmentRuleInput);
  return node.kind === 'group' ? node : newGroup('all', [node]);
}

const group = (join: Join, rules: readonly SegmentRuleInput[]): GroupNode =>
  newGroup(join, rules.map(readNode));

function readNode(rule: SegmentRuleInput): RuleNode {
  if (rule.all) return group('all', rule.all);
  if (rule.any) return group('any', rule.any);
  if (rule.not) return negated(rule.not);
  return readRow(rule);
}

/** A row is turned round by itself; a group becomes one of which none may hold. */
function negated(rule: SegmentRuleInput): RuleNode {
  if (rule.any) return group('none', rule.any);
  if (rule.all || rule.not) return group('none', [rule]);
  return { ...readRow(rule), not: true };
}

function readRow({ field, tagId, listId, consent, activity, bucket }: SegmentRuleInput) {
  if (tagId) return { ...newRow('tag'), kind: 'tag' as const, tagId: String(tagId) };
  if (listId) return { ...newRow('list'), kind: 'list' as const, listId: String(listId) };
  if (consent) return { ...newRow('consent'), kind: 'consent' as const, ...consent };
  if (activity) return readActivity(activity);
  if (bucket) return readBucket(bucket);
  const row = newRow('field');
  return field
    ? { ...row, kind: 'field' as const, key: field.key, is: field.is, values: [...(field.values ?? [])] }
    : row;
}

const readActivity = ({ event, withinDays }: NonNullable<SegmentRuleInput['activity']>) => ({
  ...newRow('activity'),
  kind: 'activity' as const,
  event,
  withinDays: withinDays === null || withinDays === undefined ? '' : String(withinDays),
});

const readBucket = ({ split, from, to }: NonNullable<SegmentRuleInput['bucket']>) => ({
  ...newRow('bucket'),
  kind: 'bucket' as const,
  split,
  from: String(from),
  to: String(to),
});
