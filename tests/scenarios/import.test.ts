import { mkdtempSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContactImport } from '../../core/contacts/contact-import.js';
import {
  begin,
  countsOf,
  listOf,
  makeOwner,
  numbered,
  readBack,
} from '../../core/contacts/import/import.fixture.js';
import { JobRow } from '../../core/jobs/job-row.js';
import { Contact } from '../../core/contacts/contact.js';
import { uploadPath } from '../../core/contacts/uploads.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const GOOD = 30_000;
/** Of several batches; a bad and a repeated number at the end, that only a run which knows the beginning can tell. */
const TEXT = `${numbered(GOOD)}0710000000,Again\n12,Bad\n`;
const WHOLE = {
  state: 'done',
  counts: { rows: GOOD + 2, imported: GOOD, updated: 0, unchanged: 0, duplicates: 1, refused: 1 },
  contacts: GOOD,
  list: { counted: GOOD, members: GOOD },
  jobs: 0,
};

describe('an import', () => {
  const uploads = mkdtempSync(join(tmpdir(), 'gallant-uploads-'));
  const stack = useStack({ ownDatabase: true, env: { UPLOAD_DIR: uploads } });
  afterAll(() => rm(uploads, { recursive: true, force: true }));

  test('whose worker is killed: another goes on where it stopped', async () => {
    const worker = await stack.startWorker();
    const given = await give();
    await halfWay(given);
    await worker.kill();
    await stack.startWorker();
    expect(await endOf(given)).toEqual(WHOLE);
  });

  test('whose worker is told to stop: another goes on at once', async () => {
    const worker = await stack.startWorker();
    const given = await give();
    await halfWay(given);
    await worker.stop();
    await stack.startWorker();
    expect(await endOf(given)).toEqual(WHOLE);
  });

  test('while Redis is emptied and the database restarted', async () => {
    await stack.startWorker();
    const given = await give();
    await halfWay(given);
    await stack.core.redis.flushall();
    await stack.services.database?.restart();
    expect(await endOf(given)).toEqual(WHOLE);
  });

  type Given = Awaited<ReturnType<typeof give>>;

  async function give() {
    const actor = await makeOwner(stack.core);
    const before = async (uploadId: string) => {
      await mkdir(join(uploads, actor.accountId), { recursive: true });
      await writeFile(uploadPath(uploads, actor.accountId, uploadId), TEXT);
    };
    const { id, listId } = await begin(stack.core, actor, { newListName: 'All', before });
    return { actor, id, listId };
  }

  const look = ({ actor, id }: Given): Promise<ContactImport> => readBack(stack.core, actor, id);

  async function halfWay(given: Given): Promise<void> {
    const found = await waitFor('the first rows', async () => {
      const row = await look(given);
      return (row.rows ?? 0) > 0 ? row : null;
    });
    expect(found).toMatchObject({ state: 'running' });
  }

  /** What there is in the end, once the import is over and its file removed. */
  async function endOf(given: Given) {
    const { actor, listId } = given;
    const { accountId } = actor;
    const done = await waitFor('the end of the import', async () => {
      const row = await look(given);
      return ['done', 'failed'].includes(row.state) ? row : null;
    });
    await waitFor(
      'the file to be removed',
      async () => (await readdir(join(uploads, accountId))).length === 0,
    );
    const [contacts, jobs] = await stack.core.read(
      actor,
      async ({ em }) => [await em.count(Contact, { accountId }), await em.count(JobRow, { accountId })],
      undefined,
    );
    const list = await listOf(stack.core, actor, listId);
    return { state: done.state, counts: countsOf(done), contacts, list, jobs };
  }
});
