import type { SegmentRuleInput } from '../gql/graphql.js';
import { readRule } from './read-rule.js';
import {
  addTo,
  changeNode,
  isWhole,
  issuesByNode,
  newGroup,
  newRow,
  ruleInput,
  type FieldNode,
  type RuleNode,
} from './rule-state.js';

const town = (part: Partial<FieldNode>): FieldNode => ({
  ...(newRow('field') as FieldNode),
  key: 'town',
  values: ['Kisumu'],
  ...part,
});

const NESTED: SegmentRuleInput = {
  all: [
    { field: { key: 'town', is: 'ONE_OF', values: ['Kisumu', 'Nakuru'] } },
    { not: { tagId: 'tag_1' } },
    { any: [{ listId: 'lst_1' }, { not: { any: [{ activity: { event: 'REPLIED', withinDays: null } }] } }] },
    { not: { field: { key: 'first_name', is: 'KNOWN', values: [] } } },
    { consent: { purpose: 'MARKETING', state: 'OPTED_IN' } },
    { bucket: { split: 'spring', from: 0, to: 49 } },
    { activity: { event: 'CLICKED', withinDays: 30 } },
  ],
};

describe('a rule while it is edited', () => {
  test('goes back to the server as it came', () => {
    expect(ruleInput(readRule(NESTED as Record<string, unknown>))).toEqual(NESTED);
  });

  test('of which no group may hold is kept in meaning', () => {
    expect(ruleInput(readRule({ not: { all: [{ tagId: 'tag_1' }] } }))).toEqual({
      not: { any: [{ all: [{ tagId: 'tag_1' }] }] },
    });
    expect(ruleInput(readRule({ not: { not: { tagId: 'tag_1' } } }))).toEqual({
      not: { any: [{ not: { tagId: 'tag_1' } }] },
    });
  });

  test('a rule of one row gets a group around it to add more to', () => {
    expect(ruleInput(readRule({ tagId: 'tag_1' }))).toEqual({ all: [{ tagId: 'tag_1' }] });
  });

  test('nodes are added, changed and taken away at any depth', () => {
    const inner = newGroup('any', [town({})]);
    const root = newGroup('all', [inner]);
    const more = addTo(root, inner.id, town({ values: ['Nakuru'], not: true }));
    expect(ruleInput(more)).toEqual({
      all: [
        {
          any: [
            { field: { key: 'town', is: 'EQUALS', values: ['Kisumu'] } },
            { not: { field: { key: 'town', is: 'EQUALS', values: ['Nakuru'] } } },
          ],
        },
      ],
    });
    expect(changeNode(more, inner.id, () => null).children).toEqual([]);
    const none = changeNode(more, inner.id, (node) => ({ ...node, join: 'none' }) as RuleNode);
    expect(ruleInput(none)).toMatchObject({ all: [{ not: { any: [{}, {}] } }] });
  });

  test('what is typed between commas are the values, without the space around them', () => {
    const row = town({ is: 'ONE_OF', values: ['Kisumu', ' Nakuru ', ' '] });
    expect(ruleInput(row)).toEqual({ field: { key: 'town', is: 'ONE_OF', values: ['Kisumu', 'Nakuru'] } });
  });

  test('is whole when every input has something in it', () => {
    expect(isWhole(newGroup('all', []))).toBe(false);
    expect(isWhole(newGroup('all'))).toBe(false);
    expect(isWhole(newGroup('all', [town({})]))).toBe(true);
    expect(isWhole(newGroup('all', [town({ is: 'BETWEEN', values: ['1', ''] })]))).toBe(false);
    expect(isWhole(newGroup('all', [town({ is: 'KNOWN', values: [] })]))).toBe(true);
    expect(isWhole(newGroup('all', [newRow('tag')]))).toBe(false);
    expect(isWhole({ ...newRow('activity'), withinDays: 'x' } as RuleNode)).toBe(false);
  });

  test('a fault of the server lands at the row it is about', () => {
    const first = town({});
    const turned = town({ not: true });
    const deep = town({});
    const none = newGroup('none', [deep]);
    const root = newGroup('all', [first, turned, none]);
    const found = issuesByNode(root, [
      { path: 'rule.all[0].field.values', message: 'A' },
      { path: 'rule.all[1].not.field.key', message: 'B' },
      { path: 'rule.all[2].not.any[0].field.values', message: 'C' },
      { path: 'rule.all[2].not.any', message: 'D' },
      { path: 'input.rule.all[0].field.values', message: 'E' },
      { path: 'name', message: 'F' },
    ]);
    expect(Object.fromEntries(found)).toEqual({
      [first.id]: 'A E',
      [turned.id]: 'B',
      [deep.id]: 'C',
      [none.id]: 'D',
      [root.id]: 'F',
    });
  });
});
