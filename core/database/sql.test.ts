import { keysCondition, idList, nullableIdLiteral, textLiteral, timeFrom, timeLiteral } from './sql.js';

test('text is quoted, and escaped where it must be', () => {
  expect(textLiteral('Asha')).toBe("'Asha'");
  expect(textLiteral("it's")).toBe(String.raw`'it\'s'`);
  expect(textLiteral('a\\')).toBe(String.raw`'a\\'`);
  expect(textLiteral(null)).toBe('null');
});

test('a time goes into a literal and comes back the same, to the millisecond', () => {
  const time = new Date('2026-01-31T23:59:59.007Z');
  expect(timeLiteral(time)).toBe("'2026-01-31 23:59:59.007'");
  expect(timeFrom('2026-01-31 23:59:59.007')).toEqual(time);
});

test('ids are literals of their bytes', () => {
  expect(idList(['01', '02'])).toBe("(x'01',x'02')");
  expect(nullableIdLiteral(null)).toBe('null');
});

test('keys of several columns: a list of rows, or equalities for one', () => {
  expect(keysCondition(['a', 'b'], [['1', 2]])).toBe('a = 1 and b = 2');
  expect(
    keysCondition(
      ['a', 'b'],
      [
        ['1', 2],
        ['3', 4],
      ],
    ),
  ).toBe('(a,b) in ((1,2),(3,4))');
});
