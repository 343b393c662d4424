import { shownValue, typedValue, valueFault } from './field-value.js';

describe('a value for a person to read', () => {
  test.each([
    ['NUMBER', '3000.50', '3,000.50'],
    ['NUMBER', '-12345', '-12,345'],
    ['NUMBER', 'many', 'many'],
    ['YES_NO', 'true', 'Yes'],
    ['YES_NO', 'false', 'No'],
    ['CHOICE', 'Gold', 'Gold'],
    ['TEXT', null, ''],
    ['TEXT', undefined, ''],
    ['TEXT', 'true', 'true'],
  ] as const)('%s %j is %j', (kind, value, words) => expect(shownValue(kind, value)).toBe(words));

  test('a date is that day in every time zone', () => {
    expect(shownValue('DATE', '2026-01-31')).toMatch(/31/);
    expect(shownValue('DATE', '2026-01-01')).toMatch(/2026/);
    expect(shownValue('DATE', 'soon')).toBe('soon');
  });
});

describe('a number as it is typed', () => {
  test.each([
    ['12,5', '12.5'],
    [' 1 250 ', '1250'],
    ["1'250", '1250'],
    ['-3.25', '-3.25'],
  ])('%j is sent as %j', (typed, sent) => {
    expect(valueFault('NUMBER', typed)).toBeUndefined();
    expect(typedValue('NUMBER', typed)).toBe(sent);
  });

  test.each(['twelve', '1.2.3', '1e6', '--1'])('%j is told to be none', (typed) =>
    expect(valueFault('NUMBER', typed)).toMatch(/not a number/),
  );

  test('text is left alone but for its ends', () => expect(typedValue('TEXT', ' 1,5 kg ')).toBe('1,5 kg'));
});
