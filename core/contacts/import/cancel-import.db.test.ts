import { readFile } from 'node:fs/promises';
import { useEngine } from '../../../tests/support/engine.js';
import type { Actor, Runner } from '../../database/work.js';
import { newId, publicId } from '../../platform/id.js';
import { cancelImport } from './cancel-import.js';
import { closeImport } from './close-import.js';
import {
  begin,
  contactsOf,
  countsOf,
  importText,
  listOf,
  makeOwner,
  numbered,
  open,
  readBack,
  refusedFileOf,
  runThrough,
} from './import.fixture.js';
import { openImport } from './open-import.js';

const engine = useEngine();

const cancel = (actor: Actor, importId: string) => engine.run(actor, cancelImport, { importId });

test('while it waits it is over at once, and no worker begins it', async () => {
  const actor = await makeOwner(engine);
  const { id } = await begin(engine, actor);
  await expect(cancel(actor, id)).resolves.toMatchObject({
    state: 'cancelled',
    revision: 1,
    finishedAt: engine.now,
  });
  await expect(engine.run(actor, openImport, { importId: id })).resolves.toBeNull();
  await expect(readBack(engine, actor, id)).resolves.toMatchObject({ state: 'cancelled', revision: 1 });
});

/** Somebody cancels after so many batches. */
const cancelling = (actor: Actor, importId: string, after: number): Pick<Runner, 'run' | 'read'> => {
  let transactions = 0;
  return {
    read: engine.read,
    async run(by, useCase, input) {
      const output = await engine.run(by, useCase, input);
      transactions += 1;
      if (transactions === after) await cancel(actor, importId);
      return output;
    },
  };
};

test('while it runs it stops after the batch under way; what was written stays and is counted', async () => {
  const actor = await makeOwner(engine);
  const { id, listId } = await begin(engine, actor, { newListName: 'All' });
  const run = await open(engine, actor, id);
  const text = numbered(47).replace('0710000003', '12').replace('phone,first_name', 'phone,name');
  const end = await runThrough(cancelling(actor, id, 2), { actor, run, text });
  expect(end).toBe('cancelled');
  await engine.run(actor, closeImport, { run, jobId: newId(), end: 'cancelled' });
  const over = await readBack(engine, actor, id);
  expect(over).toMatchObject({ state: 'cancelled', failure: null, finishedAt: engine.now });
  expect(countsOf(over)).toMatchObject({ rows: 20, imported: 19, refused: 1 });
  expect(await contactsOf(engine, actor)).toHaveLength(19);
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 19, members: 19 });
  const refused = await readFile(refusedFileOf(actor, id), 'utf8');
  expect(refused).toContain('\r\n12,Name 3,5,phone,');
  expect(Buffer.byteLength(refused)).toBe(over.refusedBytes);
});

test('while its worker is dead it ends when another comes', async () => {
  const actor = await makeOwner(engine);
  const { id } = await begin(engine, actor);
  await open(engine, actor, id);
  await expect(cancel(actor, id)).resolves.toMatchObject({ state: 'running' });
  await expect(cancel(actor, id)).resolves.toMatchObject({ state: 'running' });
  await expect(engine.run(actor, openImport, { importId: id })).resolves.toBeNull();
  await expect(readBack(engine, actor, id)).resolves.toMatchObject({ state: 'cancelled', revision: 2 });
});

test('after its last batch it comes too late: all of it was imported', async () => {
  const actor = await makeOwner(engine);
  const { id } = await begin(engine, actor);
  const run = await open(engine, actor, id);
  const end = await runThrough(cancelling(actor, id, 3), {
    actor,
    run,
    text: 'phone\n0712000001\n',
    batchSize: 1,
  });
  expect(end).toBe('whole');
  await cancel(actor, id);
  await engine.run(actor, closeImport, { run, jobId: newId(), end: 'whole' });
  await expect(readBack(engine, actor, id)).resolves.toMatchObject({ state: 'done', imported: 1 });
});

test('one that is over is not cancelled, nor one that is not there', async () => {
  const [actor, other] = [await makeOwner(engine), await makeOwner(engine)];
  const done = await importText(engine, actor, { text: 'phone\n0712000001\n' });
  await expect(cancel(actor, done.id)).rejects.toMatchObject({
    code: 'InvalidState',
    details: { currentState: 'done' },
  });
  await expect(cancel(other, done.id)).rejects.toMatchObject({
    code: 'NotFound',
    details: { id: publicId('contactImport', done.id) },
  });
});
