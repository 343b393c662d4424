import { CompiledQuery, type QueryResult } from 'kysely';

/** A connection that is this transaction's alone. */
interface Line {
  executeQuery(query: CompiledQuery): Promise<QueryResult<unknown>>;
}

type Header = { affectedRows: number; insertId: number };

/**
 * A transaction that saves round trips: each costs as much as writing ten rows (docs/performance.md). What nobody waits
 * for travels with the next statement that somebody does, the start with the first and what is left with the commit. After a
 * statement that fails the server does none of those behind it, the commit among them.
 */
export class OpenTransaction {
  private waiting: string[] = ['start transaction'];
  private begun = false;
  private over = false;

  /** `together`: the connection takes several statements at once. Otherwise they go one by one. */
  constructor(
    private readonly line: Line,
    private readonly together: boolean,
  ) {}

  /** Done with the next statement, or with the commit. */
  later(statement: string): void {
    if (this.over) throw new Error('The transaction is over');
    this.waiting.push(statement);
  }

  /** Resolves with the result of `statement`, which sees what was to be done before it. */
  async send(statement: string): Promise<QueryResult<unknown>> {
    if (this.over) throw new Error('The transaction is over');
    this.begun = true;
    const statements = [...this.waiting, statement];
    this.waiting = [];
    if (this.together && statements.length > 1) return last(await this.execute(statements.join(';\n')));
    for (const one of statements.slice(0, -1)) await this.execute(one);
    return await this.execute(statement);
  }

  async commit(): Promise<void> {
    if (this.begun || this.waiting.length > 1) await this.send('commit');
    this.over = true;
  }

  /** Never throws: a connection that is lost has undone everything. */
  async rollback(): Promise<void> {
    this.over = true;
    if (this.begun) await this.execute('rollback').catch(() => undefined);
  }

  /** What the mapper asks of a transaction. */
  async executeQuery({ sql }: CompiledQuery): Promise<QueryResult<unknown>> {
    return await this.send(sql);
  }

  /**
   * With null for parameters, not with none or an empty list: mysql2 would read through 200 kB of rows in search of a
   * placeholder, at 13 µs a message.
   */
  private async execute(text: string): Promise<QueryResult<unknown>> {
    const query = { ...CompiledQuery.raw(text), parameters: null };
    return await this.line.executeQuery(query as unknown as CompiledQuery);
  }
}

/** The last of the results of several statements: rows, or what a statement without rows did. */
function last({ rows }: QueryResult<unknown>): QueryResult<unknown> {
  const result = rows.at(-1) as unknown[] | Header;
  if (Array.isArray(result)) return { rows: result };
  return { rows: [], insertId: BigInt(result.insertId), numAffectedRows: BigInt(result.affectedRows) };
}
