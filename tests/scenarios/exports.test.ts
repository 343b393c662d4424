import { createReadStream, mkdtempSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportPath } from '../../core/exports/export-paths.js';
import { readExport, startExport } from '../../core/exports/start-export.js';
import type { ExportFile } from '../../core/exports/export-file.js';
import { idLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';
import { newId } from '../../core/platform/id.js';
import { makeSender, type Sender } from '../support/sender.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const CONTACTS = 120_000;
const AT_A_TIME = 10_000;
/** What a worker needs without any export, and some batches. */
const MOST_MB = 300;

async function addMany({ sql, actor, now }: Work, from: number): Promise<void> {
  const account = idLiteral(actor.accountId);
  const time = timeLiteral(now);
  const rows = Array.from(
    { length: AT_A_TIME },
    (_, i) => `(${account},x'${newId()}','+2547${10_000_000 + from + i}','Name','{}',${time},${time})`,
  );
  await sql.run(
    `insert into contact (account_id, id, msisdn, first_name, custom, created_at, updated_at) values ${rows.join(',')}`,
  );
}

async function countLines(path: string): Promise<{ lines: number; different: number }> {
  const seen = new Set<string>();
  let lines = 0;
  for await (const line of createInterface(createReadStream(path))) {
    lines += 1;
    seen.add(line.slice(0, 14));
  }
  return { lines, different: seen.size };
}

/** As `npm start` bounds a worker's heap: one that is not grows as it pleases on a large machine. */
const AS_STARTED = {
  NODE_OPTIONS: '--max-old-space-size=192 --max-semi-space-size=16',
  MALLOC_ARENA_MAX: '2',
};

describe('an export', () => {
  const uploads = mkdtempSync(join(tmpdir(), 'gallant-uploads-'));
  const stack = useStack({ ownDatabase: true, env: { UPLOAD_DIR: uploads } });
  afterAll(() => rm(uploads, { recursive: true, force: true }));

  const look = async ({ actor }: Sender, exportId: string): Promise<ExportFile> => {
    const file = await stack.core.read(actor, readExport, { exportId });
    if (file === null) throw new Error('There is no such export');
    return file;
  };

  test('whose worker is killed is made whole by another, which stays small', async () => {
    const sender = await makeSender(stack.core, { numbers: [] });
    const { actor } = sender;
    for (let from = 0; from < CONTACTS; from += AT_A_TIME) await stack.core.run(actor, addMany, from);
    const worker = await stack.startWorker();
    const wanted = {
      kind: 'contacts',
      format: 'csv',
      query: null,
      campaignId: null,
      from: null,
      before: null,
    } as const;
    const { id } = await stack.core.run(actor, startExport, wanted);
    await waitFor('the export to be under way', async () => (await look(sender, id)).state === 'running', {
      everyMs: 5,
    });
    await worker.kill();
    expect((await look(sender, id)).state).toBe('running');
    const next = await stack.startWorker(AS_STARTED);
    const file = await waitFor('the end of the export', async () => {
      const found = await look(sender, id);
      return found.state === 'done' ? found : null;
    });
    expect(file).toMatchObject({ rows: CONTACTS, failure: null });
    const path = exportPath(uploads, file);
    expect(await countLines(path)).toEqual({ lines: CONTACTS + 1, different: CONTACTS + 1 });
    expect(await readdir(join(uploads, 'exports', actor.accountId))).toEqual([`${id}.csv`]);
    const status = await readFile(`/proc/${next.pid}/status`, 'utf8').catch(() => '');
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    expect(Number(peak ?? 0) / 1024).toBeLessThan(MOST_MB);
  }, 180_000);
});
