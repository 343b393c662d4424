import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createUpload, uploadPath } from '../../core/contacts/uploads.js';
import { createLogger } from '../../core/platform/logging.js';
import { newId } from '../../core/platform/id.js';
import { useEngine } from '../../tests/support/engine.js';
import { makeSender } from '../../tests/support/sender.js';
import { waitFor } from '../../tests/support/wait-for.js';
import type { WorkerContext } from '../worker-context.js';
import { startForgettingUploads } from './forget-uploads.js';

const engine = useEngine({ ownDatabase: true });
const HOUR_MS = 3_600_000;

test('a file that nobody imported within a day is removed, a newer one is not', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gallant-uploads-'));
  const { actor } = await makeSender(engine, { numbers: [] });
  const send = async () => {
    const id = newId();
    const path = uploadPath(directory, actor.accountId, id);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'phone\n');
    await engine.run(actor, createUpload, { id, fileName: 'contacts.csv', bytes: 6 });
    return id;
  };
  await send();
  engine.pass(23 * HOUR_MS);
  const newer = await send();
  engine.pass(2 * HOUR_MS);
  const core = { run: engine.run, log: createLogger('test', 'silent') };
  const context = { core, config: { uploads: { directory } } } as unknown as WorkerContext;
  const loop = startForgettingUploads(context);
  try {
    const left = () => readdir(join(directory, actor.accountId));
    await waitFor('the older file to go', async () => (await left()).length === 1);
    expect(await left()).toEqual([newer]);
  } finally {
    await loop.stop();
    await rm(directory, { recursive: true });
  }
});
