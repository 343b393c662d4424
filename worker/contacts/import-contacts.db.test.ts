import { mkdtemp, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  begin,
  countsOf,
  listOf,
  makeOwner,
  numbered,
  readBack,
} from '../../core/contacts/import/import.fixture.js';
import { uploadPath } from '../../core/contacts/uploads.js';
import { idBytes, idLiteral } from '../../core/database/sql.js';
import type { Actor, Runner } from '../../core/database/work.js';
import { idFromBytes, newId, type Id } from '../../core/platform/id.js';
import { createLogger } from '../../core/platform/logging.js';
import { useEngine } from '../../tests/support/engine.js';
import { HandedBack } from '../jobs/implement.js';
import type { WorkerContext } from '../worker-context.js';
import { importContactsProcessor } from './import-contacts.js';

const engine = useEngine();
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gallant-uploads-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const NEVER = new AbortController().signal;

/** One worker's run of the import's job. */
async function process(
  actor: Actor,
  importId: Id,
  { runner = engine, stopping = NEVER }: { runner?: Pick<Runner, 'run'>; stopping?: AbortSignal } = {},
): Promise<void> {
  const core = { run: runner.run, read: engine.read, log: createLogger('test', 'silent') };
  const context = { core, config: { uploads: { directory } }, stopping } as unknown as WorkerContext;
  const jobId = (await jobsOf(actor))[0] ?? newId();
  await importContactsProcessor.process(context, { payload: { importId }, actor, jobId });
}

const jobsOf = (actor: Actor): Promise<Id[]> =>
  engine.read(
    actor,
    async ({ sql }) => {
      const rows = await sql.rows<{ id: Buffer }>(
        `select id from job where account_id = ${idLiteral(actor.accountId)}`,
      );
      return rows.map((row) => idFromBytes(row.id));
    },
    undefined,
  );

const filesOf = async ({ accountId }: Actor): Promise<string[]> =>
  await readdir(join(directory, accountId)).catch(() => []);

async function started(text: string | Buffer | null) {
  const actor = await makeOwner(engine);
  const row = await begin(engine, actor, { newListName: 'All' });
  const path = uploadPath(directory, actor.accountId, row.uploadId);
  await mkdir(dirname(path), { recursive: true });
  if (text !== null) await writeFile(path, text);
  return { actor, id: row.id, listId: row.listId };
}

test('imports the file, removes it and crosses the job off', async () => {
  const { actor, id, listId } = await started(numbered(25));
  await process(actor, id);
  const done = await readBack(engine, actor, id);
  expect(done.state).toBe('done');
  expect(countsOf(done)).toMatchObject({ rows: 25, imported: 25 });
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 25, members: 25 });
  expect(await jobsOf(actor)).toEqual([]);
  expect(await filesOf(actor)).toEqual([]);
});

test.each([
  ['a broken workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), /damaged/],
  ['nothing', '', /empty/],
  ['no numbers', 'name,city\nAsha,Nairobi\n', /phone numbers/],
])('a file that holds %s fails for good, with the reason', async (_, content, reason) => {
  const { actor, id } = await started(content);
  await process(actor, id);
  expect(await readBack(engine, actor, id)).toMatchObject({
    state: 'failed',
    failure: expect.stringMatching(reason),
    finishedAt: expect.any(Date),
  });
  expect(await jobsOf(actor)).toEqual([]);
  expect(await filesOf(actor)).toEqual([]);
});

test('a file that is gone fails for good', async () => {
  const { actor, id } = await started(null);
  await process(actor, id);
  expect(await readBack(engine, actor, id)).toMatchObject({
    state: 'failed',
    failure: expect.stringMatching(/Upload it again/),
  });
});

test('a job whose import is over is only crossed off', async () => {
  const { actor, id } = await started(numbered(5));
  const jobs = await jobsOf(actor);
  await process(actor, id);
  const done = await readBack(engine, actor, id);
  const again =
    'insert into job (account_id, id, name, job_key, payload, attempt, written_at, relay_at) values (?,?,?,?,?,0,?,?)';
  const { accountId } = actor;
  await engine.run(
    actor,
    ({ sql, now }) =>
      sql.run(again, [
        idBytes(accountId),
        idBytes(jobs[0] ?? ''),
        'import-contacts',
        'again',
        '{}',
        now,
        now,
      ]),
    undefined,
  );
  await process(actor, id);
  expect(await jobsOf(actor)).toEqual([]);
  expect(await readBack(engine, actor, id)).toEqual(done);
});

test('a worker that stops hands it back, and the next one finishes it', async () => {
  const { actor, id, listId } = await started(numbered(6_000));
  const stop = new AbortController();
  const runner: Pick<Runner, 'run'> = {
    async run(by, useCase, input) {
      const output = await engine.run(by, useCase, input);
      if ((await readBack(engine, actor, id)).rows) stop.abort();
      return output;
    },
  };
  await expect(process(actor, id, { runner, stopping: stop.signal })).rejects.toThrow(HandedBack);
  const between = await readBack(engine, actor, id);
  expect(between.state).toBe('running');
  expect(between.rows).toBeLessThan(6_000);
  expect(await filesOf(actor)).toHaveLength(1);
  await process(actor, id);
  expect(countsOf(await readBack(engine, actor, id))).toMatchObject({ rows: 6_000, imported: 6_000 });
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 6_000, members: 6_000 });
});

test('outlives a database that goes away, also right after a commit', async () => {
  const { actor, id, listId } = await started(numbered(20));
  let transactions = 0;
  const runner: Pick<Runner, 'run'> = {
    async run(by, useCase, input) {
      transactions += 1;
      if (transactions % 2 === 1) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
      const output = await engine.run(by, useCase, input);
      if (transactions % 4 === 0)
        throw Object.assign(new Error('gone'), { code: 'PROTOCOL_CONNECTION_LOST' });
      return output;
    },
  };
  await process(actor, id, { runner });
  const done = await readBack(engine, actor, id);
  expect(done.state).toBe('done');
  expect(countsOf(done)).toMatchObject({ rows: 20, imported: 20 });
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 20, members: 20 });
});
