import {
  contactRows,
  edit,
  groups,
  makeList,
  makeShop,
  makeTag,
  readBack,
  start,
  type Shop,
} from '../../core/contacts/bulk/bulk.fixture.js';
import { editBatch } from '../../core/contacts/bulk/edit-batch.js';
import { cancelBulkEdit } from '../../core/contacts/bulk/steer-bulk-edit.js';
import { idBytes } from '../../core/database/sql.js';
import type { Runner, UseCase } from '../../core/database/work.js';
import { createLogger } from '../../core/platform/logging.js';
import { jobsOf } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { HandedBack } from '../jobs/implement.js';
import type { WorkerContext } from '../worker-context.js';
import { editContactsProcessor } from './edit-contacts.js';

const engine = useEngine();
const NEVER = new AbortController().signal;
const MANY = 2_500;

/** One worker's run of the account's only job. */
async function work(
  { actor }: Shop,
  { run = engine.run, stopping = NEVER }: { run?: Runner['run']; stopping?: AbortSignal } = {},
): Promise<void> {
  const core = { run, read: engine.read, log: createLogger('test', 'silent') };
  const [job] = await jobsOf(engine, actor);
  if (job === undefined) throw new Error('No job is written down');
  const context = { core, stopping } as unknown as WorkerContext;
  await editContactsProcessor.process(context, { payload: job.payload, actor, jobId: job.id });
}

const isBatch = (useCase: unknown): boolean => useCase === editBatch;

/** A worker that dies before (`undone`) or right after the commit of its nth batch. */
function dying(nth: number, undone: boolean): Runner['run'] {
  let batches = 0;
  return async (actor, useCase, input) => {
    if (!isBatch(useCase) || ++batches < nth) return await engine.run(actor, useCase, input);
    const killed: UseCase<typeof input, never> = async (given, same) => {
      await useCase(given, same);
      throw new Error('killed');
    };
    if (!undone) await engine.run(actor, useCase, input);
    return await engine.run(actor, undone ? killed : () => Promise.reject(new Error('killed')), input);
  };
}

const changesOf = async ({ actor }: Shop): Promise<number> =>
  engine.read(
    actor,
    async ({ sql }) => {
      const row = await sql.first<{ count: number }>(
        'select count(*) as count from bulk_edit_change where account_id = ?',
        [idBytes(actor.accountId)],
      );
      return Number(row?.count);
    },
    undefined,
  );

async function expectAllTagged(shop: Shop, editId: string): Promise<void> {
  expect(await readBack(shop, editId)).toMatchObject({
    state: 'done',
    total: MANY,
    done: MANY,
    changed: MANY,
    finishedAt: expect.any(Date),
  });
  const { VIP } = await groups(shop, 'tag');
  expect([VIP?.counted, VIP?.members.length]).toEqual([MANY, MANY]);
  expect(await changesOf(shop)).toBe(MANY);
  expect(await jobsOf(engine, shop.actor)).toEqual([]);
}

test.each([
  ['before the commit of its first batch', 1, true],
  ['right after the commit of its first batch', 1, false],
  ['before the commit of its last batch', 3, true],
])('a worker killed %s: the next goes on, and nothing doubles', async (_, nth, undone) => {
  const shop = await makeShop(engine, MANY);
  const { id } = await start(shop, { addTagId: await makeTag(shop, 'VIP') });
  await expect(work(shop, { run: dying(nth, undone) })).rejects.toThrow('killed');
  expect((await readBack(shop, id)).state).toBe('running');
  await work(shop);
  await expectAllTagged(shop, id);
});

test('told to stop it hands the job back in the middle; two that take it up at once do it once', async () => {
  const shop = await makeShop(engine, MANY);
  const { id } = await start(shop, { addTagId: await makeTag(shop, 'VIP') });
  const stop = new AbortController();
  const run: Runner['run'] = async (actor, useCase, input) => {
    if (isBatch(useCase)) stop.abort();
    return await engine.run(actor, useCase, input);
  };
  await expect(work(shop, { run, stopping: stop.signal })).rejects.toThrow(HandedBack);
  expect(await readBack(shop, id)).toMatchObject({ state: 'running', done: 1_000 });
  await Promise.all([work(shop), work(shop)]);
  await expectAllTagged(shop, id);
});

test('outlives a database that goes away, also right after a commit', async () => {
  const shop = await makeShop(engine, MANY);
  const { id } = await start(shop, { addTagId: await makeTag(shop, 'VIP') });
  let tries = 0;
  const run: Runner['run'] = async (actor, useCase, input) => {
    tries += 1;
    if (tries % 3 === 1) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    const output = await engine.run(actor, useCase, input);
    if (tries % 3 === 2) throw Object.assign(new Error('gone'), { code: 'PROTOCOL_CONNECTION_LOST' });
    return output;
  };
  await work(shop, { run });
  expect(tries).toBeGreaterThan(6);
  await expectAllTagged(shop, id);
});

test('cancelled in the middle it ends, and its job is crossed off', async () => {
  const shop = await makeShop(engine, MANY);
  const { id } = await start(shop, { addTagId: await makeTag(shop, 'VIP') });
  let cancelled = false;
  const run: Runner['run'] = async (actor, useCase, input) => {
    const output = await engine.run(actor, useCase, input);
    if (isBatch(useCase) && !cancelled) {
      cancelled = true;
      await engine.run(actor, cancelBulkEdit, { editId: id });
    }
    return output;
  };
  await work(shop, { run });
  expect(await readBack(shop, id)).toMatchObject({ state: 'cancelled', total: MANY, done: 1_000 });
  expect((await groups(shop, 'tag')).VIP?.counted).toBe(1_000);
  expect(await jobsOf(engine, shop.actor)).toEqual([]);
});

test('fails with a sentence when what it stands on is gone', async () => {
  const shop = await makeShop(engine, 3);
  const listId = await makeList(shop, 'Spring');
  const { id } = await start(shop, { addToListId: listId });
  await engine.run(
    shop.actor,
    ({ sql }) => sql.run('delete from contact_list where id = ?', [idBytes(listId)]),
    undefined,
  );
  await work(shop);
  expect(await readBack(shop, id)).toMatchObject({
    state: 'failed',
    failure: 'The list Spring is no longer there.',
    changed: 0,
  });
  expect(await jobsOf(engine, shop.actor)).toEqual([]);
});

test('thousands are deleted with their places', async () => {
  const shop = await makeShop(engine, MANY);
  await edit(shop, { addTagId: await makeTag(shop, 'VIP') }, { ids: shop.ids.slice(0, 900) });
  await engine.run(
    shop.actor,
    ({ sql }) => sql.run('delete from job where account_id = ?', [idBytes(shop.actor.accountId)]),
    undefined,
  );
  const { id } = await start(shop, { delete: true });
  await work(shop);
  expect(await readBack(shop, id)).toMatchObject({ state: 'done', changed: MANY });
  expect(await contactRows(shop, 'id')).toEqual([]);
  expect(await groups(shop, 'tag')).toEqual({ VIP: { counted: 0, members: [] } });
});
