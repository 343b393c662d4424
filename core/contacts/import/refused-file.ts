import { mkdir, open, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { neutralised } from '../../files/formula.js';
import type { Id } from '../../platform/id.js';
import type { RefusedRow } from './contact-row.js';
import { REFUSAL_COLUMNS, type Mapping } from './mapping.js';

/** Where the refused rows of an import are, below the directory of uploads. */
export const refusedPath = (directory: string, accountId: Id, importId: Id): string =>
  join(directory, 'refused', accountId, `${importId}.csv`);

/** An import that is removed takes them with it. */
export const removeRefusedFile = async (directory: string, accountId: Id, importId: Id): Promise<void> =>
  await rm(refusedPath(directory, accountId, importId), { force: true });

/** What of a file's layout its refused rows are written by. */
export interface RefusedLayout {
  header: readonly string[];
  mapping: Mapping | null;
  /** Of the file itself; null: of a workbook. */
  separator: string | null;
}

/** So that a spreadsheet reads it as UTF-8. */
const MARK = '\uFEFF';

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(neutralised(cell))).join(',')}\r\n`;

/** A file that was mended once has our columns already. */
function isMended(header: readonly string[]): boolean {
  const own = header.length - REFUSAL_COLUMNS.length;
  return own > 0 && REFUSAL_COLUMNS.every((name, at) => header[own + at]?.trim() === name);
}

/** A file without headings gets those that its columns were taken for: so it is read the same again. */
function headingsOf({ header, mapping }: RefusedLayout): readonly string[] {
  if (isMended(header)) return header.slice(0, -REFUSAL_COLUMNS.length);
  if (header.length > 0) return header;
  if (mapping === null) return [];
  const names = new Map<number | null, string>([
    ...mapping.custom.map(({ column, key }) => [column, key] as const),
    [mapping.tags, 'tags'],
    [mapping.timeZone, 'time_zone'],
    [mapping.lastName, 'last_name'],
    [mapping.firstName, 'first_name'],
    [mapping.phone, 'phone'],
  ]);
  const last = Math.max(...[...names.keys()].map((column) => column ?? 0));
  return Array.from({ length: last + 1 }, (_, column) => names.get(column) ?? `column ${column + 1}`);
}

/**
 * A row under `width` headings. Of one with more cells the last takes the rest, as it stood in the file: what it most likely
 * was before a separator in it cut it in two.
 */
function fitted(cells: readonly string[], width: number, separator: string): string[] {
  const own = cells.slice(0, width);
  const rest = cells.slice(width);
  while (rest.length > 0 && rest.at(-1)?.trim() === '') rest.pop();
  if (rest.length > 0) own[width - 1] = [own[width - 1], ...rest].join(separator);
  while (own.length < width) own.push('');
  return own;
}

/** The text of a file of refused rows: somebody mends it and imports it again, our three columns being left out. */
export function refusedText(layout: RefusedLayout, refused: readonly RefusedRow[], first: boolean): string {
  const headings = headingsOf(layout);
  const separator = layout.separator ?? ',';
  const ours = isMended(layout.header) ? REFUSAL_COLUMNS.length : 0;
  const lines = refused.map(({ cells, line, column, reason }) => {
    const own = cells.slice(0, Math.max(headings.length, cells.length - ours));
    return lineOf([...fitted(own, headings.length, separator), String(line), column, reason]);
  });
  return (first ? MARK + lineOf([...headings, ...REFUSAL_COLUMNS]) : '') + lines.join('');
}

/**
 * Writes behind the first `at` bytes, which are what was committed: what stands there was written by a run that did not
 * commit. Returns how long the file is then.
 */
export async function appendRefused(path: string, at: number, text: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // holds the contacts of customers: nobody else on the machine may read it
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const bytes = Buffer.from(text);
    await file.truncate(at);
    await file.write(bytes, 0, bytes.length, at);
    await file.datasync();
    return at + bytes.length;
  } finally {
    await file.close();
  }
}
