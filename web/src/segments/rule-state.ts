import type {
  ActivityEvent,
  Comparison,
  ConsentPurpose,
  ConsentState,
  SegmentRuleInput,
} from '../gql/graphql.js';

export type Join = 'all' | 'any' | 'none';

interface Node {
  /** Of this visit only */
  id: string;
}

export interface GroupNode extends Node {
  kind: 'group';
  join: Join;
  children: RuleNode[];
}

interface Row extends Node {
  /** The opposite of what it says */
  not: boolean;
}

export interface FieldNode extends Row {
  kind: 'field';
  key: string;
  is: Comparison;
  /** As typed: of ONE_OF what stands between commas, of BETWEEN two */
  values: string[];
}
export interface TagNode extends Row {
  kind: 'tag';
  tagId: string;
}
export interface ListNode extends Row {
  kind: 'list';
  listId: string;
}
export interface ConsentNode extends Row {
  kind: 'consent';
  purpose: ConsentPurpose;
  state: ConsentState;
}
export interface ActivityNode extends Row {
  kind: 'activity';
  event: ActivityEvent;
  /** As typed; '' for ever, a space while there is no number yet */
  withinDays: string;
}
export interface BucketNode extends Row {
  kind: 'bucket';
  split: string;
  from: string;
  to: string;
}

export type RowNode = FieldNode | TagNode | ListNode | ConsentNode | ActivityNode | BucketNode;
export type RuleNode = GroupNode | RowNode;
export type RowKind = RowNode['kind'];

let made = 0;
const newId = () => `rule-${++made}`;

const BLANK = {
  field: { kind: 'field', not: false, key: 'first_name', is: 'EQUALS', values: [''] },
  tag: { kind: 'tag', not: false, tagId: '' },
  list: { kind: 'list', not: false, listId: '' },
  consent: { kind: 'consent', not: false, purpose: 'MARKETING', state: 'OPTED_IN' },
  activity: { kind: 'activity', not: false, event: 'DELIVERED', withinDays: '30' },
  bucket: { kind: 'bucket', not: false, split: 'A/B', from: '0', to: '49' },
} as const;

export const newRow = (kind: RowKind): RowNode => structuredClone({ ...BLANK[kind], id: newId() }) as RowNode;

export const newGroup = (join: Join, children: RuleNode[] = [newRow('field')]): GroupNode => ({
  id: newId(),
  kind: 'group',
  join,
  children,
});

/** A tree of an earlier visit: its ids may be given to others in this one. */
export const asNew = <Kind extends RuleNode>(node: Kind): Kind =>
  node.kind === 'group'
    ? { ...node, id: newId(), children: node.children.map(asNew) }
    : { ...node, id: newId() };

/** The tree with one node made anew; a node made null is taken out. */
export function changeNode(
  root: GroupNode,
  id: string,
  change: (node: RuleNode) => RuleNode | null,
): GroupNode {
  const walk = (node: RuleNode): RuleNode[] => {
    if (node.id === id) {
      const next = change(node);
      return next ? [next] : [];
    }
    return [node.kind === 'group' ? { ...node, children: node.children.flatMap(walk) } : node];
  };
  const [next = root] = walk(root);
  return next as GroupNode;
}

export const addTo = (root: GroupNode, groupId: string, child: RuleNode): GroupNode =>
  changeNode(root, groupId, (node) =>
    node.kind === 'group' ? { ...node, children: [...node.children, child] } : node,
  );

const whole = (text: string): boolean => /^\d+$/.test(text.trim());
const filled = (values: readonly string[]): string[] =>
  values.map((value) => value.trim()).filter((value) => value !== '');

const WANTED: Partial<Record<Comparison, number>> = { BETWEEN: 2, KNOWN: 0 };

const daysAreWhole = ({ withinDays }: ActivityNode): boolean => withinDays === '' || whole(withinDays);
const bucketIsWhole = ({ split, from, to }: BucketNode): boolean =>
  split.trim() !== '' && whole(from) && whole(to);

function rowIsWhole(row: RowNode): boolean {
  switch (row.kind) {
    case 'field':
      return filled(row.values).length >= (WANTED[row.is] ?? 1);
    case 'tag':
      return row.tagId !== '';
    case 'list':
      return row.listId !== '';
    case 'consent':
      return true;
    case 'activity':
      return daysAreWhole(row);
    case 'bucket':
      return bucketIsWhole(row);
  }
}

/** Whether there is something in every input; whether it is right, the server says. */
export const isWhole = (node: RuleNode): boolean =>
  node.kind === 'group' ? node.children.length > 0 && node.children.every(isWhole) : rowIsWhole(node);

function rowInput(row: RowNode): SegmentRuleInput {
  switch (row.kind) {
    case 'field':
      return { field: { key: row.key, is: row.is, values: row.is === 'KNOWN' ? [] : filled(row.values) } };
    case 'tag':
      return { tagId: row.tagId };
    case 'list':
      return { listId: row.listId };
    case 'consent':
      return { consent: { purpose: row.purpose, state: row.state } };
    case 'activity':
      return {
        activity: { event: row.event, withinDays: row.withinDays === '' ? null : Number(row.withinDays) },
      };
    case 'bucket':
      return { bucket: { split: row.split.trim(), from: Number(row.from), to: Number(row.to) } };
  }
}

/** The rule as the API takes it. `none of` is written as `not any of`. */
export function ruleInput(node: RuleNode): SegmentRuleInput {
  if (node.kind !== 'group') return node.not ? { not: rowInput(node) } : rowInput(node);
  const inner = node.children.map(ruleInput);
  if (node.join === 'none') return { not: { any: inner } };
  return node.join === 'all' ? { all: inner } : { any: inner };
}

/** Where each node stands in what `ruleInput` makes, as the server names it: `rule.all[1].not`. */
function placesOf(node: RuleNode, path: string): [path: string, id: string][] {
  const own: [string, string] = [path, node.id];
  if (node.kind !== 'group') return [own];
  const inside = node.join === 'none' ? 'not.any' : node.join;
  return [own, ...node.children.flatMap((child, index) => placesOf(child, `${path}.${inside}[${index}]`))];
}

const holds = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);

/** What the server has against a rule, by the node it is about. */
export function issuesByNode(
  root: GroupNode,
  issues: readonly { path: string; message: string }[],
): ReadonlyMap<string, string> {
  const places = placesOf(root, 'rule').toSorted(([a], [b]) => b.length - a.length);
  const found = new Map<string, string>();
  for (const { path, message } of issues) {
    const from = path.indexOf('rule');
    const own = from === -1 ? 'rule' : path.slice(from);
    const id = places.find(([place]) => holds(own, place))?.[1] ?? root.id;
    found.set(id, found.has(id) ? `${found.get(id)} ${message}` : message);
  }
  return found;
}
