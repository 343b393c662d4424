import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { asWritten } from './formula.js';
import type { Column } from './table.js';
import { listSheets, readWorkbook } from './workbook-reader.js';
import { writeWorkbook } from './workbook-writer.js';
import { columnName } from './sheet-text.js';

let directory: string;
beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'gallant-workbooks-'))));
afterAll(() => rm(directory, { recursive: true, force: true }));

const COLUMNS: Column[] = [
  { heading: 'phone', kind: 'text' },
  { heading: 'amount', kind: 'number' },
  { heading: 'day', kind: 'date' },
  { heading: 'at', kind: 'time' },
];

async function* inBatches(rows: readonly (readonly (string | null)[])[], size = 7) {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

async function* cutShort() {
  yield [['a']];
  throw new Error('the database has gone');
}

async function read(path: string, sheet: string | null = null): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of readWorkbook(path, { sheet })) rows.push(...batch.rows.map(({ cells }) => cells));
  return rows;
}

async function written(rows: readonly (readonly (string | null)[])[], mostRows?: number): Promise<string> {
  const path = join(directory, `${Math.random()}.xlsx`);
  const bytes = await writeWorkbook(path, {
    name: 'Contacts',
    columns: COLUMNS,
    rows: inBatches(rows),
    ...(mostRows !== undefined && { mostRows }),
  });
  const found = await stat(path);
  expect(found.size).toBe(bytes);
  expect(found.mode & 0o777).toBe(0o600);
  return path;
}

test('numbers are numbers, dates are dates, and what looks like either is text', async () => {
  const path = await written([
    ['+254712345678', '-12.5', '2026-01-31', '2026-01-31T12:00:00.000Z'],
    ['=1+1', '12345678901234567', 'soon', null],
    ['0712', '', '1899-12-31', '2026-01-31T23:59:59.000Z'],
  ]);
  expect(await read(path)).toEqual([
    ['phone', 'amount', 'day', 'at'],
    ['+254712345678', '-12.5', '2026-01-31', '2026-01-31 12:00:00'],
    ['=1+1', '12345678901234567', 'soon'],
    ['0712', '', '1899-12-31', '2026-01-31 23:59:59'],
  ]);
});

test('a workbook without rows has its header', async () => {
  expect(await read(await written([]))).toEqual([['phone', 'amount', 'day', 'at']]);
});

test('what does not fit on a sheet goes on on the next', async () => {
  const rows = Array.from({ length: 10 }, (_, i) => [`row ${i}`]);
  const path = await written(rows, 5);
  expect(await listSheets(path)).toEqual(['Contacts', 'Contacts 2', 'Contacts 3']);
  const sheets = [await read(path), await read(path, 'Contacts 2'), await read(path, 'Contacts 3')];
  expect(sheets.map((sheet) => sheet.length)).toEqual([5, 5, 3]);
  expect(sheets.flatMap((sheet) => sheet.slice(1).map(([first]) => first))).toEqual(rows.flat());
  expect(await listSheets(await written(rows.slice(0, 4), 5))).toEqual(['Contacts']);
});

test('any text is read back as it was', async () => {
  const character = fc.oneof(
    fc.constantFrom(...`<>&"'_x \n=+`.split(''), '_x0041_'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  );
  const text = fc.array(character, { minLength: 1, maxLength: 20 }).map((all) => all.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const path = await written(texts.map((one) => [`(${one})`]));
      const [, ...rows] = await read(path);
      expect(rows.map(([cell]) => asWritten(cell ?? ''))).toEqual(texts.map((one) => `(${one})`));
    }),
    { numRuns: 40 },
  );
});

test('what the rows throw is thrown, and nothing hangs', async () => {
  const path = join(directory, 'broken.xlsx');
  await expect(writeWorkbook(path, { name: 'A', columns: COLUMNS, rows: cutShort() })).rejects.toThrow(
    'has gone',
  );
});

test('where there is no folder to write to, that is said', async () => {
  const path = join(directory, 'nowhere', 'a.xlsx');
  await expect(writeWorkbook(path, { name: 'A', columns: COLUMNS, rows: inBatches([]) })).rejects.toThrow(
    'ENOENT',
  );
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('the archive is one', async () => {
  const bytes = await readFile(await written([['a']]));
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
});
