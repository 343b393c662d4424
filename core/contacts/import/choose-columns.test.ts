import { checkColumns, type ColumnWish } from './choose-columns.js';

const FIELDS = [{ key: 'plan' }, { key: 'city' }];

const wish = (
  column: number,
  target: ColumnWish['target'],
  changes: Partial<ColumnWish> = {},
): ColumnWish => ({
  column,
  target,
  fieldKey: null,
  newField: null,
  ...changes,
});

const PHONE = wish(0, 'phone');
const issuesOf = (...wishes: ColumnWish[]) => checkColumns(FIELDS, wishes);

test('columns that are well chosen', () => {
  const newField = { label: 'Member since', key: null, kind: 'date' as const, options: [] };
  const all = [
    wish(4, 'phone'),
    wish(1, 'first_name'),
    wish(2, 'last_name'),
    wish(3, 'time_zone'),
    wish(0, 'tags'),
    wish(5, 'field', { fieldKey: 'plan' }),
    wish(6, 'field', { fieldKey: 'city' }),
    wish(7, 'new_field', { newField }),
    wish(8, 'new_field', { newField: { ...newField, label: 'Left on' } }),
    wish(9, 'ignore'),
    wish(10, 'ignore'),
  ];
  expect(issuesOf(...all)).toEqual([]);
});

test.each([
  ['no phone column', [wish(0, 'first_name')], 'columns', /which column holds the phone numbers/],
  ['nothing at all', [], 'columns', /target PHONE/],
  ['two phone columns', [PHONE, wish(3, 'phone')], 'columns.1.target', /Two columns hold the phone numbers/],
  ['two columns of tags', [PHONE, wish(1, 'tags'), wish(2, 'tags')], 'columns.2.target', /the tags/],
  ['a column twice', [PHONE, wish(0, 'first_name')], 'columns.1.column', /more than once/],
  ['a column below 0', [PHONE, wish(-1, 'tags')], 'columns.1.column', /from 0 to 99/],
  ['a column too far', [PHONE, wish(100, 'tags')], 'columns.1.column', /from 0 to 99/],
  [
    'a field twice',
    [PHONE, wish(1, 'field', { fieldKey: 'city' }), wish(2, 'field', { fieldKey: 'city' })],
    'columns.2.fieldKey',
    /Two columns go to city/,
  ],
  [
    'a field that is not there',
    [PHONE, wish(1, 'field', { fieldKey: 'town' })],
    'columns.1.fieldKey',
    /There is no field town\. There are: city, plan/,
  ],
  ['no field', [PHONE, wish(1, 'field')], 'columns.1.fieldKey', /which field/],
  ['no new field', [PHONE, wish(1, 'new_field')], 'columns.1.newField', /what the new field/],
] as const)('%s', (_, wishes, path, message) => {
  expect(issuesOf(...wishes)).toEqual([{ path, message: expect.stringMatching(message) }]);
});

test('everything that is wrong is said at once', () => {
  expect(issuesOf(wish(1, 'field'), wish(1, 'new_field')).map(({ path }) => path)).toEqual([
    'columns',
    'columns.0.fieldKey',
    'columns.1.column',
    'columns.1.newField',
  ]);
});
