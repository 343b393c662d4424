import type { Transaction } from '@mikro-orm/core';
import type { AbstractSqlConnection } from '@mikro-orm/mysql';
import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import { idBytes, type Id } from '../platform/id.js';

/**
 * Statements of the hot paths, inside their transaction and past the mapper. A `?` takes a string, a number, a bigint, a
 * Date, a Buffer or null. Statements of many rows are written as literals, without a `?`: the driver looks for
 * placeholders in the whole text of a statement that has parameters.
 */
export class Sql {
  constructor(
    private readonly connection: AbstractSqlConnection,
    private readonly transaction: Transaction | undefined,
  ) {}

  async rows<Row extends object>(query: string, params: readonly unknown[] = []): Promise<Row[]> {
    if (this.transaction !== undefined && params.length === 0) {
      return (await execute(this.transaction, query)).rows as Row[];
    }
    const rows = await this.connection.execute(query, params, 'all', this.transaction);
    return rows as unknown as Row[];
  }

  async first<Row extends object>(query: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(query, params))[0];
  }

  /** The number of rows that matched (not only those that changed). */
  async run(query: string, params: readonly unknown[] = []): Promise<number> {
    if (this.transaction !== undefined && params.length === 0) {
      return Number((await execute(this.transaction, query)).numAffectedRows ?? 0);
    }
    const result = await this.connection.execute<{ affectedRows: number } & object>(
      query,
      params,
      'run',
      this.transaction,
    );
    return Number(result.affectedRows);
  }
}

/**
 * With null for parameters, not with none or an empty list: mysql2 would read through 200 kB of rows in search of a
 * placeholder, at 13 µs a message.
 */
function execute(transaction: Transaction, query: string): Promise<QueryResult<unknown>> {
  const compiled = { ...CompiledQuery.raw(query), parameters: null };
  return (transaction as Kysely<unknown>).executeQuery(compiled as unknown as CompiledQuery);
}

/** `x'0192…'`: an id as a literal, for statements of many rows. */
export const idLiteral = (id: Id): string => `x'${id}'`;
/** `(x'…',x'…')`. The list must not be empty. */
export const idList = (ids: readonly Id[]): string => `(x'${ids.join("',x'")}')`;
/**
 * Rows by keys of several columns, as literals. A single key is written as equalities: for an UPDATE by a list of one row
 * MariaDB reads through the whole table. The list must not be empty.
 */
export function keysCondition(
  columns: readonly string[],
  keys: readonly (readonly (string | number)[])[],
): string {
  const [only, ...others] = keys;
  if (only !== undefined && others.length === 0)
    return columns.map((column, i) => `${column} = ${only[i]}`).join(' and ');
  return `(${columns.join(',')}) in (${keys.map((key) => `(${key.join(',')})`).join(',')})`;
}
export const nullableIdLiteral = (id: Id | null): string => (id === null ? 'null' : idLiteral(id));
export { idBytes };

/** A string literal for statements of many rows. Nearly all values need no escaping and are only quoted. */
export function textLiteral(text: string | null): string {
  if (text === null) return 'null';
  return /['\\]/.test(text) ? `'${text.replaceAll(/['\\]/g, '\\$&')}'` : `'${text}'`;
}

/** `'2026-01-31 12:00:00.000'`, UTC. */
export const timeLiteral = (time: Date): string => `'${time.toISOString().slice(0, 23).replace('T', ' ')}'`;

/** A DATETIME as the driver returns it in raw rows: text without a zone, UTC. */
export const timeFrom = (text: string): Date => new Date(`${text.replace(' ', 'T')}Z`);
