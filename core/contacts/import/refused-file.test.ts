import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RefusedRow } from './contact-row.js';
import { asFile } from './import.fixture.js';
import { readContactRows, type RowBatch } from './read-contact-rows.js';
import { appendRefused, refusedPath, refusedText, removeRefusedFile } from './refused-file.js';

async function read(text: string): Promise<RowBatch> {
  for await (const batch of readContactRows(asFile(text), { defaultCountry: 'KE' })) return batch;
  throw new Error('there is no row');
}

const fileOf = ({ layout, refused }: RowBatch, rows = refused): string => refusedText(layout, rows, true);

const GOOD = '0712345678,Asha,Nairobi\n';

test('holds the rows as they were, and what is wrong with each', async () => {
  const batch = await read(`Phone,Name,Town\n${GOOD}12,"Brian ""B"" Otieno","Kisumu, West"\n,Chipo\n`);
  const [first, second] = batch.refused.map(({ reason }) => (/[",]/.test(reason) ? `"${reason}"` : reason));
  expect(fileOf(batch)).toBe(
    `\uFEFFPhone,Name,Town,import_line,import_column,import_reason\r\n` +
      `12,"Brian ""B"" Otieno","Kisumu, West",3,Phone,${first}\r\n` +
      `,Chipo,,4,Phone,${second}\r\n`,
  );
});

test('begins with its headings only once', async () => {
  const batch = await read(`phone\n0712345678\nx\n`);
  expect(refusedText(batch.layout, batch.refused, false)).toMatch(/^x,3,phone,/);
});

test('mended, it is imported, without what we wrote', async () => {
  const batch = await read(`Phone,Name,Town\n${GOOD}12,Brian,Kisumu\n`);
  const mended = await read(fileOf(batch).replace('\r\n12,', '\r\n0712000012,'));
  expect(mended.refused).toEqual([]);
  expect(mended.rows).toMatchObject([
    { msisdn: '+254712000012', firstName: 'Brian', custom: { town: 'Kisumu' } },
  ]);
});

test('refused again it looks the same, however often', async () => {
  const text = fileOf(await read(`Phone,Name,Town\n${GOOD}12,Brian,Kisumu\n`)).replaceAll(',3,', ',2,');
  expect(fileOf(await read(text))).toBe(text);
});

test('a file without headings gets those its columns were taken for', async () => {
  const batch = await read('0712345678,Asha,Otieno,x1\n0712345679,Brian,Otieno,x2\n12,Chipo,Wanjiru,x3\n');
  const text = fileOf(batch);
  expect(text).toMatch(/^\uFEFFphone,first_name,last_name,column_4,import_line/);
  const mended = await read(text.replace('\r\n12,', '\r\n0712000012,'));
  expect(mended.rows).toMatchObject([
    { firstName: 'Chipo', lastName: 'Wanjiru', custom: { column_4: 'x3' } },
  ]);
});

test('a row with too many cells has its columns, and loses nothing', async () => {
  const batch = await read(`phone;name;town\n0712345678;Asha;Nairobi\n0712345679;Brian;Kisumu;West;\n`);
  expect(fileOf(batch)).toContain('\r\n0712345679,Brian,Kisumu;West,3,');
  const once = fileOf(await read(`phone,name\n${GOOD.replace(',Nairobi', '')}0712345679,Brian, B,\n`));
  const again = await read(once.replace('"Brian, B"', 'Brian, B'));
  expect(fileOf(again)).toContain('\r\n0712345679,"Brian, B",2,');
});

test('a spreadsheet runs nothing of it, and we read what was there', async () => {
  const batch = await read(`name,phone\nAsha,0712345678\n"=HYPERLINK(""x"")",12\n@SUM(A1),+12\n`);
  const text = fileOf(batch);
  expect(text).toContain(`"'=HYPERLINK(""x"")",12,`);
  expect(text).toContain(`'@SUM(A1),'+12,`);
  const mended = await read(text.replace(',12,', ',0712000012,').replace(`,'+12,`, `,'+254712000013,`));
  expect(mended.rows.map(({ firstName, msisdn }) => [firstName, msisdn])).toEqual([
    ['=HYPERLINK("x")', '+254712000012'],
    ['@SUM(A1)', '+254712000013'],
  ]);
});

const cell = oneof(
  string({ maxLength: 12 }),
  constantFrom('=1+1', "'x", '+254', 'a,b', 'a"b', 'Zoë 😀', ' x ', '-'),
);

test('whatever the cells hold comes back', async () => {
  const header = ['phone', 'name', 'note'];
  await assert(
    asyncProperty(array(tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (cells) => {
      const refused = cells.map(([name, note], at): RefusedRow => ({
        line: at + 2,
        column: 'phone',
        value: 'bad',
        fault: 'duplicate',
        reason: 'x',
        cells: ['bad', name, note],
      }));
      const layout = { header, mapping: null, separator: ',' };
      const good = refusedText(layout, refused, true).replaceAll('\r\nbad,', () => '\r\n0712345678,');
      const numbered = good.split('\r\n0712345678,').map((text, at) => [text, at] as const);
      const text = numbered
        .map(([part, at]) => (at === 0 ? part : `\r\n07${10_000_000 + at},${part}`))
        .join('');
      const whole = cells.map(([name, note]) => [name, note].map(plain));
      const batch = await read(text);
      expect(batch.rows.map(({ firstName, custom }) => [firstName ?? '', custom.note ?? ''])).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

/** As the import reads any cell: control characters and spaces around it go. */
const plain = (text: string): string =>
  text.replaceAll(/\p{Cc}+/gu, (run) => (/[\t\n\r]/u.test(run) ? ' ' : '')).trim();

describe('on the disk', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gallant-refused-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  test('is written behind what was committed, for nobody else on the machine', async () => {
    const path = refusedPath(directory, 'a'.repeat(32), 'b'.repeat(32));
    expect(await appendRefused(path, 0, 'one\n')).toBe(4);
    expect(await appendRefused(path, 4, 'lost by a run that died\n')).toBe(28);
    expect(await appendRefused(path, 4, 'zwei ü\n')).toBe(12);
    expect(await readFile(path, 'utf8')).toBe('one\nzwei ü\n');
    expect((await stat(path)).mode & 0o077).toBe(0);
    await removeRefusedFile(directory, 'a'.repeat(32), 'b'.repeat(32));
    await removeRefusedFile(directory, 'a'.repeat(32), 'b'.repeat(32));
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
