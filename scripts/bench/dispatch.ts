/**
 * A campaign from launch to its last receipt applied, on the real parts: MariaDB, Redis, a worker, the simulator, each a
 * process of its own; in turn with the bare SQL for as many rows.
 *   npm run bench:dispatch -- [--recipients N] [--runs N] [--chunk N] [--window N]
 * With --memory it sends 10,000 and then 1,000,000 and compares what the worker and Redis hold.
 * Ends with one line of JSON.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createCampaign } from '../../core/campaigns/create-campaign.js';
import { launchCampaign } from '../../core/campaigns/launch-campaign.js';
import { preflightCampaign } from '../../core/campaigns/preflight-campaign.js';
import { readProgress } from '../../core/campaigns/read-progress.js';
import { proveLedger } from '../../core/billing/prove-ledger.js';
import type { Actor } from '../../core/database/work.js';
import type { Id } from '../../core/platform/id.js';
import { bareSql } from './bare-sql.js';
import { makeBenchAccount } from './bench-account.js';
import { startProgram } from '../start-program.js';
import { onBenchStack, startBenchWorker, type BenchStack } from './bench-stack.js';
import { cpuSeconds, memoryMb } from './usage.js';

const { values } = parseArgs({
  options: {
    recipients: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    chunk: { type: 'string', default: '2000' },
    window: { type: 'string', default: '1000' },
    memory: { type: 'boolean', default: false },
    'cpu-prof': { type: 'string' },
  },
});
const RECIPIENTS = Number(values.recipients);
const BODY = 'Hi {{ first_name | default: "there" }}, your order is ready at our shop in town. Thank you!';

interface Run {
  messages_per_second: number;
  bare_sql_per_second: number;
  cpu_us_per_message: { worker: number; mysql: number; redis: number; simulator: number };
  worker_rss_mb: number;
  redis_mb: number;
}

async function startWorld(stack: BenchStack) {
  const ports = await import('../bootstrap/ports.mjs');
  const smppPort = await ports.firstFreePort(27_750);
  const httpPort = await ports.firstFreePort(smppPort + 1);
  const simulator = await startProgram({
    args: [
      '--max-semi-space-size=4',
      '--import',
      'tsx',
      'simulator/main.ts',
      '--smpp-port',
      String(smppPort),
      '--http-port',
      String(httpPort),
      '--receipt-delay-ms',
      '500',
      '--deliver-window',
      values.window,
      '--scripted',
      'false',
    ],
    env: {},
    ready: /listen|smpp:/i,
  });
  const worker = await startBenchWorker(stack, {
    env: { CHUNK_SIZE: values.chunk },
    profile: values['cpu-prof'],
  });
  return {
    simulator,
    worker,
    carrierUrl: `smpp://gallant:secret@127.0.0.1:${smppPort}?window=${values.window}`,
  };
}

async function once(stack: BenchStack, recipients: number): Promise<Run> {
  const world = await startWorld(stack);
  const { core } = stack;
  process.stdout.write(`  ${recipients.toLocaleString('en')} contacts … `);
  const { actor, listId } = await makeBenchAccount(core, { recipients, carrierUrl: world.carrierUrl });
  const campaign = await core.run(actor, createCampaign, {
    name: 'Benchmark',
    body: BODY,
    senderId: 'GALLANT',
    listId,
    flash: false,
  });
  // as everybody does before a launch
  await core.read(actor, preflightCampaign, { campaignId: campaign.id });
  await wait(3_000);
  const pids = {
    worker: world.worker.pid,
    mysql: stack.mysql.pid,
    redis: stack.redis.pid,
    simulator: world.simulator.pid,
  };
  const before = Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)] as const);
  const started = performance.now();
  await core.run(actor, launchCampaign, { campaignId: campaign.id });
  const redisPeak = await untilDelivered(stack, actor, { campaignId: campaign.id, recipients });
  const seconds = (performance.now() - started) / 1_000;
  const cpu = Object.fromEntries(
    before.map(([name, at]) => [
      name,
      round(((cpuSeconds(pids[name as keyof typeof pids]) - at) / recipients) * 1e6),
    ]),
  ) as Run['cpu_us_per_message'];
  const proof = await core.read(actor, proveLedger, undefined);
  if (proof.faults.length > 0 || proof.held !== 0n)
    throw new Error(`the ledger is wrong: ${proof.faults.join('; ')}`);
  const rss = memoryMb(world.worker.pid).peak;
  await world.worker.stop();
  await world.simulator.stop();
  const bare = values.memory
    ? 0
    : await bareSql(core, actor, { campaignId: campaign.id, listId, recipients });
  const run: Run = {
    messages_per_second: Math.round(recipients / seconds),
    bare_sql_per_second: Math.round(bare),
    cpu_us_per_message: cpu,
    worker_rss_mb: Math.round(rss),
    redis_mb: round(redisPeak),
  };
  console.log(`\r  ${JSON.stringify(run)}`);
  return run;
}

/** Resolves when the last receipt is applied, with the most that Redis held meanwhile, in MB. */
async function untilDelivered(
  { core, redis }: BenchStack,
  actor: Actor,
  { campaignId, recipients }: { campaignId: Id; recipients: number },
): Promise<number> {
  for (let redisPeak = 0; ;) {
    await wait(100);
    const progress = await core.read(actor, readProgress, { campaignId });
    if (progress === null) throw new Error('the campaign is gone');
    redisPeak = Math.max(redisPeak, memoryMb(redis.pid).now);
    process.stdout.write(
      `\r  ${progress.delivered.toLocaleString('en')} of ${recipients.toLocaleString('en')} delivered   `,
    );
    if (progress.state !== 'done' || progress.sent > 0) continue;
    if (progress.delivered === recipients) return redisPeak;
    throw new Error(`not all were delivered: ${JSON.stringify(progress)}`);
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function speed(): Promise<object> {
  const runs: Run[] = [];
  for (let run = 1; run <= Number(values.runs); run += 1) {
    console.log(`run ${run} of ${values.runs}`);
    await onBenchStack({ together: true }, async (stack) => {
      runs.push(await once(stack, RECIPIENTS));
    });
  }
  const parts = ['worker', 'mysql', 'redis', 'simulator'] as const;
  return {
    bench: 'dispatch',
    recipients: RECIPIENTS,
    messages_per_second: median(runs.map((run) => run.messages_per_second)),
    ratio_to_bare_sql:
      Math.round(median(runs.map((run) => run.messages_per_second / run.bare_sql_per_second)) * 100) / 100,
    cpu_us_per_message: Object.fromEntries(
      parts.map((part) => [part, median(runs.map((run) => run.cpu_us_per_message[part]))]),
    ),
    rss_mb: median(runs.map((run) => run.worker_rss_mb)),
    runs,
  };
}

/** The same worker process sends the small campaign and then the large one: what it holds must hardly grow. */
async function memory(): Promise<object> {
  const sizes = { small: 10_000, large: values.recipients === '100000' ? 1_000_000 : RECIPIENTS };
  const found: Run[] = [];
  for (const recipients of Object.values(sizes)) {
    console.log(`${recipients.toLocaleString('en')} recipients`);
    await onBenchStack({ together: true }, async (stack) => {
      found.push(await once(stack, recipients));
    });
  }
  const [small, large] = found as [Run, Run];
  return {
    bench: 'dispatch-memory',
    recipients: sizes,
    worker_rss_mb: {
      small: small.worker_rss_mb,
      large: large.worker_rss_mb,
      ratio: Math.round((large.worker_rss_mb / small.worker_rss_mb) * 100) / 100,
    },
    redis_mb: {
      small: small.redis_mb,
      large: large.redis_mb,
      ratio: Math.round((large.redis_mb / small.redis_mb) * 100) / 100,
    },
    messages_per_second: large.messages_per_second,
  };
}

console.log(JSON.stringify(values.memory ? await memory() : await speed()));
