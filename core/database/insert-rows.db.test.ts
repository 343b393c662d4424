import { useEngine } from '../../tests/support/engine.js';
import { newId, newIds, type Id } from '../platform/id.js';
import { insertLiterals, insertRows, loadRows, RowsExist, type NewRows } from './insert-rows.js';
import { offeredData } from './local-data.js';
import { idLiteral } from './sql.js';
import type { Work } from './work.js';

const engine = useEngine();

const VALUES = [
  null,
  '',
  'plain',
  String.raw`\N`,
  String.raw`back\slash'quote"`,
  'tab\tline\nreturn\r',
  'nothing\0',
  '? ?? :a',
  'Ζωή 😀',
];

interface Stored {
  id: string;
  value: string | null;
}

/** The refused rows of an import, by line, as rows with an id and a text that may be null. */
const rowsOf = (accountId: Id, importIds: readonly Id[], values: readonly (string | null)[]): NewRows => ({
  table: 'refused_row',
  fixed: { account_id: idLiteral(accountId), reason: "'none'" },
  ids: ['import_id'],
  texts: ['line', 'value'],
  count: values.length,
  row: (at) => [importIds[at] ?? '', String(at), values[at] ?? null],
});

const stored = ({ sql, actor }: Work) =>
  sql.rows<Stored>(
    `select lower(hex(import_id)) as id, value from refused_row where account_id = ${idLiteral(actor.accountId)} order by line`,
  );

describe.each([
  ['loaded', loadRows],
  ['literal', insertLiterals],
  ['by what the server allows', insertRows],
])('rows %s', (_, insert) => {
  test('are stored as they are', async () => {
    const actor = { accountId: newId(), userId: null };
    const ids = newIds(VALUES.length);
    await engine.run(actor, ({ sql }) => insert(sql, rowsOf(actor.accountId, ids, VALUES)), undefined);
    const expected = VALUES.map((value, at) => ({ id: ids[at], value }));
    expect(await engine.read(actor, stored, undefined)).toEqual(expected);
  });

  test('that are there already are told of, and the transaction is undone', async () => {
    const actor = { accountId: newId(), userId: null };
    const ids = newIds(3);
    const rows = (count: number) => rowsOf(actor.accountId, ids, ['a', 'b', 'c'].slice(0, count));
    await engine.run(actor, ({ sql }) => insert(sql, rows(1)), undefined);
    const again = engine.run(actor, ({ sql }) => insert(sql, rows(3)), undefined);
    await expect(again).rejects.toThrow(RowsExist);
    expect(await engine.read(actor, stored, undefined)).toEqual([{ id: ids[0], value: 'a' }]);
  });
});

test('many thousands arrive whole', async () => {
  const actor = { accountId: newId(), userId: null };
  const ids = newIds(5_000);
  const values = ids.map((id) => id.repeat(6));
  await engine.run(actor, ({ sql }) => insertRows(sql, rowsOf(actor.accountId, ids, values)), undefined);
  const rows = await engine.read(actor, stored, undefined);
  expect(rows).toEqual(ids.map((id) => ({ id, value: id.repeat(6) })));
});

test('a row that cannot be made is a fault of the statement, and nothing is written', async () => {
  const actor = { accountId: newId(), userId: null };
  const rows = rowsOf(actor.accountId, newIds(3), ['a', 'b', 'c']);
  const row = (at: number) => {
    if (at === 2) throw new Error('no such row');
    return rows.row(at);
  };
  const insert = ({ sql }: Work) => insertRows(sql, { ...rows, row });
  await expect(engine.run(actor, insert, undefined)).rejects.toThrow('no such row');
  expect(await engine.read(actor, stored, undefined)).toEqual([]);
});

test('no rows are no statement', async () => {
  const actor = { accountId: newId(), userId: null };
  await engine.run(actor, ({ sql }) => insertRows(sql, rowsOf(actor.accountId, [], [])), undefined);
  expect(await engine.read(actor, stored, undefined)).toEqual([]);
});

async function readFrom(name: string): Promise<void> {
  for await (const piece of offeredData(name)) throw new Error(`got ${String(piece)}`);
}

test('a server that asks for a file of this machine gets nothing', async () => {
  await expect(readFrom('/etc/hostname')).rejects.toThrow('nobody offered');
});

const loadFile = ({ sql }: Work) =>
  sql.run(`load data local infile 'package.json' into table refused_row (value)`);

test('nor does a statement that names such a file', async () => {
  const actor = { accountId: newId(), userId: null };
  await expect(engine.run(actor, loadFile, undefined)).rejects.toThrow('nobody offered');
  expect(await engine.read(actor, stored, undefined)).toEqual([]);
});
