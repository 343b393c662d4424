import { open } from 'node:fs/promises';
import type { Report } from '../run-request.js';
import type { Collected } from './collect-person.js';

const SECTIONS = [
  'contacts',
  'consent',
  'suppressions',
  'messages',
  'texted',
  'replies',
  'bulkEdits',
  'leftOut',
  'refusedRows',
] as const;

/** Writes one JSON object, a list for each section. Returns how many bytes it has and how many rows each section. */
export async function writePerson(
  path: string,
  head: Record<string, unknown>,
  collected: AsyncIterable<Collected>,
): Promise<{ bytes: number; report: Report }> {
  const report: Report = Object.fromEntries(SECTIONS.map((section) => [section, 0]));
  await using file = await open(path, 'w', 0o600);
  let bytes = 0;
  const write = async (text: string) => {
    const part = Buffer.from(text);
    bytes += part.length;
    await file.writeFile(part);
  };
  const seen = new Set<string>();
  const begin = async (section: string) => {
    await write(`${seen.size > 0 ? '\n  ]' : ''},\n  ${JSON.stringify(section)}: [`);
    seen.add(section);
  };
  await write(JSON.stringify(head, null, 2).slice(0, -2));
  for await (const { section, pieces } of collected) {
    if (!seen.has(section)) await begin(section);
    const before = report[section] ?? 0;
    await write(
      pieces.map((piece, i) => `${before + i > 0 ? ',' : ''}\n    ${JSON.stringify(piece)}`).join(''),
    );
    report[section] = before + pieces.length;
  }
  for (const section of SECTIONS) if (!seen.has(section)) await begin(section);
  await write('\n  ]\n}\n');
  return { bytes, report };
}
