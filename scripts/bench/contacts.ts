/**
 * Pages, searches and counts of an account with a million contacts: how long each takes when it is asked again and again.
 *   npm run bench:contacts -- [--contacts N] [--runs N] [--only WORDS]
 * Its own MariaDB, filled in about a minute. Ends with one line of JSON, and with an error if a median is over 200 ms.
 */
import { parseArgs } from 'node:util';
import { onBenchStack, type BenchStack } from './bench-stack.js';
import { CASES, SLOW_CASES, type BenchCase } from './contacts-cases.js';
import { makeContacts, type BenchAccount } from './contacts-data.js';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
  },
});
const RUNS = Number(values.runs);
const MOST_MS = 200;
const WARM_UP = 2;

interface Measured {
  name: string;
  found: number;
  median_ms: number;
  p99_ms: number;
}

/** What goes through all contacts is measured, and held to nothing. */
const isSlow = (name: string): boolean => SLOW_CASES.some((one) => one.name === name);

const round = (ms: number): number => Math.round(ms * 10) / 10;

async function measure({ name, run }: BenchCase, bench: BenchAccount): Promise<Measured> {
  let found = 0;
  const times: number[] = [];
  for (let at = 0; at < WARM_UP + RUNS; at += 1) {
    const started = performance.now();
    found = await run(bench);
    if (at >= WARM_UP) times.push(performance.now() - started);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { name, found, median_ms: at(0.5), p99_ms: at(0.99) };
}

async function main({ core }: BenchStack): Promise<void> {
  const bench = await makeContacts(core, Number(values.contacts));
  const measured: Measured[] = [];
  for (const one of [...CASES, ...SLOW_CASES].filter(({ name }) => name.includes(values.only))) {
    const result = await measure(one, bench);
    measured.push(result);
    const [median, p99] = [result.median_ms, result.p99_ms].map((ms) => ms.toFixed(1).padStart(8));
    console.log(`${median} ms  ${p99} ms  ${String(result.found).padStart(8)}  ${result.name}`);
  }
  const slow = measured.filter((one) => one.median_ms > MOST_MS && !isSlow(one.name));
  for (const { name } of slow) console.log(`over ${MOST_MS} ms: ${name}`);
  console.log(JSON.stringify({ bench: 'contacts', contacts: bench.contacts, runs: RUNS, cases: measured }));
  if (slow.length > 0) process.exitCode = 1;
}

await onBenchStack({}, main);
