import { csvCell } from './csv-cell.js';

test.each([
  ['plain', 'plain'],
  [null, ''],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['{"a":"b"}', '"{""a"":""b""}"'],
])('%j is written as %j', (value, cell) => expect(csvCell(value)).toBe(cell));

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1', '\r=1', '\n@x', '=HYPERLINK("http://x","y")'])(
  '%j stays text in a spreadsheet',
  (value) => expect(csvCell(value)).toMatch(/^"?'/),
);
