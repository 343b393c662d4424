import { Readable } from 'node:stream';
import type { ContactRow, RefusedRow } from './contact-row.js';
import { readContactRows, type FileLayout, type ReadOptions } from './read-contact-rows.js';

/** What people send: each is read right, or refused with what to do. */
async function readAll(file: Buffer | string, options: Partial<ReadOptions> = {}) {
  const rows: ContactRow[] = [];
  const refused: RefusedRow[] = [];
  let layout: FileLayout | null = null;
  const source = Readable.from([Buffer.from(file)]);
  for await (const batch of readContactRows(source, { defaultCountry: 'KE', ...options })) {
    rows.push(...batch.rows);
    refused.push(...batch.refused);
    ({ layout } = batch);
  }
  return { rows, refused, layout };
}

const namesIn = (rows: readonly ContactRow[]) => rows.map(({ msisdn, firstName }) => [msisdn, firstName]);
const faultsIn = (refused: readonly RefusedRow[]) => refused.map(({ line, fault }) => [line, fault]);
const BOTH = [
  ['+254712345678', 'Asha'],
  ['+254722345678', 'Juma'],
];

test.each([
  ['a title', 'Customers of our shops\nphone,name\n0712345678,Asha\n0722345678,Juma\n'],
  ['a title over all columns', 'Customers;;\n;;\nphone;name;\n0712345678;Asha;\n0722345678;Juma;\n'],
  [
    'a title and a date',
    'Customers,,,\nAs of:,1.2.2026,,\nphone,name,a,b\n0712345678,Asha,1,2\n0722345678,Juma,1,2\n',
  ],
  ['a title over headings that nobody knows', 'Watu wetu\nx,name\n0712345678,Asha\n0722345678,Juma\n'],
  ['a title over one column', 'Our customers,\n,\nphone,name\n0712345678,Asha\n0722345678,Juma\n'],
  ['a title and no headings', 'Customers\n0712345678,Asha\n0722345678,Juma\n'],
  ['no headings', '0712345678,Asha\n0722345678,Juma\n'],
])('finds the contacts below %s', async (_, file) => {
  const { rows, refused } = await readAll(file);
  expect(namesIn(rows)).toEqual(BOTH);
  expect(refused).toEqual([]);
});

test('a first contact without a number is not taken for a title', async () => {
  const { rows, refused } = await readAll(
    'phone,name,town\n,Baraka,\nN/A,Chipo,Mombasa\n0712345678,Asha,Nairobi\n',
  );
  expect(namesIn(rows)).toEqual([BOTH[0]]);
  expect(faultsIn(refused)).toEqual([
    [2, 'empty'],
    [3, 'not_a_number'],
  ]);
});

test('columns with nothing in them become no fields, and what comes late in one is not lost', async () => {
  const tail = ','.repeat(150);
  const many = Array.from({ length: 50 }, (_, i) => `07${10_000_000 + i},Asha${tail}`).join('\n');
  const { rows, refused } = await readAll(
    `phone,name${tail}\n${many}\n0722345678,Juma,late${tail.slice(1)}\n`,
  );
  expect(rows).toHaveLength(50);
  expect(rows.every(({ custom }) => Object.keys(custom).length === 0)).toBe(true);
  expect(faultsIn(refused)).toEqual([[52, 'too_many_cells']]);
  const bare = await readAll(`0712345678,Asha\n${'\n'.repeat(3)}0722345678,Juma,more\n`.repeat(1));
  expect(bare.rows).toHaveLength(2);
});

test('headings that are there twice make two fields, and a hundred columns are read', async () => {
  const { rows } = await readAll('phone,name,town,town,phone\n0712345678,Asha,Nairobi,Kisumu,0733345678\n');
  expect(rows[0]).toMatchObject({
    msisdn: '+254712345678',
    custom: { town: 'Nairobi', town_2: 'Kisumu', phone_2: '0733345678' },
  });
  const header = Array.from({ length: 99 }, (_, i) => `c${i}`).join(',');
  const wide = await readAll(`phone,${header}\n0712345678,${header}\n`);
  expect(Object.keys(wide.rows[0]?.custom ?? {})).toHaveLength(99);
});

test('rows of a Macintosh end with a carriage return, and their cells hold line feeds', async () => {
  const { rows, refused } = await readAll('phone,name,note\r0712345678,Asha,"one\ntwo"\r0722345678,Juma,x\r');
  expect(namesIn(rows)).toEqual(BOTH);
  expect(refused).toEqual([]);
});

test('of two separators the one is taken that leaves the numbers alone', async () => {
  const { rows } = await readAll('Otieno, Asha;0712345678\nKamau, Juma;0722345678\n');
  expect(rows.map(({ msisdn }) => msisdn)).toEqual(['+254712345678', '+254722345678']);
});

test('a file put together of two encodings keeps its accents', async () => {
  const file = Buffer.concat([
    Buffer.from('phone,name\n0712345678,Zoé\n'),
    Buffer.from('0722345678,Jürgen\n', 'latin1'),
    Buffer.from('0733345678,Wanjikũ'),
  ]);
  const { rows } = await readAll(file);
  expect(rows.map(({ firstName }) => firstName)).toEqual(['Zoé', 'Jürgen', 'Wanjikũ']);
});

test('emoji and names from right to left stay as they are', async () => {
  const { rows } = await readAll('phone,name\n0712345678,Asha 👩🏾‍🌾\n0722345678,محمد علي\n0733345678,דוד\n');
  expect(rows.map(({ firstName }) => firstName)).toEqual(['Asha 👩🏾‍🌾', 'محمد علي', 'דוד']);
});

test('a row of spaces is none', async () => {
  const { rows, refused } = await readAll('phone,name\n   ,  \n\u00A0,\u00A0\n0712345678,Asha\n \n');
  expect([rows.length, refused]).toEqual([1, []]);
});

test.each(['"', ''])('a line of megabytes that begins with %j costs itself', async (mark) => {
  const long = `0733345678,${mark}${'0744345678,x,'.repeat(300_000)}`;
  const { rows, refused } = await readAll(`phone,name\n0712345678,Asha\n${long}\n0722345678,Juma\n`);
  expect(namesIn(rows)).toEqual(BOTH);
  expect(refused.map(({ line }) => line)).toEqual([3]);
});

test.each([
  ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'document'],
  ['a web page', '\n<html><table><tr><td>0712345678</td></tr></table></html>', 'document'],
  ['a table of a web page', '<table border=1><tr><td>0712345678</td></tr></table>', 'document'],
  ['XML', '\uFEFF<?xml version="1.0"?><Workbook/>', 'document'],
  ['address cards', 'BEGIN:VCARD\nTEL:0712345678\nEND:VCARD\n', 'document'],
  ['rich text', '{\\rtf1\\ansi 0712345678}', 'document'],
  ['a protected or old workbook', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'), 'workbook'],
  ['a packed file', Buffer.from('1f8b08000000000000030000010203040506', 'hex'), 'not_text'],
  ['headings alone', 'phone,name\r\n', 'only_headings'],
  ['headings and empty rows', 'phone,name\r\n,\r\n  , \r\n', 'only_headings'],
  [
    'all numbers in one line',
    Array.from({ length: 5_000 }, (_, i) => `07${10_000_000 + i}`).join(','),
    'too_many_columns',
  ],
])('%s is refused', async (_, file, kind) => {
  await expect(readAll(file as Buffer | string)).rejects.toMatchObject({
    kind,
    message: expect.stringMatching(/^[A-Z].*\.$/u),
  });
});
