import type { EntityManager } from '@mikro-orm/mysql';
import type { Id } from '../platform/id.js';
import { isConflict } from './faults.js';
import { ISOLATION, type Orm } from './open-orm.js';
import { Sql } from './sql.js';
import { Touched } from './touched.js';

/** On whose behalf something happens. A null user is an API key or the platform itself. */
export interface Actor {
  accountId: Id;
  userId: Id | null;
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
}

export type UseCase<Input, Output> = (work: Work, input: Input) => Promise<Output>;
export type Clock = () => Date;

export interface RunnerParts {
  orm: Orm;
  clock: Clock;
  /** Told what every committed transaction wrote down and touched. Must not throw. */
  committed(outcome: Pick<Work, 'written' | 'touched'>): void;
}

export interface Runner {
  /** Runs a use case in one transaction, again if the database undid it for a conflict with another. */
  run<Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input): Promise<Output>;
  /** Runs a reading use case outside a transaction. */
  read<Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input): Promise<Output>;
}

const CONFLICT_TRIES = 10;

export function createRunner({ orm, clock, committed }: RunnerParts): Runner {
  async function once<Input, Output>(actor: Actor, useCase: UseCase<Input, Output>, input: Input) {
    const written: WrittenJob[] = [];
    const touched = new Touched();
    const output = await orm.em
      .fork()
      .transactional(
        (em) => useCase({ em, sql: new Sql(em), actor, now: clock(), written, touched }, input),
        {
          isolationLevel: ISOLATION,
        },
      );
    committed({ written, touched });
    return output;
  }
  return {
    async run(actor, useCase, input) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(actor, useCase, input);
        } catch (error) {
          if (!isConflict(error) || attempt === CONFLICT_TRIES) throw error;
          const { promise, resolve } = Promise.withResolvers<void>();
          setTimeout(resolve, Math.random() * 10 * attempt);
          await promise;
        }
      }
    },
    async read(actor, useCase, input) {
      const em = orm.em.fork();
      return await useCase(
        { em, sql: new Sql(em), actor, now: clock(), written: [], touched: new Touched() },
        input,
      );
    },
  };
}
