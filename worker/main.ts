import { openCore } from '../core/core.js';
import { readConfig } from '../core/platform/config.js';
import { createLogger } from '../core/platform/logging.js';
import { hasItsKeys } from '../core/sealing/has-its-keys.js';
import { startWorker } from './start-worker.js';

const config = readConfig(process.env);
const log = createLogger('worker', config.logLevel);
const core = await openCore({ config, log, pool: { together: true } });
if (!(await hasItsKeys(core))) {
  await core.close();
  process.exit(1);
}
const starting = startWorker(core, config);

let stopped = false;
async function stop(signal: string): Promise<void> {
  if (stopped) return;
  stopped = true;
  log.info({ signal }, 'stopping');
  await (await starting).stop();
  await core.close();
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
await starting;
