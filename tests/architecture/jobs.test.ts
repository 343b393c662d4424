import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { JOBS } from '../../core/core.js';
import { PROCESSORS } from '../../worker/start-worker.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = (kinds: readonly { name: string }[]) => kinds.map(({ name }) => name).toSorted();

interface Named {
  name: string;
}

describe('kinds of job', () => {
  test('are all known to the queues', async () => {
    const files = globSync('core/**/*-jobs.ts', { cwd: root }).filter((file) => !file.includes('core/jobs/'));
    const modules = await Promise.all(
      files.map(
        async (file) => (await import(pathToFileURL(`${root}/${file}`).href)) as Record<string, Named>,
      ),
    );
    expect(names(modules.flatMap((module) => Object.values(module)))).toEqual(names(JOBS));
  });

  test('have one processor each', () => {
    expect(names(PROCESSORS)).toEqual(names(JOBS));
  });
});
