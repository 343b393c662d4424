/**
 * From the publication of a change to its arrival at every subscriber, over real WebSockets: MariaDB, Redis, a server
 * and the subscribers, each a process of its own.
 *   npm run bench:live -- [--subscribers 1000,5000] [--runs N] [--seconds N] [--rate N]
 * Ends with one line of JSON.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApiKey } from '../../core/accounts/api-keys.js';
import { createCampaign } from '../../core/campaigns/create-campaign.js';
import { readProgress, type ProgressSnapshot } from '../../core/campaigns/read-progress.js';
import type { Core } from '../../core/core.js';
import { channels } from '../../core/events/live-events.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { freePort } from '../bootstrap/ports.mjs';
import type { Program } from '../start-program.js';
import { makeBenchAccount } from './bench-account.js';
import { onBenchStack, startBenchServer } from './bench-stack.js';
import type { Order, Report } from './live-subscribers.js';
import { cpuSeconds, memoryMb } from './usage.js';

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '1000,5000' },
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '5' },
    'cpu-prof': { type: 'string' },
  },
});
const SECONDS = Number(values.seconds);
const PER_SECOND = Number(values.rate);
const COUNTS = values.subscribers.split(',').map(Number);

interface Run {
  subscribers: number;
  p50_ms: number;
  p99_ms: number;
  max_ms: number;
  cpu_percent_of_a_core: number;
  rss_mb: number;
}

interface Stage {
  core: Core;
  server: Program;
  url: string;
  authorization: string;
  accountId: Id;
  snapshot: ProgressSnapshot;
}

async function withStage(act: (stage: Stage) => Promise<void>): Promise<void> {
  await onBenchStack({ large: false }, async (stack) => {
    const port = await freePort();
    const server = await startBenchServer(stack, {
      // five thousand subscribers come from one machine here, and nowhere else
      env: { PORT: String(port), RATE_ADDRESS: '1000000' },
      profile: values['cpu-prof'],
    });
    const url = `ws://127.0.0.1:${port}/graphql`;
    await act({ core: stack.core, server, url, ...(await makeCampaign(stack.core)) });
  });
}

async function makeCampaign(core: Core): Promise<Pick<Stage, 'authorization' | 'accountId' | 'snapshot'>> {
  const { actor, listId } = await makeBenchAccount(core, { recipients: 0, carrierUrl: 'smpp://none' });
  const { secret } = await core.run(actor, createApiKey, { name: 'Benchmark' });
  const fields = { name: 'Benchmark', body: 'Hi', senderId: 'GALLANT', listId, flash: false };
  const campaign = await core.run(actor, createCampaign, fields);
  const snapshot = await core.read(actor, readProgress, { campaignId: campaign.id });
  if (snapshot === null) throw new Error('the campaign has no counters');
  return { authorization: `Bearer ${secret}`, accountId: actor.accountId, snapshot };
}

async function startSubscribers(stage: Stage, count: number): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('./live-subscribers.ts', import.meta.url));
  const child = fork(file, { execArgv: ['--import', 'tsx'] });
  const order: Order = {
    url: stage.url,
    authorization: stage.authorization,
    campaignId: publicId('campaign', stage.snapshot.campaignId),
    count,
  };
  child.send(order);
  for (let subscribed = 0; subscribed < count;) {
    const [message] = (await once(child, 'message')) as [{ subscribed: number }];
    ({ subscribed } = message);
    process.stdout.write(
      `\r  ${subscribed.toLocaleString('en')} of ${count.toLocaleString('en')} subscribed   `,
    );
  }
  return child;
}

/** Publishes at an even pace; every change has a greater revision and the time it was made. */
async function publish({ core, accountId, snapshot }: Stage): Promise<void> {
  const channel = channels.campaignProgress(accountId, snapshot.campaignId);
  const began = performance.now();
  for (let i = 1; i <= SECONDS * PER_SECOND; i += 1) {
    await wait(Math.max(0, began + (i * 1_000) / PER_SECOND - performance.now()));
    snapshot.revision += 1;
    snapshot.delivered += 1_000;
    core.events.publish(channel, { ...snapshot, ratePerSecond: Date.now() });
    process.stdout.write(`\r  ${i} of ${SECONDS * PER_SECOND} changes published   `);
  }
}

/** The last change has a way to go when the machine is busy; one that never comes is a fault. */
async function whenAllHaveIt(child: ChildProcess, count: number): Promise<Report> {
  const until = performance.now() + 30_000;
  for (;;) {
    child.send('report');
    const [report] = (await once(child, 'message')) as [Report];
    if (report.upToDate === count) return report;
    if (performance.now() > until) throw new Error(`only ${report.upToDate} of ${count} saw the last change`);
    await wait(100);
  }
}

async function measure(stage: Stage, count: number): Promise<Run> {
  const child = await startSubscribers(stage, count);
  await wait(2_000);
  child.send('measure');
  const cpu = cpuSeconds(stage.server.pid);
  const began = performance.now();
  await publish(stage);
  const seconds = (performance.now() - began) / 1_000;
  const report = await whenAllHaveIt(child, count);
  const used = cpuSeconds(stage.server.pid) - cpu;
  const memory = memoryMb(stage.server.pid).now;
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
  const run: Run = {
    subscribers: count,
    p50_ms: report.p50_ms,
    p99_ms: report.p99_ms,
    max_ms: report.max_ms,
    cpu_percent_of_a_core: Math.round((used / seconds) * 1_000) / 10,
    rss_mb: Math.round(memory),
  };
  console.log(`\r  ${JSON.stringify(run)}`);
  return run;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const runs: Run[] = [];
await withStage(async (stage) => {
  for (let turn = 1; turn <= Number(values.runs); turn += 1) {
    console.log(`run ${turn} of ${values.runs}`);
    for (const count of COUNTS) runs.push(await measure(stage, count));
  }
});

const summaries = COUNTS.map((count) => {
  const mine = runs.filter(({ subscribers }) => subscribers === count);
  const of = (name: keyof Run) => median(mine.map((run) => run[name]));
  const summary = {
    p50_ms: of('p50_ms'),
    p99_ms: of('p99_ms'),
    cpu_percent_of_a_core: of('cpu_percent_of_a_core'),
  };
  return [`subscribers_${count}`, { ...summary, rss_mb: of('rss_mb') }];
});
console.log(
  JSON.stringify({ bench: 'live', changes_per_second: PER_SECOND, ...Object.fromEntries(summaries), runs }),
);
