import { readFile } from 'node:fs/promises';
import { useEngine } from '../../../tests/support/engine.js';
import { idLiteral } from '../../database/sql.js';
import type { Actor, Runner } from '../../database/work.js';
import { newId } from '../../platform/id.js';
import { createContactList } from '../contact-lists.js';
import { createTag } from '../tags.js';
import { closeImport } from './close-import.js';
import {
  asFile,
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
import { prepareBatch, type PreparedBatch } from './prepare-batch.js';
import { readContactRows } from './read-contact-rows.js';
import { TakenOver, writeBatch } from './write-batch.js';

const engine = useEngine();

/** Good rows, a repeated one and bad ones, in batches that do not end where these stand; the first batch has a bad one too. */
const TEXT = `${numbered(33).replace('0710000002', '11')}0710000001,Again\n12,Bad\n${numbered(14, 33).split('\n').slice(1).join('\n')}`;
const COUNTS = { rows: 49, imported: 46, updated: 0, unchanged: 0, duplicates: 1, refused: 2 };
const CONSENT = { purpose: 'marketing', state: 'opted_in', evidence: 'A form' } as const;

/** An import with everything that it can do beside the contacts. */
async function beginDressed(actor: Actor) {
  const tag = await engine.run(actor, createTag, { name: 'All' });
  return await begin(engine, actor, { newListName: 'All', plan: { tagIds: [tag.id], consent: CONSENT } });
}

/** A worker that is killed before (`undone`) or right after the commit of its nth transaction. */
const dying = (nth: number, undone: boolean): Pick<Runner, 'run' | 'read'> => {
  let transactions = 0;
  return {
    read: engine.read,
    async run(actor, useCase, input) {
      transactions += 1;
      if (transactions < nth) return await engine.run(actor, useCase, input);
      await engine.run(actor, useCase, input).catch(() => undefined);
      throw new Error('killed');
    },
    ...(undone && {
      async run(actor, useCase, input) {
        transactions += 1;
        return await engine.run(
          actor,
          async (work, given: typeof input) => {
            const output = await useCase(work, given);
            if (transactions >= nth) throw new Error('killed');
            return output;
          },
          input,
        );
      },
    }),
  };
};

async function expectWhole(actor: Actor, importId: string, listId: string | null | undefined) {
  const row = await readBack(engine, actor, importId);
  expect(countsOf(row)).toEqual(COUNTS);
  expect(row.consented).toBe(46);
  const contacts = await contactsOf(engine, actor);
  expect(contacts).toHaveLength(46);
  expect(contacts.filter(({ optedInAt }) => optedInAt == null)).toEqual([]);
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 46, members: 46 });
  const [tagged] = await engine.read(
    actor,
    ({ sql }) =>
      sql.rows<{ counted: number; tagged: bigint; events: bigint }>(
        `select contact_count as counted,
           (select count(*) from contact_tag m where m.account_id = t.account_id and m.tag_id = t.id) as tagged,
           (select count(*) from consent_event e where e.account_id = t.account_id) as events
           from tag t where account_id = ${idLiteral(actor.accountId)}`,
      ),
    undefined,
  );
  expect(Object.values(tagged ?? {}).map(Number)).toEqual([46, 46, 46]);
  const refused = await readFile(refusedFileOf(actor, importId), 'utf8');
  const lines = refused.split('\r\n').map((line) => line.split(',').slice(0, 3).join(' '));
  expect(lines).toEqual(['\uFEFFphone first_name import_line', '11 Name 2 4', '12 Bad 36', '']);
  expect(Buffer.byteLength(refused)).toBe(row.refusedBytes);
}

test.each([
  ['before the commit of its first batch', 1, true],
  ['right after the commit of its first batch', 1, false],
  ['before the commit of its third batch', 3, true],
  ['right after the commit of its last batch', 5, false],
])('a worker killed %s: the next goes on, and nothing doubles', async (_, nth, undone) => {
  const actor = await makeOwner(engine);
  const { id, listId } = await beginDressed(actor);
  const killed = runThrough(dying(nth, undone), { actor, run: await open(engine, actor, id), text: TEXT });
  await expect(killed).rejects.toThrow('killed');
  const run = await open(engine, actor, id);
  expect(run.rows).toBeLessThanOrEqual(49);
  await expect(runThrough(engine, { actor, run, text: TEXT })).resolves.toBe('whole');
  await expectWhole(actor, id, listId);
});

test('told to stop it ends after the batch under way, and another run goes on', async () => {
  const actor = await makeOwner(engine);
  const { id, listId } = await beginDressed(actor);
  const stop = new AbortController();
  const stopping: Pick<Runner, 'run' | 'read'> = {
    read: engine.read,
    async run(by, useCase, input) {
      const output = await engine.run(by, useCase, input);
      stop.abort();
      return output;
    },
  };
  const first = await open(engine, actor, id);
  await expect(runThrough(stopping, { actor, run: first, text: TEXT, stopping: stop.signal })).resolves.toBe(
    'stopped',
  );
  expect((await readBack(engine, actor, id)).rows).toBe(10);
  await runThrough(engine, { actor, run: await open(engine, actor, id), text: TEXT });
  await expectWhole(actor, id, listId);
});

/** The file of `TEXT` in batches, as one run has them before it writes them. */
async function batches(): Promise<PreparedBatch[]> {
  const found: PreparedBatch[] = [];
  for await (const batch of readContactRows(asFile(TEXT), { defaultCountry: 'KE', batchSize: 10 })) {
    found.push(prepareBatch(batch));
  }
  return found;
}

test('a run taken for dead that is not writes nothing more', async () => {
  const actor = await makeOwner(engine);
  const { id, listId } = await beginDressed(actor);
  const slow = await open(engine, actor, id);
  const refusedFile = refusedFileOf(actor, id);
  const [first, second] = (await batches()) as [PreparedBatch, PreparedBatch];
  await engine.run(actor, writeBatch, { run: slow, batch: first, lookUp: false, refusedFile });
  slow.revision += 1;
  slow.rows += first.size;
  const other = await open(engine, actor, id);
  const late = engine.run(actor, writeBatch, { run: slow, batch: second, lookUp: false, refusedFile });
  await expect(late).rejects.toThrow(TakenOver);
  const close = { run: slow, jobId: newId(), end: 'whole' } as const;
  await expect(engine.run(actor, closeImport, close)).rejects.toThrow(TakenOver);
  await runThrough(engine, { actor, run: other, text: TEXT });
  await expectWhole(actor, id, listId);
});

test('two runs at once: one writes the file, the other stops', async () => {
  const actor = await makeOwner(engine);
  const { id, listId } = await beginDressed(actor);
  const one = await open(engine, actor, id);
  const other = await open(engine, actor, id);
  const ends = await Promise.allSettled(
    [one, other].map((run) => runThrough(engine, { actor, run, text: TEXT })),
  );
  expect(ends).toMatchObject([
    { status: 'rejected', reason: expect.any(TakenOver) },
    { status: 'fulfilled' },
  ]);
  await expectWhole(actor, id, listId);
});

test('a batch and an end written again after a commit in doubt change nothing', async () => {
  const actor = await makeOwner(engine);
  const { id } = await begin(engine, actor);
  const run = await open(engine, actor, id);
  const [batch] = (await batches()) as [PreparedBatch];
  for (const _ of [1, 2])
    await engine.run(actor, writeBatch, { run, batch, lookUp: false, refusedFile: refusedFileOf(actor, id) });
  expect(countsOf(await readBack(engine, actor, id))).toMatchObject({ rows: 10, imported: 9, refused: 1 });
  run.revision += 1;
  const close = { run, jobId: newId(), end: 'whole' } as const;
  for (const _ of [1, 2]) await engine.run(actor, closeImport, close);
  const done = await readBack(engine, actor, id);
  expect(done).toMatchObject({ state: 'done', revision: run.revision + 1 });
  await expect(engine.run(actor, openImport, { importId: id })).resolves.toBeNull();
});

test('imports of the same numbers at once, into one list: each number once', async () => {
  const actor = await makeOwner(engine);
  const { id: listId } = await engine.run(actor, createContactList, { name: 'Busy' });
  const files = [numbered(60), numbered(60, 30), numbered(45, 10)];
  const done = await Promise.all(files.map((text) => importText(engine, actor, { text, listId })));
  expect(done.map(({ rows }) => rows)).toEqual([60, 60, 45]);
  expect(done.reduce((sum, { imported }) => sum + (imported ?? 0), 0)).toBe(90);
  expect(await contactsOf(engine, actor)).toHaveLength(90);
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 90, members: 90 });
});
