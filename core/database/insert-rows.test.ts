import { insertRows, type NewRows } from './insert-rows.js';
import type { Sql } from './sql.js';

const rows: NewRows = {
  table: 'list_member',
  fixed: { added_at: "'2026-01-31 12:00:00.000'" },
  ids: ['contact_id'],
  texts: ['note'],
  count: 2,
  row: (at) => [`0${at}`, at === 0 ? "it's" : null],
};

/** A server that refuses what begins with `load`, the way this one says so. */
function refusing(errno: number) {
  const statements: string[] = [];
  const run = async (statement: string) => {
    statements.push(statement);
    if (statement.startsWith('load')) throw Object.assign(new Error('refused'), { errno });
    return 2;
  };
  return { statements, sql: { run } as unknown as Sql };
}

test('any other fault of loading is thrown', async () => {
  const { sql, statements } = refusing(1205);
  await expect(insertRows(sql, rows)).rejects.toThrow('refused');
  expect(statements).toHaveLength(1);
});

test('where loading is forbidden rows are written as literals, and loading is not tried again', async () => {
  const { sql, statements } = refusing(3948);
  await insertRows(sql, rows);
  await insertRows(sql, rows);
  const literal = String.raw`insert into list_member (added_at,contact_id,note) values ('2026-01-31 12:00:00.000',x'00','it\'s'),('2026-01-31 12:00:00.000',x'01',null)`;
  expect(statements).toEqual([expect.stringMatching(/^load/), literal, literal]);
});
