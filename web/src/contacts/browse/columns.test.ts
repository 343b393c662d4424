import { columnsOf, fieldOf, FIRST_SETTING, moved, readSetting, toggled } from './columns.js';

const ALL = columnsOf([{ key: 'town', label: 'Town' }]);

describe('the columns a person has chosen', () => {
  test('are read back as they were kept', () => {
    const kept = {
      columns: ['number', 'field.town', 'name'],
      widths: { 'field.town': 220 },
      sorting: { by: 'LAST_NAME', direction: 'ASC' },
    } as const;
    expect(readSetting(JSON.parse(JSON.stringify(kept)), ALL)).toEqual(kept);
  });

  test.each([
    undefined,
    null,
    'no',
    [],
    { columns: 'name' },
    { columns: [] },
    { columns: ['field.gone'] },
    { sorting: { by: 'SHOE_SIZE' } },
    { widths: { name: 'wide', number: 3, added: 90_000 } },
  ])('of a setting that makes no sense (%j) are those of the beginning', (value) =>
    expect(readSetting(value, ALL)).toEqual(FIRST_SETTING),
  );

  test('leave out a field that was deleted, and what is there twice', () => {
    const { columns } = readSetting({ columns: ['name', 'field.gone', 'number', 'name'] }, ALL);
    expect(columns).toEqual(['name', 'number']);
  });

  test('are shown, hidden and moved, and one is always left', () => {
    const one = { ...FIRST_SETTING, columns: ['name'] };
    expect(toggled(one, 'name').columns).toEqual(['name']);
    const two = toggled(one, 'field.town');
    expect(two.columns).toEqual(['name', 'field.town']);
    expect(moved(two, 'field.town', -1).columns).toEqual(['field.town', 'name']);
    expect(moved(two, 'field.town', 1)).toBe(two);
    expect(moved(two, 'gone', 1)).toBe(two);
    expect(toggled(two, 'name').columns).toEqual(['field.town']);
  });
});

test('a column of a field knows which', () => {
  expect(fieldOf('field.town')).toBe('town');
  expect(fieldOf('name')).toBeNull();
});
