import {
  changeColumn,
  choiceOf,
  columnInput,
  hasPhone,
  labelOf,
  repeatedLabel,
  retarget,
  targetOptions,
  targetWords,
  valueOf,
  type PreviewColumn,
} from './mapping.js';

const guess = (column: number, part: Partial<PreviewColumn>): PreviewColumn => ({
  column,
  heading: `heading ${column}`,
  samples: [],
  target: 'IGNORE',
  fieldKey: null,
  newLabel: null,
  newKind: null,
  ...part,
});

const choices = () =>
  [
    guess(0, { target: 'PHONE' }),
    guess(1, { target: 'FIELD', fieldKey: 'town' }),
    guess(2, { target: 'NEW_FIELD', newLabel: 'Visits', newKind: 'NUMBER' }),
    guess(3, { heading: null }),
  ].map(choiceOf);

describe('which column becomes what', () => {
  test('a guess goes back to the server as it came', () => {
    expect(choices().map(columnInput)).toEqual([
      { column: 0, target: 'PHONE' },
      { column: 1, target: 'FIELD', fieldKey: 'town' },
      { column: 2, target: 'NEW_FIELD', newField: { label: 'Visits', kind: 'NUMBER' } },
      { column: 3, target: 'IGNORE' },
    ]);
  });

  test('there is one column of numbers: choosing another leaves out the first', () => {
    const moved = retarget(choices(), { column: 3, value: 'PHONE' });
    expect(moved.map(({ target }) => target)).toEqual(['IGNORE', 'FIELD', 'NEW_FIELD', 'PHONE']);
    expect(hasPhone(retarget(moved, { column: 3, value: 'IGNORE' }))).toBe(false);
  });

  test('the same for a field, and not for tags and new fields', () => {
    const field = retarget(choices(), { column: 0, value: 'FIELD:town' });
    expect(field.map(valueOf)).toEqual(['FIELD:town', 'IGNORE', 'NEW_FIELD', 'IGNORE']);
    const shared = retarget(choices(), { column: 0, value: 'NEW_FIELD' });
    expect(shared.map(valueOf)).toEqual(['NEW_FIELD', 'FIELD:town', 'NEW_FIELD', 'IGNORE']);
  });

  test('a column without a heading is proposed by its place', () => {
    const [, , , last] = choices();
    expect(last?.newLabel).toBe('Column 4');
  });

  test('options of a new choice are what stands between commas, once', () => {
    const [chosen] = changeColumn(retarget(choices(), { column: 0, value: 'NEW_FIELD' }), {
      column: 0,
      newLabel: ' Size ',
      newKind: 'CHOICE',
      newOptions: 'small, large;small,\n middle ',
    });
    expect(chosen && columnInput(chosen)).toEqual({
      column: 0,
      target: 'NEW_FIELD',
      newField: { label: 'Size', kind: 'CHOICE', options: ['small', 'large', 'middle'] },
    });
  });

  test('two new fields of one name are told apart by the second', () => {
    const twice = changeColumn(retarget(choices(), { column: 3, value: 'NEW_FIELD' }), {
      column: 3,
      newLabel: 'visits',
    });
    expect([2, 3].map((column) => repeatedLabel(twice, column))).toEqual([false, true]);
  });

  test('in words', () => {
    const fields = [{ key: 'town', label: 'Town' }];
    expect(choices().map((choice) => targetWords(choice, fields))).toEqual([
      'Phone number',
      'Town',
      'Visits (new)',
      'Leave out',
    ]);
    expect(targetOptions(fields).map(({ value }) => value)).toContain('FIELD:town');
  });
});

test('a field is called as the account calls it, or as it is to be called', () => {
  const made = guess(4, { target: 'NEW_FIELD', newLabel: 'Prénom (client)', newKind: 'TEXT' });
  const all = [...choices(), choiceOf(made)];
  const fields = [{ key: 'town', label: 'Home town' }];
  expect(['town', 'visits', 'prenom_client', 'left_over'].map((key) => labelOf(key, fields, all))).toEqual([
    'Home town',
    'Visits',
    'Prénom (client)',
    'left over',
  ]);
});
