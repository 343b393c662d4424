import { useEngine } from '../../../tests/support/engine.js';
import { createContactField, type NewContactField } from '../fields/create-field.js';
import { contactsOf, countsOf, importText, makeOwner, refusedOf } from './import.fixture.js';
import { describeRowFault, type RowFault } from './row-fault.js';

const engine = useEngine();

const FIELDS: NewContactField[] = [
  { label: 'Born', kind: 'date' },
  { label: 'Active', kind: 'yes_no' },
  { label: 'Visits', kind: 'number' },
];

/** As people have them: number, name, date, yes or no, count. */
const GOOD = [
  ['254712000001.0', 'Asha 👩🏾‍🌾', '\u200E31.\u200E12.\u200E1990', 'Yes', '1 250'],
  ['\u200E+254 (0) 712 000 002\u200B', 'محمد علي', '1990-12-31', 'N', '12,5'],
  ['０７１２０００００３\u00A0', '"Mama" Chipo', '31/12/1990', 'TRUE', '-3'],
  ['="0712000004"', "O'Neil\nJr", '31 Dec 1990', 'ndiyo', '1,234.50'],
  ['tel:0712-000-005', '  Zoé\t', '1990-12-31T10:00:00', '0', '\u00A07\u200B\u00A0'],
];
const BAD: [string, RowFault][] = [
  ['2.54712E+11', 'scientific_notation'],
  ['0712000006/0733000006', 'several_numbers'],
  ['0712000007 ext. 12', 'not_a_number'],
  ['712000008.5', 'not_a_number'],
  ['', 'empty'],
  ['0712000001', 'duplicate'],
];

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');

test('cells as people write them are imported right or refused, and every row is counted', async () => {
  const actor = await makeOwner(engine);
  for (const field of FIELDS) await engine.run(actor, createContactField, field);
  const bad = [
    ...BAD.map(([number]) => [number, 'Nobody', '', '', '']),
    ['0712000009', 'Serial', '45000', '', ''],
    ['0712000010', 'Perhaps', '', 'maybe', ''],
    ['0712000011', 'Many', '', '', '1,250'],
  ];
  const rows = [['phone', 'name', 'Born', 'Active', 'Visits'], ...GOOD, ...bad].map(quoted);
  const text = `sep=;\r\n${rows.join('\r\n;;;;\r\n')}\r\n;;;;;;;\r\n`;
  const ended = await importText(engine, actor, { text, batchSize: 4 });
  expect(countsOf(ended)).toEqual({
    rows: 14,
    imported: 5,
    updated: 0,
    unchanged: 0,
    duplicates: 1,
    refused: 8,
  });
  const contacts = await contactsOf(engine, actor);
  expect(contacts.map(({ msisdn, firstName, custom }) => [msisdn, firstName, custom])).toEqual([
    ['+254712000001', 'Asha 👩🏾‍🌾', { born: '1990-12-31', active: 'true', visits: '1250' }],
    ['+254712000002', 'محمد علي', { born: '1990-12-31', active: 'false', visits: '12.5' }],
    ['+254712000003', '"Mama" Chipo', { born: '1990-12-31', active: 'true', visits: '-3' }],
    ['+254712000004', "O'Neil Jr", { born: '1990-12-31', active: 'true', visits: '1234.5' }],
    ['+254712000005', 'Zoé', { born: '1990-12-31', active: 'false', visits: '7' }],
  ]);
  const refused = await refusedOf(engine, actor, ended.id);
  expect(refused.map(({ reason }) => reason)).toEqual([
    ...BAD.flatMap(([, fault]) => (fault === 'duplicate' ? [] : [describeRowFault(fault)])),
    expect.stringContaining('must be a date'),
    expect.stringContaining('must be yes or no'),
    expect.stringContaining('could be thousands or a decimal'),
  ]);
});

test('a title above the headings is no contact, and an import that goes on counts as the one before', async () => {
  const actor = await makeOwner(engine);
  const lines = Array.from({ length: 25 }, (_, n) => `0712000${String(n).padStart(3, '0')},Asha`);
  const text = `Our customers\n\nphone,name\n${lines.join('\n')}\n`;
  const first = await importText(engine, actor, { text, batchSize: 10 });
  const again = await importText(engine, actor, { text, batchSize: 7 });
  expect(countsOf(first)).toMatchObject({ rows: 25, imported: 25, refused: 0 });
  expect(countsOf(again)).toMatchObject({ rows: 25, unchanged: 25, refused: 0 });
});

test.each([
  ['phone,name\n', 'no rows below'],
  ['%PDF-1.4\n0712345678', 'not a table'],
  ['', 'empty'],
])('an import of %j fails with what to do', async (text, sentence) => {
  const actor = await makeOwner(engine);
  await expect(importText(engine, actor, { text })).rejects.toThrow(sentence);
  expect(await contactsOf(engine, actor)).toEqual([]);
});
