/** For `npm run dev`: makes the simulator at the address given the carrier to send through, unless a real one is connected. */
import { addCarrier, enableCarrier, listCarriers } from '../core/carriers/manage-carriers.js';
import { openCore } from '../core/core.js';
import { PLATFORM } from '../core/database/work.js';
import { readServices } from '../core/platform/config.js';
import { createLogger } from '../core/platform/logging.js';

/** The demo knows by this that a carrier is not a real one. */
const PREFIX = 'demo simulator';

async function main(url: string): Promise<void> {
  const core = await openCore({ config: readServices(process.env), log: createLogger('dev', 'warn') });
  try {
    const carriers = await core.read(PLATFORM, listCarriers, undefined);
    const enabled = carriers.filter((carrier) => carrier.enabled === true);
    if (enabled.some((carrier) => !carrier.name.startsWith(PREFIX))) return;
    const name = `${PREFIX} at ${new URL(url).host}`;
    for (const other of enabled.filter((carrier) => carrier.name !== name)) {
      await core.run(PLATFORM, enableCarrier, { name: other.name, enabled: false });
    }
    if (carriers.some((carrier) => carrier.name === name)) {
      await core.run(PLATFORM, enableCarrier, { name, enabled: true });
    } else await core.run(PLATFORM, addCarrier, { name, url, sandbox: true });
  } finally {
    await core.close();
  }
}

await main(process.argv[2] ?? '');
