import type { EntityManager } from '@mikro-orm/mysql';
import { setTimeout as wait } from 'node:timers/promises';
import type { Id } from '../platform/id.js';
import { KeyRings, type Vault } from '../platform/vault.js';
import { isConflict } from './faults.js';
import type { Orm } from './open-orm.js';
import { OpenTransaction } from './open-transaction.js';
import { Sql } from './sql.js';
import { Touched } from './touched.js';

/** Where a request came from: the audit log keeps it beside what was done. */
export interface Origin {
  ip: string | null;
  userAgent: string | null;
  requestId: string;
  /** The key, if a key calls. */
  apiKeyId?: Id | null;
  /** An operator of the platform acts on an account that is not theirs. */
  operator?: boolean;
}

/** On whose behalf something happens. A null user is an API key or the platform itself. */
export interface Actor {
  accountId: Id;
  userId: Id | null;
  /** Filled in by the server; absent in workers and on the command line. */
  from?: Origin;
}

/** The platform itself, where work belongs to many accounts at once. */
export const PLATFORM: Actor = { accountId: '0'.repeat(32), userId: null };

/** A job written down in this transaction, to be handed to the queue after its commit. */
export interface WrittenJob {
  accountId: Id;
  id: Id;
  name: string;
  payload: object;
  attempt: number;
}

/** What a use case works with: a transaction, an actor and a clock. */
export interface Work {
  em: EntityManager;
  sql: Sql;
  actor: Actor;
  now: Date;
  written: WrittenJob[];
  touched: Touched;
  /** What core/sealing/ seals and opens with. */
  keyRings: KeyRings;
}

/** The same transaction on behalf of another account: for batches that belong to many. */
export const actingFor = (work: Work, accountId: Id): Work => ({
  sql: work.sql,
  now: work.now,
  written: work.written,
  touched: work.touched,
  keyRings: work.keyRings,
  actor: { accountId, userId: null },
  get em() {
    return work.em;
  },
});

export type UseCase<Input, Output> = (work: Work, input: Input) => Promise<Output> | Output;
export type Clock = () => Date;

export interface RunnerParts {
  orm: Orm;
  clock: Clock;
  vault: Vault;
  /** The connections take several statements at once. */
  together: boolean;
  /** Told what every committed transaction wrote down and touched. Must not throw. */
  committed(outcome: Pick<Work, 'written' | 'touched'>): void;
}

export interface Runner {
  /** Runs a use case in one transaction, again if the database undid it for a conflict with another. */
  run<Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input): Promise<Output>;
  /** Runs a use case that is one statement, which is a transaction by itself. */
  runSingle<Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input): Promise<Output>;
  /** Runs a reading use case outside a transaction. */
  read<Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input): Promise<Output>;
}

const CONFLICT_TRIES = 10;

/** A use case's transaction. The mapper's entity manager is made only if it is asked for: hot paths never do. */
class Transacted implements Work {
  readonly sql: Sql;
  readonly written: WrittenJob[] = [];
  readonly touched = new Touched();
  readonly now: Date;
  readonly keyRings: KeyRings;
  private mapper: EntityManager | null = null;

  constructor(
    private readonly parts: RunnerParts,
    readonly actor: Actor,
    private readonly transaction: OpenTransaction | undefined,
  ) {
    this.now = parts.clock();
    this.keyRings = new KeyRings(parts.vault);
    this.sql = new Sql(parts.orm.em.getConnection(), transaction);
  }

  get em(): EntityManager {
    if (this.mapper === null) {
      this.mapper = this.parts.orm.em.fork();
      if (this.transaction !== undefined) this.mapper.setTransactionContext(this.transaction as never);
    }
    return this.mapper;
  }

  async flush(): Promise<void> {
    await this.mapper?.flush();
  }
}

export function createRunner(parts: RunnerParts): Runner {
  const { orm, together, committed } = parts;

  async function once<Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input) {
    const connection = orm.em.getConnection();
    await connection.ensureConnection();
    const reserved = connection.getClient().connection();
    const { work, output } = await reserved.execute(async (line) => {
      const transaction = new OpenTransaction(line, together);
      const begun = new Transacted(parts, actor, transaction);
      try {
        const result = await useCase(begun, input);
        await begun.flush();
        await transaction.commit();
        return { work: begun, output: result };
      } catch (error) {
        await transaction.rollback();
        throw error;
      }
    });
    committed(work);
    return output;
  }

  const outside = <Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input) =>
    useCase(new Transacted(parts, actor, undefined), input);

  return {
    run: (actor, useCase, input) => untilNoConflict(() => once(actor, useCase, input)),
    runSingle: (actor, useCase, input) => untilNoConflict(() => outside(actor, useCase, input)),
    read: async (actor, useCase, input) => await outside(actor, useCase, input),
  };
}

async function untilNoConflict<Output>(act: () => Promise<Output> | Output): Promise<Output> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (!isConflict(error) || attempt === CONFLICT_TRIES) throw error;
      await wait(Math.random() * 10 * attempt);
    }
  }
}
