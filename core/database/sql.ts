import type { AbstractSqlConnection } from '@mikro-orm/mysql';
import { idBytes, type Id } from '../platform/id.js';
import type { OpenTransaction } from './open-transaction.js';

/**
 * Statements of the hot paths, inside their transaction and past the mapper. A `?` takes a string, a number, a bigint, a
 * Date, a Buffer or null. Statements of many rows are written as literals, without a `?`: looking for placeholders would
 * mean reading the whole text.
 */
export class Sql {
  constructor(
    private readonly connection: AbstractSqlConnection,
    private readonly transaction: OpenTransaction | undefined,
  ) {}

  /** Whether statements go one by one through one connection. Outside a transaction each takes one of its own. */
  get inTransaction(): boolean {
    return this.transaction !== undefined;
  }

  async rows<Row extends object>(query: string, params: readonly unknown[] = []): Promise<Row[]> {
    if (this.transaction !== undefined) {
      return (await this.transaction.send(this.text(query, params))).rows as Row[];
    }
    return (await this.connection.execute(query, params, 'all')) as unknown as Row[];
  }

  async first<Row extends object>(query: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(query, params))[0];
  }

  /** The number of rows that matched (not only those that changed). */
  async run(query: string, params: readonly unknown[] = []): Promise<number> {
    if (this.transaction !== undefined) {
      return Number((await this.transaction.send(this.text(query, params))).numAffectedRows ?? 0);
    }
    const result = await this.connection.execute<{ affectedRows: number } & object>(query, params, 'run');
    return Number(result.affectedRows);
  }

  /**
   * As `run`, for who need not know the outcome: travels with the next statement or with the commit, so it costs no
   * round trip. Should it fail, that one does.
   */
  later(query: string, params: readonly unknown[] = []): void {
    if (this.transaction === undefined) throw new Error('Outside a transaction there is no later');
    this.transaction.later(this.text(query, params));
  }

  private text(query: string, params: readonly unknown[]): string {
    return params.length === 0 ? query : this.connection.getPlatform().formatQuery(query, params);
  }
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
