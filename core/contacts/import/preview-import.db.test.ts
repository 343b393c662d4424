import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { useEngine } from '../../../tests/support/engine.js';
import { archive, workbookParts } from '../../files/workbook.fixture.js';
import { readFile } from 'node:fs/promises';
import type { Actor } from '../../database/work.js';
import { newId, type Id } from '../../platform/id.js';
import { Contact } from '../contact.js';
import { uploadPath } from '../uploads.js';
import type { ColumnWish } from './choose-columns.js';
import { makeOwner, makeUpload } from './import.fixture.js';
import { previewImport, type PreviewInput } from './preview-import.js';

const engine = useEngine();
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gallant-preview-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function uploaded(actor: Actor, content: string | Buffer): Promise<Id> {
  const uploadId = await makeUpload(engine, actor);
  const path = uploadPath(directory, actor.accountId, uploadId);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return uploadId;
}

const preview = (actor: Actor, uploadId: Id, input: Partial<PreviewInput> = {}) =>
  engine.read(actor, previewImport, {
    uploadId,
    directory,
    columns: null,
    sheet: null,
    defaultCountry: null,
    ...input,
  });

const wish = (column: number, target: ColumnWish['target'], rest: Partial<ColumnWish> = {}): ColumnWish => ({
  column,
  target,
  fieldKey: null,
  newField: null,
  ...rest,
});

const row = (cells: string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

const MESSY = Buffer.from(
  [
    'Kunde;Handy;Stadt;Geburtstag;Besuche',
    'J\u00e4ger;0712 345 678;K\u00f6ln;31.12.1990;3',
    'Otieno;2.54712E+11;Nairobi;1.2.1991;4',
    'Wanjiku;0712345679;Kisumu;2.3.1992;5',
    'Again;+254712345679;Kisumu;;',
  ].join('\r\n') + '\r\n',
  'latin1',
);

test('says what an import of a messy file would do, and writes nothing', async () => {
  const actor = await makeOwner(engine);
  await engine.run(
    actor,
    ({ em, now, actor: { accountId } }) =>
      em.insert(Contact, {
        accountId,
        id: newId(),
        msisdn: '+254712345678',
        custom: {},
        createdAt: now,
        updatedAt: now,
      }),
    undefined,
  );
  const uploadId = await uploaded(actor, MESSY);
  const found = await preview(actor, uploadId);
  expect(found).toMatchObject({
    format: 'csv',
    encoding: 'windows-1252',
    separator: ';',
    sheets: [],
    rows: 4,
    whole: true,
    newContacts: 1,
    knownContacts: 1,
    duplicates: 1,
    refused: [{ line: 3, column: 'Handy', value: '2.54712E+11', fault: 'scientific_notation' }],
    notes: ['Dates are read with the day first: 03/04/2026 is 3 April.'],
  });
  expect(found.columns.map(({ heading, target, newKind }) => [heading, target, newKind])).toEqual([
    ['Kunde', 'new_field', 'text'],
    ['Handy', 'phone', null],
    ['Stadt', 'new_field', 'text'],
    ['Geburtstag', 'new_field', 'date'],
    ['Besuche', 'new_field', 'number'],
  ]);
  expect(found.columns[0]?.samples).toEqual(['J\u00e4ger', 'Otieno', 'Wanjiku', 'Again']);
  expect(await preview(actor, uploadId)).toEqual({ ...found, encoding: 'windows-1252' });
});

test('reads by the columns that somebody has chosen, also those of fields that are yet to be', async () => {
  const actor = await makeOwner(engine);
  const uploadId = await uploaded(actor, MESSY);
  const columns = [
    wish(0, 'last_name'),
    wish(1, 'phone'),
    wish(3, 'new_field', { newField: { label: 'Born', key: null, kind: 'date', options: [] } }),
    wish(4, 'new_field', {
      newField: { label: 'Visits', key: null, kind: 'choice', options: ['3', '4'] },
    }),
  ];
  const found = await preview(actor, uploadId, { columns });
  expect(found.contacts).toMatchObject([
    { line: 2, lastName: 'J\u00e4ger', custom: { born: '1990-12-31', visits: '3' }, known: false },
    { line: 5, lastName: 'Again' },
  ]);
  expect(found.refused.map(({ line, column, fault }) => [line, column, fault])).toEqual([
    [3, 'Handy', 'scientific_notation'],
    [4, 'Besuche', 'bad_value'],
  ]);
  expect(found.columns.map(({ target }) => target)).toEqual([
    'last_name',
    'phone',
    'ignore',
    'new_field',
    'new_field',
  ]);
});

test('reads the sheet of a workbook', async () => {
  const actor = await makeOwner(engine);
  await using book = await archive(
    workbookParts({
      Notes: row(['nothing here']),
      People: row(['phone', 'name']) + row(['0712345678', 'Asha']),
    }),
  );
  const uploadId = await uploaded(actor, await readFile(book.path));
  const found = await preview(actor, uploadId, { sheet: 'People' });
  expect(found).toMatchObject({
    format: 'xlsx',
    encoding: null,
    sheets: ['Notes', 'People'],
    newContacts: 1,
    contacts: [{ msisdn: '+254712345678', firstName: 'Asha' }],
  });
  expect(await preview(actor, uploadId)).toMatchObject({ rows: 0, columns: [{ samples: ['nothing here'] }] });
  await expect(preview(actor, uploadId, { sheet: 'Other' })).rejects.toMatchObject({
    details: { issues: [{ path: 'uploadId', message: expect.stringContaining('no sheet of this name') }] },
  });
});

test('an empty sheet is said to be one, and the others are offered', async () => {
  const actor = await makeOwner(engine);
  const people = row(['phone', 'name']) + row(['0712345678', 'Asha']);
  await using book = await archive(
    workbookParts({ Cover: '', Headings: row(['phone', 'name']), People: people }),
  );
  const uploadId = await uploaded(actor, await readFile(book.path));
  expect(await preview(actor, uploadId)).toMatchObject({
    format: 'xlsx',
    sheets: ['Cover', 'Headings', 'People'],
    columns: [],
    rows: 0,
    notes: [expect.stringContaining('Choose another sheet')],
  });
  expect(await preview(actor, uploadId, { sheet: 'Headings' })).toMatchObject({
    rows: 0,
    columns: [{ heading: 'phone' }, { heading: 'name' }],
    notes: [expect.stringContaining('no rows below them')],
  });
  expect(await preview(actor, uploadId, { sheet: 'People' })).toMatchObject({ rows: 1, newContacts: 1 });
});

test('says what it takes for a title, and which columns have no room', async () => {
  const actor = await makeOwner(engine);
  const header = Array.from({ length: 40 }, (_, n) => `c${n}`).join(';');
  const uploadId = await uploaded(actor, `Our customers;;\nphone;${header}\n0712345678;${header}\n`);
  const { notes, rows, columns } = await preview(actor, uploadId);
  expect([rows, columns.length, columns[0]?.target]).toEqual([1, 41, 'phone']);
  expect(notes).toEqual([
    expect.stringContaining('The first row is taken for a title'),
    expect.stringMatching(/30 fields.* 10 of them are left out/u),
  ]);
});

test('a file of more than a thousand rows is not read whole', async () => {
  const actor = await makeOwner(engine);
  const lines = Array.from({ length: 2_500 }, (_, i) => `07${String(12_000_000 + i)}`);
  const uploadId = await uploaded(actor, `phone\n${lines.join('\n')}\n`);
  expect(await preview(actor, uploadId)).toMatchObject({ rows: 1_000, whole: false, newContacts: 1_000 });
});

test('refuses what makes no sense, and does not know uploads of others', async () => {
  const [actor, other] = [await makeOwner(engine), await makeOwner(engine)];
  const uploadId = await uploaded(actor, MESSY);
  await expect(preview(other, uploadId)).rejects.toMatchObject({ code: 'NotFound' });
  await expect(preview(actor, uploadId, { columns: [wish(0, 'first_name')] })).rejects.toMatchObject({
    code: 'InvalidInput',
  });
  await expect(preview(actor, uploadId, { defaultCountry: 'XX' })).rejects.toMatchObject({
    details: { issues: [{ path: 'defaultCountry' }] },
  });
  const empty = await uploaded(actor, ' \n');
  await expect(preview(actor, empty)).rejects.toMatchObject({
    details: { issues: [{ path: 'uploadId', message: expect.stringContaining('empty') }] },
  });
});
