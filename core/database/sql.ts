import type { EntityManager } from '@mikro-orm/mysql';
import { idBytes, type Id } from '../platform/id.js';

/**
 * Statements of the hot paths, inside the transaction of their entity manager. A `?` takes a string, a number, a
 * bigint, a Date, a Buffer or null.
 */
export class Sql {
  constructor(private readonly em: EntityManager) {}

  async rows<Row extends object>(query: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.em.execute(query, params as unknown[], 'all')) as unknown as Row[];
  }

  async first<Row extends object>(query: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(query, params))[0];
  }

  /** The number of rows that matched (not only those that changed). */
  async run(query: string, params: readonly unknown[] = []): Promise<number> {
    const result = await this.em.execute<{ affectedRows: number }>(query, params as unknown[], 'run');
    return Number(result.affectedRows);
  }
}

/** `x'0192…'`: an id as a literal, for statements of many rows. */
export const idLiteral = (id: Id): string => `x'${id}'`;
/** `(x'…',x'…')`. The list must not be empty. */
export const idList = (ids: readonly Id[]): string => `(x'${ids.join("',x'")}')`;
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
