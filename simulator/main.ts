import { helpText, readCommandLine } from './command-line.js';
import { InvalidOptions } from './options.js';
import { startSimulator } from './start-simulator.js';

/** Whatever still hangs after a signal is not waited for longer than this. */
const STOP_LIMIT_MS = 2_000;

async function main(): Promise<void> {
  const { help, ...options } = readCommandLine(process.argv.slice(2), process.env);
  if (help) {
    process.stdout.write(helpText());
    return;
  }
  const simulator = await startSimulator(options);
  process.stdout.write(`SMPP  ${simulator.smppUrl()}\nHTTP  ${simulator.httpUrl}/report\n`);
  const stop = () => {
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    void simulator.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  const detail = error instanceof InvalidOptions ? error.message : String(error);
  process.stderr.write(`The simulator did not start.\n${detail}\n`);
  process.exitCode = 1;
});
