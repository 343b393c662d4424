/**
 * The SMPP client alone: openSmppLink against a carrier in a process of its own that accepts everything.
 *   node --import tsx scripts/bench/smpp.ts [--messages N]
 * Ends with one line of JSON. Each figure is the median of three runs.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CarrierEvents, OutboundSms } from '../../core/carriers/carrier.js';
import { openSmppLink } from '../../core/carriers/smpp/open-smpp-link.js';
import { parseSmppUrl } from '../../core/carriers/smpp/smpp-settings.js';
import { serveAcceptAll } from './smpp-accept-all.js';

const WINDOWS = [1, 10, 100, 500] as const;
const RUNS = 3;
const DEADLINE_MS = 60_000;

interface Run {
  perSecond: number;
  /** Of this process, per message. */
  cpuMicroseconds: number;
}

const nobody: CarrierEvents = { receipts: async () => {}, inbound: async () => {} };

/** Keeps `window` messages more than the window in the link's queue, as the engine does with its chunks. */
async function run(port: number, window: number, messages: number): Promise<Run> {
  const link = openSmppLink(parseSmppUrl(`smpp://bench:bench@127.0.0.1:${port}?window=${window}`), nobody);
  await submitMany(link.submit.bind(link), window * 2, Math.min(messages, 2_000));
  const cpu = process.cpuUsage();
  const started = performance.now();
  await submitMany(link.submit.bind(link), window * 2, messages);
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await link.close(5_000);
  return { perSecond: messages / seconds, cpuMicroseconds: (user + system) / messages };
}

type Submit = (sms: OutboundSms) => Promise<{ kind: string }>;

function submitMany(submit: Submit, concurrency: number, messages: number): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < messages) {
      const number = next++;
      const outcome = await submit({
        id: `msg_${number}`,
        from: 'GALLANT',
        to: `+2547${String(number).padStart(8, '0')}`,
        text: `Hello customer ${number}, your order is ready at the shop. Reply STOP to opt out.`,
        flash: false,
        urgent: false,
        validitySeconds: 3_600,
      });
      if (outcome.kind !== 'accepted') throw new Error(`message ${number}: ${JSON.stringify(outcome)}`);
    }
  };
  return Promise.all(Array.from({ length: concurrency }, lane)).then(() => undefined);
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function startCarrier(): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(import.meta.url), ['--serve'], { execArgv: process.execArgv });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, port };
}

async function main(): Promise<void> {
  const given = process.argv.indexOf('--messages');
  const messages = given === -1 ? 200_000 : Number(process.argv[given + 1]);
  const { child, port } = await startCarrier();
  const deadline = setTimeout(() => {
    child.kill('SIGKILL');
    throw new Error(`not finished within ${(DEADLINE_MS * WINDOWS.length) / 1_000} s`);
  }, DEADLINE_MS * WINDOWS.length);
  try {
    const result: Record<string, unknown> = { bench: 'smpp' };
    for (const window of WINDOWS) {
      const count = window === 1 ? messages / 10 : messages;
      const runs: Run[] = [];
      for (let turn = 1; turn <= RUNS; turn++) {
        const one = await run(port, window, count);
        runs.push(one);
        const speed = Math.round(one.perSecond).toLocaleString('en');
        console.log(
          `window ${window}, run ${turn} of ${RUNS}: ${speed} messages/s, ${one.cpuMicroseconds.toFixed(2)} µs CPU`,
        );
      }
      result[`window_${window}_messages_per_second`] = Math.round(
        median(runs.map(({ perSecond }) => perSecond)),
      );
      if (window === 100) {
        result.runs = runs.map(({ perSecond }) => Math.round(perSecond));
        const client = median(runs.map(({ cpuMicroseconds }) => cpuMicroseconds));
        result.cpu_us_per_message = { client: Number(client.toFixed(2)) };
      }
    }
    console.log(JSON.stringify(result));
  } finally {
    clearTimeout(deadline);
    child.kill('SIGTERM');
  }
}

await (process.argv.includes('--serve') ? serveAcceptAll() : main());
