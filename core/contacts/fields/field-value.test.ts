import * as fc from 'fast-check';
import { FIELD_KINDS, type FieldKind } from './contact-field.js';
import { readFieldValue } from './field-value.js';
import { slotColumn, slotValue, slotWriter } from './slots.js';
import { snakeCase } from './snake-case.js';

const field = (kind: FieldKind, options: string[] = []) => ({ kind, options, label: 'Value' });
const read = (kind: FieldKind, raw: string, dayFirst?: boolean) => {
  const value = readFieldValue(field(kind, ['Gold', 'Silver plus']), raw, { dayFirst });
  return value.ok ? value.text : null;
};

test.each([
  ['1250', '1250'],
  [' 1 250 ', '1250'],
  ['1 234 567', '1234567'],
  ["1'250.50", '1250.5'],
  ['1,234.50', '1234.5'],
  ['1.234,50', '1234.5'],
  ['1,234,567', '1234567'],
  ['1.234.567', '1234567'],
  ['12,34,567.5', '1234567.5'],
  ['12,5', '12.5'],
  ['0,125', '0.125'],
  ['12.125', '12.125'],
  ['−12.50', '-12.5'],
  ['+7', '7'],
  ['007', '7'],
  ['-0', '0'],
  ['.5', '0.5'],
  ['1,250', null], // thousands or a decimal
  ['-1,250', null],
  ['1.2.3', null],
  ['1,2,3', null],
  ['12e3', null],
  ['2.54712E+11', null],
  ['KES 100', null],
  ['10%', null],
  ['1234567890123456', null],
  ['', null],
  ['-', null],
])('the number %j is %j', (raw, text) => expect(read('number', raw)).toBe(text));

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026/1/5', '2026-01-05'],
  ['2026-01-31T23:30:00Z', '2026-01-31'],
  ['31.12.2026', '2026-12-31'],
  ['1.2.2026', '2026-02-01'],
  ['31/12/2026', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['5-5-2026', '2026-05-05'],
  ['31 Jan 2026', '2026-01-31'],
  ['31st January, 2026', '2026-01-31'],
  ['January 31, 2026', '2026-01-31'],
  ['Sept 1 2026', '2026-09-01'],
  ['03/04/2026', null], // the day or the month first
  ['29.02.2026', null],
  ['29.02.2028', '2028-02-29'],
  ['2026-13-01', null],
  ['0000-01-01', null],
  ['31.12.26', null],
  ['31 Foo 2026', null],
  ['46023', null],
  ['soon', null],
])('the date %j is %j', (raw, text) => expect(read('date', raw)).toBe(text));

test('who knows the file says whether the day comes first', () => {
  expect(read('date', '03/04/2026', true)).toBe('2026-04-03');
  expect(read('date', '03/04/2026', false)).toBe('2026-03-04');
  expect(read('date', '31/04/2026', false)).toBeNull();
});

test.each<[string, string | null]>([
  ...['Yes', 'y', 'TRUE', '1', 'ndiyo', 'Oui', 'SÍ', 'si', 'sim'].map((word): [string, string] => [
    word,
    'true',
  ]),
  ...['no', 'N', 'false', '0', 'Hapana', 'la', 'non', 'não', 'NÃO'].map((word): [string, string] => [
    word,
    'false',
  ]),
  ['maybe', null],
  ['2', null],
])('%j is %j', (raw, text) => expect(read('yes_no', raw)).toBe(text));

test('a choice is spelt as its option, whatever the capitals', () => {
  expect(read('choice', ' gold ')).toBe('Gold');
  expect(read('choice', 'SILVER PLUS')).toBe('Silver plus');
  expect(readFieldValue(field('choice', ['Gold', 'Silver']), 'bronze')).toEqual({
    ok: false,
    reason: 'Value must be one of: Gold, Silver.',
  });
});

test('a text keeps its words and no control characters', () => {
  expect(read('text', ' Zoë\tand\r\nBob ')).toBe('Zoë and Bob');
  expect(read('text', 'x'.repeat(501))).toBeNull();
});

const anyKind = fc.constantFrom(...FIELD_KINDS);
const anyRaw = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('Yes', 'gold', '1.234,5', '1 000', '31.12.2026'),
);

test('what was read is read the same again, and has its kind’s form', () => {
  fc.assert(
    fc.property(anyKind, anyRaw, fc.option(fc.boolean(), { nil: undefined }), (kind, raw, dayFirst) => {
      const text = read(kind, raw, dayFirst);
      if (text === null) return;
      expect(read(kind, text)).toBe(text);
      const value = slotValue({ kind }, text);
      expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a reason is short, names the field, and never holds the value', () => {
  const long = { ...field('choice', ['x'.repeat(100), 'y'.repeat(100)]), label: 'L'.repeat(100) };
  const value = readFieldValue(long, 'secret');
  expect(value).toEqual({ ok: false, reason: expect.not.stringContaining('secret') });
  expect(value.ok ? '' : value.reason.length).toBeLessThanOrEqual(200); // what a refused row keeps of it
});

test('whole numbers come back from their text as they were', () => {
  fc.assert(
    fc.property(fc.integer(), (number) => {
      expect(Number(read('number', String(number)))).toBe(number === 0 ? 0 : number);
    }),
  );
});

test('slots hold folded text, numbers, days and bits; what does not fit is nothing', () => {
  const fields = [
    { key: 'plan', kind: 'choice' as const, slot: 2 },
    { key: 'age', kind: 'number' as const, slot: 1 },
    { key: 'joined', kind: 'date' as const, slot: 2 },
    { key: 'vip', kind: 'yes_no' as const, slot: 3 },
    { key: 'note', kind: 'text' as const, slot: null },
  ];
  const { columns, literals } = slotWriter(fields);
  expect(columns).toEqual(['text2', 'number1', 'number2', 'number3']);
  const custom = { plan: "O'NEIL Ö", age: '-12.5', joined: '1970-01-02', vip: 'true', note: 'n' };
  expect(literals(custom)).toEqual([String.raw`'o\'neil ö'`, '-12.5', '1', '1']);
  expect(literals({ age: 'old', joined: 'soon', vip: 'perhaps' })).toEqual(['null', 'null', 'null', 'null']);
  expect(literals({})).toEqual(['null', 'null', 'null', 'null']);
  expect(fields.map(slotColumn)).toEqual(['text2', 'number1', 'number2', 'number3', null]);
});

test.each([
  ['Prénom (client)', 'prenom_client'],
  ['Member No.', 'member_no'],
  ['2nd phone', 'field_2nd_phone'],
  ['電話', ''],
])('%j is the key %j', (label, key) => expect(snakeCase(label)).toBe(key));
