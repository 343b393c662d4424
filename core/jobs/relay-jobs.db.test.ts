import { z } from 'zod';
import { useEngine } from '../../tests/support/engine.js';
import { rowsReadBy } from '../../tests/support/rows-read.js';
import { PLATFORM, type Actor, type Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { announce, defineJob } from './job.js';
import { listJobs } from './list-jobs.js';
import {
  DEAD_AFTER_SECONDS,
  beat,
  crossOff,
  putBack,
  reapDeadWorkers,
  relayEverything,
  retireWorker,
  takeDueJobs,
  takeJob,
} from './relay-jobs.js';

const engine = useEngine({ ownDatabase: true });

const greet = defineJob({
  name: 'greet',
  queue: () => 'bulk',
  payload: z.object({ name: z.string() }),
  key: ({ name }) => `greet.${name}`,
});

const SOON_MS = 5_000;
const AGAIN_MS = 30_000;

async function write(actor: Actor, name: string): Promise<Id> {
  await engine.run(actor, (work: Work) => announce(work, greet, { name }), undefined);
  const jobs = await engine.read(PLATFORM, listJobs, { limit: 10_000 });
  const job = jobs.find((one) => one.accountId === actor.accountId && one.key === `greet.${name}`);
  if (job === undefined) throw new Error('The job is not written down');
  return job.id;
}

const anActor = (): Actor => ({ accountId: newId(), userId: null });
const take = (actor: Actor, jobId: Id, workerId: Id) => engine.run(actor, takeJob, { jobId, workerId });
const back = (actor: Actor, input: { jobId: Id; workerId: Id; soon?: boolean }) =>
  engine.run(actor, putBack, { fault: 'it rains', soon: false, ...input });
const jobOf = async (jobId: Id) =>
  (await engine.read(PLATFORM, listJobs, { limit: 10_000 })).find(({ id }) => id === jobId);
const due = async () => (await engine.run(PLATFORM, takeDueJobs, undefined)).map(({ id }) => id);
const silence = (workerId: Id) =>
  engine.run(
    PLATFORM,
    ({ sql }: Work) =>
      sql.run(
        `update worker_process set beat_at = utc_timestamp(3) - interval ${DEAD_AFTER_SECONDS + 1} second where id = x'${workerId}'`,
      ),
    undefined,
  );
const worker = () => ({ id: newId(), host: 'here', pid: 1 });

beforeEach(() =>
  engine.run(
    PLATFORM,
    ({ sql }: Work) => sql.run('delete from job').then(() => sql.run('delete from worker_process')),
    undefined,
  ),
);

describe('writing work down', () => {
  test('the same work is written down once while it is not done, and again afterwards', async () => {
    const actor = anActor();
    const first = await write(actor, 'Asha');
    expect(await write(actor, 'Asha')).toBe(first);
    await engine.run(actor, crossOff, first);
    expect(await write(actor, 'Asha')).not.toBe(first);
  });

  test('the same key of another account is other work', async () => {
    const [one, other] = [anActor(), anActor()];
    expect(await write(one, 'Asha')).not.toBe(await write(other, 'Asha'));
  });

  test('by many at once is written down once', async () => {
    const actor = anActor();
    const jobs = await Promise.all(Array.from({ length: 12 }, () => write(actor, 'Asha')));
    expect(new Set(jobs).size).toBe(1);
  });

  test('in a transaction that fails leaves nothing, and nobody is told', async () => {
    const actor = anActor();
    const told = engine.written.length;
    const failing = engine.run(
      actor,
      async (work: Work) => {
        announce(work, greet, { name: 'Asha' });
        throw new Error('undone');
      },
      undefined,
    );
    await expect(failing).rejects.toThrow('undone');
    expect(await engine.read(PLATFORM, listJobs, { limit: 10 })).toEqual([]);
    expect(engine.written).toHaveLength(told);
  });
});

describe('a job', () => {
  test('is taken by one worker, however many try', async () => {
    const actor = anActor();
    const jobId = await write(actor, 'Asha');
    const workers = Array.from({ length: 16 }, () => newId());
    const taken = await Promise.all(workers.map((workerId) => take(actor, jobId, workerId)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const owner = workers[taken.indexOf(true)] as Id;
    expect(await take(actor, jobId, owner)).toBe(true);
  });

  test('that is done is taken by nobody', async () => {
    const actor = anActor();
    const jobId = await write(actor, 'Asha');
    await engine.run(actor, crossOff, jobId);
    expect(await take(actor, jobId, newId())).toBe(false);
  });

  test('of another account is out of reach', async () => {
    const actor = anActor();
    const jobId = await write(actor, 'Asha');
    expect(await take(anActor(), jobId, newId())).toBe(false);
    await engine.run(anActor(), crossOff, jobId);
    expect(await take(actor, jobId, newId())).toBe(true);
  });

  test('put back is free for another worker, and is tried ever later', async () => {
    const actor = anActor();
    const jobId = await write(actor, 'Asha');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const workerId = newId();
      expect(await take(actor, jobId, workerId)).toBe(true);
      await back(actor, { jobId, workerId });
      const job = await jobOf(jobId);
      expect(job).toMatchObject({ owner: null, attempt: attempt + 1, lastError: 'it rains' });
      waits.push((job?.relayAt.getTime() ?? 0) - engine.now.getTime());
    }
    expect(waits.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(waits.at(-1)).toBe(60_000);
  });

  test('handed back is tried at once', async () => {
    const actor = anActor();
    const jobId = await write(actor, 'Asha');
    const workerId = newId();
    await take(actor, jobId, workerId);
    await back(actor, { jobId, workerId, soon: true });
    expect(await due()).toEqual([jobId]);
  });

  test('is not put back by a worker that has lost it', async () => {
    const actor = anActor();
    const jobId = await write(actor, 'Asha');
    const [loser, owner] = [newId(), newId()];
    await take(actor, jobId, owner);
    await back(actor, { jobId, workerId: loser });
    expect(await jobOf(jobId)).toMatchObject({ owner, attempt: 0 });
  });
});

describe('the relay', () => {
  test('hands over what the writer has not, once in half a minute until it is done', async () => {
    const actor = anActor();
    const jobId = await write(actor, 'Asha');
    expect(await due()).toEqual([]);
    engine.pass(SOON_MS);
    const [handed] = await engine.run(PLATFORM, takeDueJobs, undefined);
    expect(handed).toEqual({
      accountId: actor.accountId,
      id: jobId,
      name: 'greet',
      payload: { name: 'Asha' },
      attempt: 0,
    });
    expect(await due()).toEqual([]);
    engine.pass(AGAIN_MS);
    expect(await due()).toEqual([jobId]);
    await engine.run(actor, crossOff, jobId);
    engine.pass(AGAIN_MS);
    expect(await due()).toEqual([]);
  });

  test('hands over everything when Redis has forgotten', async () => {
    const jobs = [await write(anActor(), 'Asha'), await write(anActor(), 'Ben')];
    expect(await engine.run(PLATFORM, relayEverything, undefined)).toBe(2);
    expect((await due()).toSorted()).toEqual(jobs.toSorted());
  });

  test('hands over five hundred at a time, the longest due first', async () => {
    const actor = anActor();
    const names = Array.from({ length: 501 }, (_, i) => `N${i}`);
    await engine.run(
      actor,
      async (work: Work) => {
        for (const name of names) announce(work, greet, { name });
      },
      undefined,
    );
    engine.pass(1);
    const last = await write(actor, 'Zuri');
    engine.pass(SOON_MS);
    const first = await due();
    expect(first).toHaveLength(500);
    expect(first).not.toContain(last);
    expect(await due()).toHaveLength(2);
  });

  test('that hands over one job does not read through all the others', async () => {
    const actor = anActor();
    await engine.run(
      actor,
      async (work: Work) => {
        for (let i = 0; i < 600; i += 1) announce(work, greet, { name: `N${i}` });
      },
      undefined,
    );
    const jobId = await write(actor, 'N300');
    expect(await due()).toEqual([jobId]);
    const again = await write(actor, 'N301');
    const handed: Id[] = [];
    const read = await engine.run(
      PLATFORM,
      (work: Work) =>
        rowsReadBy(work, async () => handed.push(...(await takeDueJobs(work)).map(({ id }) => id))),
      undefined,
    );
    expect(handed).toEqual([again]);
    expect(read).toBeLessThan(50);
  });
});

describe('a worker', () => {
  test('counts as alive while it beats', async () => {
    const [one, other] = [worker(), worker()];
    expect(await engine.run(PLATFORM, beat, one)).toBe(1);
    expect(await engine.run(PLATFORM, beat, other)).toBe(2);
    expect(await engine.run(PLATFORM, beat, one)).toBe(2);
    await silence(other.id);
    expect(await engine.run(PLATFORM, beat, one)).toBe(1);
  });

  test('that has died leaves its jobs to the others, and only that one', async () => {
    const actor = anActor();
    const [dead, alive] = [worker(), worker()];
    const [his, hers] = [await write(actor, 'Asha'), await write(actor, 'Ben')];
    await engine.run(PLATFORM, beat, dead);
    await engine.run(PLATFORM, beat, alive);
    await take(actor, his, dead.id);
    await take(actor, hers, alive.id);
    expect(await engine.run(PLATFORM, reapDeadWorkers, undefined)).toBe(0);
    await silence(dead.id);
    expect(await engine.run(PLATFORM, reapDeadWorkers, undefined)).toBe(1);
    expect(await due()).toEqual([his]);
    expect(await take(actor, his, alive.id)).toBe(true);
    expect(await jobOf(hers)).toMatchObject({ owner: alive.id, attempt: 0 });
    expect(await engine.run(PLATFORM, reapDeadWorkers, undefined)).toBe(0);
  });

  test('is reaped once by many', async () => {
    const actor = anActor();
    const dead = worker();
    const jobId = await write(actor, 'Asha');
    await engine.run(PLATFORM, beat, dead);
    await take(actor, jobId, dead.id);
    await silence(dead.id);
    const freed = await Promise.all(
      Array.from({ length: 6 }, () => engine.run(PLATFORM, reapDeadWorkers, undefined)),
    );
    expect(freed.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await jobOf(jobId)).toMatchObject({ attempt: 1 });
  });

  test('that ends well lets go of everything at once', async () => {
    const actor = anActor();
    const one = worker();
    const jobId = await write(actor, 'Asha');
    await engine.run(PLATFORM, beat, one);
    await take(actor, jobId, one.id);
    await engine.run(PLATFORM, retireWorker, one.id);
    expect(await due()).toEqual([jobId]);
    expect(await engine.run(PLATFORM, beat, worker())).toBe(1);
  });
});
