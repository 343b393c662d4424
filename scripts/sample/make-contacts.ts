/** Writes a CSV file of plausible contacts: node --import tsx scripts/sample/make-contacts.ts --rows 1000000 --out contacts.csv [--seed 1] */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { sampleContacts } from './sample-contacts.js';

const LINES_A_CHUNK = 2_000;

function* inChunks(lines: Iterable<string>): Generator<string> {
  let held: string[] = [];
  for (const line of lines) {
    held.push(line);
    if (held.length < LINES_A_CHUNK) continue;
    yield `${held.join('\n')}\n`;
    held = [];
  }
  if (held.length > 0) yield `${held.join('\n')}\n`;
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const rows = Number(values.rows);
const seed = Number(values.seed);
if (values.out === undefined || !Number.isInteger(rows) || rows < 0 || !Number.isInteger(seed)) {
  console.error('usage: make-contacts.ts --rows N --out FILE [--seed N]');
  process.exitCode = 1;
} else {
  await pipeline(Readable.from(inChunks(sampleContacts(rows, seed))), createWriteStream(values.out));
}
