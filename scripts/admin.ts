/** The operator's command line: what one needs before there is a console. `npm run admin` lists the commands. */
import { openCore } from '../core/core.js';
import { readServices } from '../core/platform/config.js';
import { createLogger } from '../core/platform/logging.js';
import { MasterKeyMissing } from '../core/platform/master-keys.js';
import { Refusal } from '../core/platform/refusal.js';
import { ADMIN_COMMANDS, usage } from './admin/commands.js';
import { UsageError } from './admin/usage-error.js';

/** What needs no stack to be understood. */
const EXPECTED = [Refusal, UsageError, MasterKeyMissing];

async function main(argv: readonly string[]): Promise<number> {
  const [area = '', verb = '', ...args] = argv;
  const command = ADMIN_COMMANDS[`${area} ${verb}`];
  if (command === undefined) {
    console.log(usage());
    return area === '' || area === 'help' ? 0 : 1;
  }
  const core = await openCore({ config: readServices(process.env), log: createLogger('admin', 'warn') });
  try {
    await command.run(core, args);
    return 0;
  } catch (error) {
    if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    return 1;
  } finally {
    await core.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
