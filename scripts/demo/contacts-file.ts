import { createReadStream, openAsBlob } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { spawnSync } from 'node:child_process';

const SAMPLE = 'scripts/sample/contacts.csv';
const SAMPLE_ROWS = 10_000;

export interface ContactsFile {
  name: string;
  body: Blob;
}

/** The file to import: the sample or the caller's, cut to so many rows; more than the sample has are made. */
export async function contactsFile(
  given: string | undefined,
  rows: number | undefined,
): Promise<ContactsFile> {
  const path = given ?? (rows !== undefined && rows > SAMPLE_ROWS ? await makeFile(rows) : SAMPLE);
  if (rows === undefined || path !== (given ?? SAMPLE))
    return { name: basename(path), body: await openAsBlob(path) };
  return { name: basename(path), body: new Blob([await firstRows(path, rows)]) };
}

async function makeFile(rows: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'gallant-demo-')), `contacts-${rows}.csv`);
  const made = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/sample/make-contacts.ts', '--rows', String(rows), '--out', path],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error('the contacts could not be made');
  return path;
}

async function firstRows(path: string, rows: number): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    lines.push(line);
    if (lines.length > rows) break;
  }
  return `${lines.join('\n')}\n`;
}
