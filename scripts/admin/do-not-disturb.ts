import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { DoNotDisturbList } from '../../core/consent/consent.js';
import type { Core } from '../../core/core.js';
import { PLATFORM } from '../../core/database/work.js';
import { atTheShell } from '../../core/operators/look-after.js';
import { createList, readLists, type ListInput } from '../../core/operators/do-not-disturb-lists.js';
import { MOST_NUMBERS, importNumbers, recordImported } from '../../core/operators/do-not-disturb-numbers.js';
import { UsageError } from './usage-error.js';

export async function dndList(core: Core): Promise<void> {
  const lists = await core.read(PLATFORM, readLists, undefined);
  if (lists.length === 0) console.log('There is no do-not-disturb list yet: `dnd create` makes one.');
  else {
    console.table(
      lists.map(({ name, country, everything, numberCount }) => ({
        name,
        country: country ?? 'platform',
        stops: everything === true ? 'everything' : 'marketing',
        numbers: numberCount,
      })),
    );
  }
}

const OPTIONS = {
  list: { type: 'string' },
  file: { type: 'string' },
  country: { type: 'string' },
  everything: { type: 'boolean' },
} as const;

function readOptions(args: readonly string[], verb: string): ListInput & { file: string | undefined } {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.list === undefined)
    throw new UsageError(`Give the name of the list: dnd ${verb} --list "Kenya register" --country KE`);
  const { list: name, country = null, everything = false, file } = values;
  return { name, country, everything, file };
}

export async function dndCreate(core: Core, args: readonly string[]): Promise<void> {
  const { file: _, ...input } = readOptions(args, 'create');
  const list = await core.run(atTheShell(), createList, input);
  console.log(`Created ${list.name}.`);
}

/** Streams a file of any size into a list, which is made if there is none; a file that is in already changes nothing. */
export async function dndImport(core: Core, args: readonly string[]): Promise<void> {
  const { file, ...input } = readOptions(args, 'import');
  if (file === undefined) throw new UsageError('Give the file, a number a line: --file numbers.csv');
  await access(file).catch(() => {
    throw new UsageError(`There is no file ${file} that can be read.`);
  });
  const list = await openList(core, input);
  const counts = { lines: 0, added: 0, refused: 0 };
  for await (const batch of readBatches(file)) {
    const numbers = batch.map(({ number }) => number);
    const { changed, refused } = await core.run(atTheShell(), importNumbers, { listId: list.id, numbers });
    counts.lines += batch.length;
    counts.added += changed;
    counts.refused += refused.length;
    const not = new Set(refused);
    for (const { line, number } of batch) {
      if (not.has(number)) console.log(`line ${line}: ${JSON.stringify(number)} is no mobile number`);
    }
  }
  if (counts.added > 0)
    await core.run(atTheShell(), recordImported, { listId: list.id, numbers: counts.added });
  const known = counts.lines - counts.added - counts.refused;
  console.log(
    `${list.name}: ${counts.lines} lines read, ${counts.added} numbers added, ${known} on it already, ${counts.refused} refused.`,
  );
}

async function openList(core: Core, input: ListInput): Promise<DoNotDisturbList> {
  const lists = await core.read(PLATFORM, readLists, undefined);
  const known = lists.find(({ name }) => name.toLowerCase() === input.name.toLowerCase());
  if (known === undefined) return await core.run(atTheShell(), createList, input);
  const country = input.country?.toUpperCase() ?? null;
  if (country !== null && country !== (known.country ?? null))
    throw new UsageError(`${known.name} is a list of ${known.country ?? 'the platform'}, not of ${country}.`);
  if (input.everything && known.everything !== true)
    throw new UsageError(`${known.name} stops marketing only; leave --everything out, or make another list.`);
  return known;
}

interface Line {
  /** From 1. */
  line: number;
  number: string;
}

const CELL = /^\s*(?:"([^"]*)"|([^,;\t]*))/;

function firstCell(text: string): string {
  const cell = CELL.exec(text.replace(/^\uFEFF/, ''));
  return (cell?.[1] ?? cell?.[2] ?? '').trim();
}

/** The first cell of each line. A first line without a digit is a heading. */
async function* readBatches(file: string): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    const number = firstCell(text);
    if (number === '' || (line === 1 && !/\d/.test(number))) continue;
    batch.push({ line, number });
    if (batch.length < MOST_NUMBERS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
