import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addCarrier, enableCarrier, listCarriers } from '../../core/carriers/manage-carriers.js';
import { openCore, type Core } from '../../core/core.js';
import { PLATFORM } from '../../core/database/work.js';
import { readServices } from '../../core/platform/config.js';
import { newId } from '../../core/platform/id.js';
import { createLogger } from '../../core/platform/logging.js';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.js';
import { startProgram, type Program } from '../start-program.js';

export interface World {
  url: string;
  /** Where the mails are that nobody sends. */
  outbox: string;
  simulator: Simulator;
  stop(): Promise<void>;
}

const DEMO_CARRIER = 'demo simulator';
const LOGS = '.data/logs';

/** A carrier to send through, a server and a worker. Refuses where real carriers are connected: the sample's numbers may be somebody's. */
export async function startWorld(env: NodeJS.ProcessEnv): Promise<World> {
  const { PORT = '4000', OUTBOX_DIR = '.data/outbox' } = env;
  const simulator = await startSimulator({
    smppPort: 0,
    httpPort: 0,
    latencyMs: 20,
    receiptDelayMs: 600,
    receiptJitterMs: 400,
    undeliveredRatio: 0.015,
    expiredRatio: 0.005,
    scripted: false,
  });
  const core = await openCore({
    config: readServices(env),
    log: createLogger('demo', 'warn'),
  });
  const carrier = await useOnly(core, simulator);
  await mkdir(LOGS, { recursive: true });
  const settings = { SANDBOX: 'true', SMTP_URL: '', OUTBOX_DIR, LOG_LEVEL: 'info' };
  const started: Program[] = [];
  for (const [name, ready] of [
    ['server', /listening/],
    ['worker', /worker started/],
  ] as const) {
    started.push(
      await startProgram({
        args: ['--import', 'tsx', `${name}/main.ts`],
        env: settings,
        ready,
        logFile: join(LOGS, `demo-${name}.log`),
      }),
    );
  }
  return {
    url: `http://127.0.0.1:${PORT}`,
    outbox: OUTBOX_DIR,
    simulator,
    async stop() {
      await Promise.all(started.map((program) => program.stop()));
      await core.run(PLATFORM, enableCarrier, { name: carrier, enabled: false });
      await core.close();
      await simulator.stop();
    },
  };
}

/** Makes the simulator the only carrier. Returns the name it has there. */
async function useOnly(core: Core, simulator: Simulator): Promise<string> {
  const carriers = await core.read(PLATFORM, listCarriers, undefined);
  const enabled = carriers.filter((carrier) => carrier.enabled === true);
  const real = enabled.filter((carrier) => !carrier.name.startsWith(DEMO_CARRIER));
  if (real.length > 0) {
    throw new Error(
      `This database is connected to ${real.map(({ name }) => name).join(', ')}. The demo sends ten thousand made-up ` +
        'messages, so it runs only where the simulator is the only carrier. Use another DATABASE_URL.',
    );
  }
  for (const { name } of enabled) await core.run(PLATFORM, enableCarrier, { name, enabled: false });
  const name = `${DEMO_CARRIER} ${newId().slice(0, 12)}`;
  await core.run(PLATFORM, addCarrier, { name, url: simulator.smppUrl({ window: 500 }), sandbox: true });
  return name;
}
