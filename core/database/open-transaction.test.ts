import type { CompiledQuery, QueryResult } from 'kysely';
import { OpenTransaction } from './open-transaction.js';

const answerTo = (statement: string): object =>
  statement.startsWith('select') ? [{ said: statement }] : { affectedRows: 3, insertId: 0 };

/** A connection that writes down what it is sent, and answers as mysql2 does. */
function line({ failing = '' }: { failing?: string } = {}) {
  const sent: string[] = [];
  const executeQuery = ({ sql }: CompiledQuery): Promise<QueryResult<unknown>> => {
    sent.push(sql);
    if (failing !== '' && sql.includes(failing)) return Promise.reject(new Error(failing));
    const results = sql.split(';\n').map(answerTo);
    if (results.length > 1) return Promise.resolve({ rows: results });
    const [only] = results;
    return Promise.resolve(Array.isArray(only) ? { rows: only } : { rows: [], numAffectedRows: 3n });
  };
  return { sent, line: { executeQuery } };
}

describe.each([
  ['together', true],
  ['one by one', false],
])('a transaction whose statements go %s', (_name, together) => {
  const open = (failing?: string) => {
    const { sent, line: connection } = line(failing === undefined ? {} : { failing });
    return { sent, transaction: new OpenTransaction(connection, together) };
  };
  const packets = (...statements: string[]) => (together ? [statements.join(';\n')] : statements);

  test('starts with its first statement and ends with what is left', async () => {
    const { sent, transaction } = open();
    transaction.later('insert 1');
    expect(sent).toEqual([]);
    expect(await transaction.send('select 2')).toEqual({ rows: [{ said: 'select 2' }] });
    transaction.later('insert 3');
    await transaction.commit();
    expect(sent).toEqual([
      ...packets('start transaction', 'insert 1', 'select 2'),
      ...packets('insert 3', 'commit'),
    ]);
  });

  test('tells how many rows the last of several statements matched', async () => {
    const { transaction } = open();
    transaction.later('select 1');
    expect((await transaction.send('update 2')).numAffectedRows).toBe(3n);
  });

  test('that did nothing sends nothing', async () => {
    const { sent, transaction } = open();
    await transaction.commit();
    expect(sent).toEqual([]);
  });

  test('is undone once, and takes nothing more', async () => {
    const { sent, transaction } = open();
    await transaction.send('update 1');
    await transaction.rollback();
    expect(sent.at(-1)).toBe('rollback');
    await expect(transaction.send('update 2')).rejects.toThrow('over');
    expect(() => transaction.later('update 3')).toThrow('over');
  });

  test('does not commit after a statement that failed', async () => {
    const { sent, transaction } = open('insert 2');
    await transaction.send('update 1');
    transaction.later('insert 2');
    await expect(transaction.commit()).rejects.toThrow('insert 2');
    expect(sent.at(-1)).toBe(together ? 'insert 2;\ncommit' : 'insert 2');
    await transaction.rollback();
    expect(sent.at(-1)).toBe('rollback');
  });
});
