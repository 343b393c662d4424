import { readFields } from '../contacts/fields/read-fields.js';
import { idBytes, idList } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { InvalidInput, type FieldIssue } from '../platform/refusal.js';
import { fieldRuleFaults } from './check-field.js';
import type { SegmentRule } from './segment-rule.js';

const MOST_DEEP = 5;
const MOST_RULES = 50;
const MOST_DAYS = 36_500;
const KINDS = ['all', 'any', 'not', 'field', 'tag', 'list', 'consent', 'activity', 'bucket'] as const;

/** A node of a rule and where the client wrote it. */
interface Placed {
  rule: SegmentRule;
  path: string;
  depth: number;
}

/**
 * Throws InvalidInput with every fault, each with the path of what it is about: `rule.all[1].field.values`. `keep`: the rule is to
 * be written down, so what it names is not deleted before it is: without its tag, *not the tag* would be everybody.
 */
export async function checkRule(
  work: Work,
  rule: SegmentRule,
  { keep = false }: { keep?: boolean } = {},
): Promise<void> {
  const nodes: Placed[] = [];
  const issues = [...walk({ rule, path: 'rule', depth: 1 }, nodes)];
  if (nodes.length > MOST_RULES) {
    issues.push({
      path: 'rule',
      message: `A segment has at most ${MOST_RULES} rules; this has ${nodes.length}.`,
    });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
  const fields = await readFields(work);
  const found = [
    ...nodes.flatMap((node) => leafFaults(node)),
    ...nodes.flatMap(({ rule: { field }, path }) =>
      field === undefined ? [] : fieldRuleFaults(field, `${path}.field`, fields),
    ),
    ...(await missing(work, nodes, { table: 'tag', property: 'tag', word: 'tag', keep })),
    ...(await missing(work, nodes, { table: 'contact_list', property: 'list', word: 'list', keep })),
  ];
  if (found.length > 0) throw new InvalidInput(found);
}

/** Collects the nodes of a rule; yields what is wrong with its shape. */
function* walk(placed: Placed, nodes: Placed[]): Generator<FieldIssue> {
  const { rule, path, depth } = placed;
  nodes.push(placed);
  if (nodes.length > MOST_RULES) return;
  if (KINDS.filter((kind) => rule[kind] !== undefined).length !== 1) {
    yield { path, message: 'Say exactly one thing in each rule.' };
    return;
  }
  if (depth > MOST_DEEP) {
    yield { path, message: `Rules are at most ${MOST_DEEP} deep.` };
    return;
  }
  for (const kind of ['all', 'any'] as const) {
    const inner = rule[kind];
    if (inner?.length === 0)
      yield { path: `${path}.${kind}`, message: 'Add a rule to this group, or take the group away.' };
    for (const [at, one] of (inner ?? []).entries())
      yield* walk({ rule: one, path: `${path}.${kind}[${at}]`, depth: depth + 1 }, nodes);
  }
  if (rule.not !== undefined) yield* walk({ rule: rule.not, path: `${path}.not`, depth: depth + 1 }, nodes);
}

function leafFaults({ rule: { activity, bucket }, path }: Placed): FieldIssue[] {
  if (activity?.withinDays != null && !isBetween(activity.withinDays, 1, MOST_DAYS)) {
    const message = `Days are a whole number from 1 to ${MOST_DAYS}; leave them out for ever.`;
    return [{ path: `${path}.activity.withinDays`, message }];
  }
  return bucket === undefined ? [] : bucketFaults(bucket, `${path}.bucket`);
}

function bucketFaults({ split, from, to }: NonNullable<SegmentRule['bucket']>, path: string): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (split.trim() === '' || split.length > 40)
    issues.push({ path: `${path}.split`, message: 'Name the split, in at most 40 characters.' });
  if (!isBetween(from, 0, 99) || !isBetween(to, 0, 99) || from > to)
    issues.push({ path: `${path}.from`, message: 'A bucket is from 0 to 99, the first not above the last.' });
  return issues;
}

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

async function missing(
  { sql, actor }: Work,
  nodes: readonly Placed[],
  { table, property, word, keep }: { table: string; property: 'tag' | 'list'; word: string; keep: boolean },
): Promise<FieldIssue[]> {
  const named = nodes.flatMap(({ rule, path }) => {
    const id = rule[property];
    return id === undefined ? [] : [{ id, path: `${path}.${property}Id` }];
  });
  if (named.length === 0) return [];
  const rows = await sql.rows<{ id: Buffer }>(
    `select id from ${table} where account_id = ? and id in ${idList(named.map(({ id }) => id))}
      order by id ${keep ? 'lock in share mode' : ''}`,
    [idBytes(actor.accountId)],
  );
  const there = new Set<Id>(rows.map(({ id }) => idFromBytes(id)));
  return named
    .filter(({ id }) => !there.has(id))
    .map(({ path }) => ({ path, message: `No ${word} with this id in your account.` }));
}
