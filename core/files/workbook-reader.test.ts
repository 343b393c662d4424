import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { listSheets, readWorkbook } from './workbook-reader.js';
import { SharedStrings } from './workbook/shared-strings.js';
import { archive, workbookParts } from './workbook.fixture.js';

async function rowsOf(path: string, sheet: string | null = null) {
  const rows: { line: number; cells: string[] }[] = [];
  for await (const piece of readWorkbook(path, { sheet })) rows.push(...piece.rows);
  return rows;
}

test('reads what a sheet shows: texts, numbers, dates, gaps', async () => {
  await using book = await archive(
    workbookParts(
      {
        Contacts:
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>in </t><t>line</t></is></c></row>' +
          '<row r="2"><c r="A2"><v>254712345678</v></c><c r="B2"><v>2.54712345679E+11</v></c><c r="C2"><v>0.1</v></c></row>' +
          '<row r="4"><c r="A4" s="1"><v>46022</v></c><c r="B4" s="2"><v>61</v></c><c r="C4" s="3"><v>2</v></c><c r="D4" s="1"><v>46022.5</v></c></row>' +
          '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="str"><f>A1&amp;"x"</f><v>phone&amp;x</v></c></row>' +
          '<row r="6"><c r="A6" s="1"/></row>',
      },
      {
        strings: [
          '<t>phone</t>',
          '<r><t>first</t></r><r><t xml:space="preserve"> name</t></r><rPh><t>ignored</t></rPh>',
        ],
      },
    ),
  );
  expect(await rowsOf(book.path)).toEqual([
    { line: 1, cells: ['phone', 'first name', '', 'in line'] },
    { line: 2, cells: ['254712345678', '254712345679', '0.1'] },
    { line: 4, cells: ['2025-12-31', '1900-03-01', '2', '2025-12-31 12:00:00'] },
    { line: 5, cells: ['TRUE', '', 'phone&x'] },
  ]);
});

test('counts dates from 1904 where the workbook does', async () => {
  await using book = await archive(
    workbookParts(
      { A: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>' },
      { workbookPr: '<workbookPr date1904="1"/>' },
    ),
  );
  expect(await rowsOf(book.path)).toEqual([{ line: 1, cells: ['1904-01-02'] }]);
});

test('reads the sheet that is asked for', async () => {
  await using book = await archive(
    workbookParts({
      'Old &amp; new': '<row><c><v>1</v></c></row>',
      Second: '<row><c><v>2</v></c><c><v>3</v></c></row>',
    }),
  );
  expect(await listSheets(book.path)).toEqual(['Old & new', 'Second']);
  expect(await rowsOf(book.path, 'Second')).toEqual([{ line: 1, cells: ['2', '3'] }]);
  await expect(rowsOf(book.path, 'Third')).rejects.toMatchObject({ kind: 'no_such_sheet' });
});

test('reads many shared texts, also one that is asked for early', async () => {
  const strings = Array.from({ length: 30_000 }, (_, i) => `<t>text ${i} ünïcode</t>`);
  const rows = strings.map((_, i) => `<row r="${i + 1}"><c t="s"><v>${strings.length - 1 - i}</v></c></row>`);
  await using book = await archive(workbookParts({ A: rows.join('') }, { strings }));
  const read = await rowsOf(book.path);
  expect(read).toHaveLength(30_000);
  expect(read[0]).toEqual({ line: 1, cells: ['text 29999 ünïcode'] });
  expect(read.at(-1)).toEqual({ line: 30_000, cells: ['text 0 ünïcode'] });
});

test.each([
  ['no zip at all', 'PK\u0003\u0004 but no more'],
  ['no text', ''],
])('refuses %s', async (_, content) => {
  await using book = await archive({});
  await writeFile(book.path, content);
  await expect(listSheets(book.path)).rejects.toMatchObject({ kind: 'not_a_workbook' });
});

test('refuses another kind of document, and damaged XML', async () => {
  await using document = await archive({ 'word/document.xml': '<w/>' });
  await expect(listSheets(document.path)).rejects.toMatchObject({ kind: 'not_a_workbook' });
  await using damaged = await archive(workbookParts({ A: '<row><c></row>' }));
  await expect(rowsOf(damaged.path)).rejects.toMatchObject({ kind: 'not_a_workbook' });
});

const cell = (inside: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${inside}</is></c></row>`;
const LONG = 'a'.repeat(8 * 1_048_576);
const PIECE = `<t>${'a'.repeat(30_000)}</t>`;

test.each([
  ['a text without an end', cell(`<t>${LONG}</t>`), []],
  ['an attribute without an end', `<row r="1"><c r="A1" x="${LONG}"/></row>`, []],
  ['a text of many pieces', cell(PIECE.repeat(100)), []],
  ['a shared text of many pieces', '<row><c t="s"><v>0</v></c></row>', [PIECE.repeat(100)]],
])('does not take %s into memory', async (_, rows, strings) => {
  await using book = await archive(workbookParts({ A: rows }, { strings }));
  await expect(rowsOf(book.path)).rejects.toMatchObject({ kind: 'workbook_too_large' });
});

test.each([
  ['elements within elements', { A: `<row>${'<b>'.repeat(500)}` }],
  ['thousands of sheets', Object.fromEntries(Array.from({ length: 1_003 }, (_, i) => [`S${i}`, '']))],
])('does not take %s into memory either', async (_, sheets) => {
  await using book = await archive(workbookParts(sheets));
  await expect(rowsOf(book.path)).rejects.toMatchObject({ kind: 'workbook_too_large' });
});

test('counts what it keeps on a shared text that is empty', async () => {
  const strings = new SharedStrings(
    Readable.from([Buffer.from(`<sst>${'<si/>'.repeat(100_000)}</sst>`)]),
    1_048_576,
  );
  await expect(strings.ensure(999_999_999)).rejects.toMatchObject({ kind: 'workbook_too_large' });
});

test('leaves out rows of spaces', async () => {
  const space = '<row><c t="inlineStr"><is><t> </t></is></c></row>';
  await using book = await archive(
    workbookParts({ A: `${space.repeat(1_000)}<row r="2000"><c><v>1</v></c></row>` }),
  );
  expect(await rowsOf(book.path)).toEqual([{ line: 2_000, cells: ['1'] }]);
});

test('does not offer a hidden sheet where there is another', async () => {
  const parts = workbookParts({
    Choices: '<row><c><v>1</v></c></row>',
    People: '<row><c><v>2</v></c></row>',
  });
  const hidden = parts['xl/workbook.xml']?.replace('name="Choices"', 'name="Choices" state="hidden"') ?? '';
  await using book = await archive({ ...parts, 'xl/workbook.xml': hidden });
  expect(await listSheets(book.path)).toEqual(['People']);
  expect(await rowsOf(book.path)).toEqual([{ line: 1, cells: ['2'] }]);
});

test('no two rows have the same line, whatever the file calls them', async () => {
  const rows = ['7', '7', '3', 'x', '-1', '99999999999', '20'].map(
    (line) => `<row r="${line}"><c><v>1</v></c></row>`,
  );
  await using book = await archive(workbookParts({ A: rows.join('') }));
  expect((await rowsOf(book.path)).map(({ line }) => line)).toEqual([7, 8, 9, 10, 11, 12, 20]);
});
