import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { newId } from '../../platform/id.js';
import type { ContactField, FieldKind } from '../fields/contact-field.js';
import type { ContactRow, RefusedRow } from './contact-row.js';
import { RecordCutter, type CutRecord, type Dialect } from './cut-records.js';
import { ContactsFileFault } from './file-fault.js';
import { describeRowFault, ROW_FAULTS } from './row-fault.js';
import { readContactRows, type ReadOptions, type RowBatch } from './read-contact-rows.js';

const COMMA: Dialect = { separator: ',', newline: '\n' };

async function readAll(file: Uint8Array | string, options: Partial<ReadOptions> = {}, chunk = 65_536) {
  const bytes = Buffer.from(file);
  const chunks = function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  const batches: RowBatch[] = [];
  for await (const batch of readContactRows(Readable.from(chunks()), { defaultCountry: 'KE', ...options })) {
    batches.push(batch);
  }
  const rows: ContactRow[] = batches.flatMap((batch) => batch.rows);
  const refused: RefusedRow[] = batches.flatMap((batch) => batch.refused);
  return { batches, rows, refused, layout: batches[0]?.layout };
}

const faults = (refused: RefusedRow[]) => refused.map((row) => [row.line, row.column, row.value, row.fault]);

test('reads rows into contacts, refuses the others by line, column and reason', async () => {
  const { rows, refused } = await readAll(
    [
      'Phone,First Name,Surname,City,Loyalty Plan',
      '0712345678,Wanjiku,Kamau,Nairobi,Gold',
      '+256772123456,Grace,,Kampala,',
      '',
      ',,,,',
      '2.54712E+11,Otieno,Odhiambo,Kisumu,Silver',
      '254712345678,Again,Kamau,Nairobi,Gold',
      '0202123456,Landline,,,',
      ',Nobody,,,',
      '0722000111,A,B,C,D,too much',
      '0733000111,A,B,C,D,,,',
    ].join('\r\n'),
  );
  expect(rows).toEqual([
    {
      line: 2,
      msisdn: '+254712345678',
      country: 'KE',
      firstName: 'Wanjiku',
      lastName: 'Kamau',
      timeZone: null,
      tags: [],
      custom: { city: 'Nairobi', loyalty_plan: 'Gold' },
    },
    {
      line: 3,
      msisdn: '+256772123456',
      country: 'UG',
      firstName: 'Grace',
      lastName: null,
      timeZone: null,
      tags: [],
      custom: { city: 'Kampala' },
    },
    {
      line: 11,
      msisdn: '+254733000111',
      country: 'KE',
      firstName: 'A',
      lastName: 'B',
      timeZone: null,
      tags: [],
      custom: { city: 'C', loyalty_plan: 'D' },
    },
  ]);
  expect(faults(refused)).toEqual([
    [6, 'Phone', '2.54712E+11', 'scientific_notation'],
    [7, 'Phone', '254712345678', 'duplicate'],
    [8, 'Phone', '0202123456', 'not_mobile'],
    [9, 'Phone', '', 'empty'],
    [10, 'column 6', 'too much', 'too_many_cells'],
  ]);
  for (const { reason } of refused) expect(reason).toMatch(/^[A-Z].*\.$/u);
});

const LINES = [
  ['phone', 'name', 'ville'],
  ['0712345678', 'Zoé', 'Côte "d’Ivoire"'],
  ['0722345678', 'Jürgen', 'a;b,c|d\te'],
  ['0733345678', 'Łucja €', 'x'],
];
const csv = (separator: string, newline: string) =>
  LINES.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(newline);
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll('’', '\u0092').replaceAll('€', '\u0080').replaceAll('Ł', 'L'), 'latin1');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each([',', ';', '\t', '|'])(
  'reads files separated by %j in every encoding and with every line end',
  async (separator) => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = csv(separator, newline);
      const files = {
        utf8: Buffer.from(text),
        utf8Bom: Buffer.from(`\uFEFF${text}`),
        utf16le: Buffer.from(text, 'utf16le'),
        utf16leBom: Buffer.from(`\uFEFF${text}`, 'utf16le'),
        utf16be: bigEndian(text),
        utf16beBom: bigEndian(`\uFEFF${text}`),
        windows1252: windows1252(text),
      };
      for (const [encoding, file] of Object.entries(files)) {
        const { rows } = await readAll(file, {}, 7);
        const read = rows.map((row) => [row.msisdn, row.firstName, row.custom['ville']]);
        expect([encoding, newline, read]).toEqual([
          encoding,
          newline,
          [
            ['+254712345678', 'Zoé', 'Côte "d’Ivoire"'],
            ['+254722345678', 'Jürgen', 'a;b,c|d e'],
            ['+254733345678', encoding === 'windows1252' ? 'Lucja €' : 'Łucja €', 'x'],
          ],
        ]);
      }
    }
  },
);

test('decides the encoding by the first accent, however late it comes', async () => {
  const plain = Array.from({ length: 6000 }, (_, i) => `07${String(10_000_000 + i)},Mary,Nairobi`).join('\n');
  const late = `phone,first_name,city\n${plain}\n0799999999,Zoé,Orléans\n`;
  for (const file of [Buffer.from(late), Buffer.from(late, 'latin1')]) {
    const { rows } = await readAll(file);
    expect(rows).toHaveLength(6001);
    expect(rows.at(-1)).toMatchObject({ line: 6002, firstName: 'Zoé', custom: { city: 'Orléans' } });
  }
});

test('reads a file without a header, one with a sep= line and one with a title line', async () => {
  const bare = await readAll('0712345678,Mary,Wanjiku,Nairobi\n0722345678,John,Otieno,Kisumu\n');
  expect(bare.layout?.header).toEqual([]);
  expect(bare.rows[0]).toMatchObject({
    line: 1,
    firstName: 'Mary',
    lastName: 'Wanjiku',
    custom: { column_4: 'Nairobi' },
  });
  const declared = await readAll('sep=;\nname;phone\nMary;0712345678\n');
  expect(declared.rows).toMatchObject([{ line: 3, firstName: 'Mary', msisdn: '+254712345678' }]);
  const single = await readAll('0712345678\n0722345678');
  expect(single.rows.map((row) => row.line)).toEqual([1, 2]);
});

test('numbers lines by the file, also behind cells with line breaks', async () => {
  const { rows, refused } = await readAll('phone,name\n0712345678,"Mary\nAnn"\n\nx,y\n0722345678,John\n');
  expect(rows.map((row) => [row.line, row.firstName])).toEqual([
    [2, 'Mary Ann'],
    [6, 'John'],
  ]);
  expect(faults(refused)).toEqual([[5, 'phone', 'x', 'not_a_number']]);
});

test('loses one line to a forgotten quotation mark, and none to marks inside words', async () => {
  const filler = Array.from({ length: 4000 }, (_, i) => `07${String(10_000_000 + i)},Mary`).join('\n');
  for (const rest of [filler, filler.slice(0, 200 * 16 - 1)]) {
    const { rows, refused } = await readAll(
      `phone,name\n0722345678,"Mary\n${rest}\n0733345678,John 5" Otieno`,
    );
    expect(faults(refused)).toEqual([[2, 'phone', '0722345678,"Mary', 'quote_not_closed']]);
    expect(rows).toHaveLength(rest.split('\n').length + 1);
    expect(rows.at(-1)?.firstName).toBe('John 5" Otieno');
  }
});

test('refuses rows that are far too long and goes on behind them', async () => {
  const long = `0712345678,${'x'.repeat(300_000)}`;
  for (const chunk of [65_536, 1000]) {
    const { rows, refused } = await readAll(`phone,name\n${long}\n0722345678,Mary\n${long}`, {}, chunk);
    expect(refused.map((row) => [row.line, row.fault])).toEqual([
      [2, 'row_too_long'],
      [4, 'row_too_long'],
    ]);
    expect(rows).toMatchObject([{ line: 3, msisdn: '+254722345678' }]);
  }
});

test('limits names and fields and strips control characters', async () => {
  const { rows } = await readAll(
    `phone,name,note\n0712345678,"  ${'n'.repeat(99)}😀 ","a\u0000b\u0007\tc${'z'.repeat(600)}"\n`,
  );
  expect(rows[0]?.firstName).toBe('n'.repeat(99));
  expect(rows[0]?.custom['note']).toBe(`ab c${'z'.repeat(496)}`);
});

test('has a sentence for every fault, short enough to be stored', () => {
  for (const fault of ROW_FAULTS) expect(describeRowFault(fault)).toMatch(/^[A-Z].{20,198}\.$/u);
});

test('batches rows and says how far it is', async () => {
  const text = `phone\n${Array.from({ length: 25_000 }, (_, i) => `07${String(10_000_000 + i)}`).join('\n')}\n`;
  const { batches } = await readAll(text, { batchSize: 1000 });
  expect(batches).toHaveLength(25);
  expect(batches.every((batch) => batch.rows.length === 1000)).toBe(true);
  expect(batches.at(-1)?.bytesRead).toBe(text.length);
  expect(batches.every((batch, i) => i === 0 || batch.bytesRead >= (batches[i - 1]?.bytesRead ?? 0))).toBe(
    true,
  );
});

const fieldOf = (key: string, kind: FieldKind, options: string[] = []): ContactField => ({
  accountId: newId(),
  id: newId(),
  key,
  label: key.toUpperCase(),
  kind,
  options,
  slot: null,
  readyAt: new Date(),
  createdAt: new Date(),
});

test('reads values in the form of their fields, and refuses a row for one that does not fit', async () => {
  const fields = [
    fieldOf('born', 'date'),
    fieldOf('plan', 'choice', ['Gold', 'Silver']),
    fieldOf('visits', 'number'),
  ];
  const { rows, refused, layout } = await readAll(
    [
      'phone;born;plan;visits;time zone;tags',
      '0712345678;31.12.1990;gold;12;Africa/Kampala;VIP, late | vip;',
      "0712345679;;;;;'=1+1",
      '0712345680;1990-13-01;gold;1;;',
      '0712345681;;Bronze;1;;',
      '0712345682;;;many;;',
      '0712345683;;;1;Kampala;',
    ].join('\n'),
    { fields },
  );
  expect(layout).toMatchObject({ format: 'csv', separator: ';', dayFirst: true });
  expect(rows).toMatchObject([
    {
      timeZone: 'Africa/Kampala',
      tags: ['VIP', 'late', 'vip'],
      custom: { born: '1990-12-31', plan: 'Gold', visits: '12' },
    },
    { timeZone: null, tags: ['=1+1'], custom: {} },
  ]);
  expect(faults(refused)).toEqual([
    [4, 'born', '1990-13-01', 'bad_value'],
    [5, 'plan', 'Bronze', 'bad_value'],
    [6, 'visits', 'many', 'bad_value'],
    [7, 'time zone', 'Kampala', 'bad_time_zone'],
  ]);
  expect(refused[1]).toMatchObject({ cells: ['0712345681', '', 'Bronze', '1', '', ''] });
  for (const { reason } of refused) expect(reason).toMatch(/^[A-Z].*\.$/u);
});

test.each([
  ['3/25/2026', false],
  ['25/3/2026', true],
  ['4/3/2026', true],
])('with %s in the file, the day first is %s', async (date, dayFirst) => {
  const { layout } = await readAll(`phone,joined\n0712345678,${date}\n`);
  expect(layout?.dayFirst).toBe(dayFirst);
});

test('takes a mapping made by hand', async () => {
  const mapping = { phone: 1, firstName: null, lastName: 0, timeZone: null, tags: null, custom: [] };
  const { rows } = await readAll('name,phone,city\nMary,0712345678,Nairobi\n', { mapping });
  expect(rows).toMatchObject([{ firstName: null, lastName: 'Mary', custom: {} }]);
});

test.each([
  ['', 'empty_file'],
  ['\uFEFF', 'empty_file'],
  [' \r\n\r\n', 'empty_file'],
  ['PK\u0003\u0004whatever', 'workbook'],
  [Buffer.from([0x89, 0x50, 0, 0, 0, 0, 13, 10, 0, 0]), 'not_text'],
  ['name,city\nMary,Nairobi\n', 'no_phone_column'],
  [Array.from({ length: 101 }, () => 'phone').join(','), 'too_many_columns'],
])('refuses the file %#: %j as %s, and closes it', async (file, kind) => {
  const stream = Readable.from([Buffer.from(file)]);
  const reading = (async () => {
    for await (const batch of readContactRows(stream, { defaultCountry: 'KE' }))
      expect(batch).toBeUndefined();
  })();
  await expect(reading).rejects.toThrow(ContactsFileFault);
  await expect(reading).rejects.toMatchObject({ kind, message: expect.stringMatching(/^[A-Z].*\.$/u) });
  expect(stream.destroyed).toBe(true);
});

test('closes the file when its reader stops early', async () => {
  const stream = Readable.from(
    Array.from({ length: 100 }, (_, i) => Buffer.from(`07${String(10_000_000 + i)}\n`.repeat(9000))),
  );
  for await (const batch of readContactRows(stream, { defaultCountry: 'KE', batchSize: 10 })) {
    expect(batch.rows.length + batch.refused.length).toBe(10);
    break;
  }
  expect(stream.destroyed).toBe(true);
});

const cutAll = (text: string, cuts: number[], dialect: Dialect): CutRecord[] => {
  const cutter = new RecordCutter(dialect);
  const ends = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].toSorted((a, b) => a - b);
  const pieces = [...ends, text.length].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
  return [...pieces.flatMap((piece) => cutter.cut(piece, false)), ...cutter.cut('', true)];
};

const filled = (cells: string[]) => cells.length > 1 || cells[0] !== '';

test('cuts well-formed files as csv-parse does, wherever the pieces end', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '😀', '1'),
    maxLength: 8,
  });
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const bare = fc.string({ unit: fc.constantFrom('a', 'é', '1', '-', '😀'), maxLength: 6 });
  const rows = fc.array(fc.array(fc.oneof(quoted, bare), { minLength: 1, maxLength: 4 }), { maxLength: 12 });
  const newline = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(
      rows,
      newline,
      fc.array(fc.nat(300), { maxLength: 5 }),
      fc.boolean(),
      (table, end, cuts, closed) => {
        const text = table.map((cells) => cells.join(',')).join(end) + (closed ? end : '');
        const records = cutAll(text, cuts, COMMA);
        const expected = parse(text, { relax_column_count: true, record_delimiter: end }) as string[][];
        expect(records.map((record) => record.cells).filter(filled)).toEqual(expected.filter(filled));
      },
    ),
    { numRuns: 600 },
  );
});

test('reads any text without failing, the same wherever the pieces end, and accounts for every line', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', '"', ',', '\n', '\n', '\r', ' ', '1'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, fc.array(fc.nat(300), { maxLength: 8 }), (file, cuts) => {
      const records = cutAll(file, cuts, COMMA);
      expect(records).toEqual(cutAll(file, [], COMMA));
      const lines = records.map((record) => record.line);
      expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
      expect(lines.every((line) => line >= 1 && line <= file.split('\n').length)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
