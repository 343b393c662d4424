import { openCore } from '../core/core.js';
import { safeFault } from '../core/database/faults.js';
import { readConfig } from '../core/platform/config.js';
import { createLogger } from '../core/platform/logging.js';
import { hasItsKeys } from '../core/sealing/has-its-keys.js';
import { startServer } from './start-server.js';

/** Longer than an orderly stop takes; process.exit() has been seen to hang, so a supervisor should have a limit too. */
const STOP_WITHIN_MS = 10_000;

const config = readConfig(process.env);
const log = createLogger('server', config.logLevel);
const core = await openCore({ config, log });
if (!(await hasItsKeys(core))) {
  await core.close();
  process.exit(1);
}
const server = await startServer(core, config).catch(async (error: unknown) => {
  log.fatal({ fault: safeFault(error), port: config.http.port }, 'cannot start');
  await core.close();
  process.exit(1);
});
log.info({ url: server.url }, 'listening');

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await server.stop();
  await core.close();
  log.info('stopped');
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stop(signal).catch((error: unknown) => {
      log.error({ fault: safeFault(error) }, 'not stopped in order');
      process.exit(1);
    });
  });
}
