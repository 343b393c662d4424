import { WorkbookFault } from './workbook-fault.js';
import { readDateStyles } from './workbook/cell-formats.js';
import { OfficePackage } from './workbook/package.js';
import { SharedStrings } from './workbook/shared-strings.js';
import { makeSheetReader, type RawRow } from './workbook/sheet-rows.js';

/** Some rows of a sheet. `line` is the row's number in it, from 1; what shows as a date is `2026-01-31`. */
export interface WorkbookRows {
  rows: { line: number; cells: string[] }[];
  /** About how many bytes of the file are read, for progress. */
  bytesRead: number;
}

interface Parts {
  sheets: { name: string; part: string; isHidden: boolean }[];
  strings: string | null;
  styles: string | null;
  is1904: boolean;
}

const MOST_SHEETS = 1_000;
/** Unpacked, without a row that holds anything: a few kilobytes of archive can be gigabytes of that. */
const MOST_EMPTY = 256 * 1_048_576;

/** Parts are named from the archive's root, or from `xl/`. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

const isHidden = ({ state = 'visible' }: Record<string, string>): boolean => state !== 'visible';

async function readParts(workbook: OfficePackage): Promise<Parts> {
  const parts: Parts = { sheets: [], strings: null, styles: null, is1904: false };
  const targets = new Map<string, string>();
  await workbook.parse('xl/_rels/workbook.xml.rels', {
    open({ name, attributes }) {
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      if (name !== 'Relationship') return;
      targets.set(id, pathOf(target));
      if (type.endsWith('/sharedStrings')) parts.strings = pathOf(target);
      if (type.endsWith('/styles')) parts.styles = pathOf(target);
    },
  });
  const found = await workbook.parse('xl/workbook.xml', {
    open({ name, attributes }) {
      if (name === 'workbookPr') parts.is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
      const part = targets.get(attributes[relation] ?? '');
      // a sheet of charts is none of rows
      if (!part?.includes('worksheets/')) return;
      parts.sheets.push({ name: attributes.name ?? '', part, isHidden: isHidden(attributes) });
      if (parts.sheets.length > MOST_SHEETS) throw new WorkbookFault('workbook_too_large');
    },
  });
  // nobody knows of those that are hidden: lists of choices, old years
  const visible = parts.sheets.filter((sheet) => !sheet.isHidden);
  if (visible.length > 0) parts.sheets = visible;
  if (!found || parts.sheets.length === 0) throw new WorkbookFault('not_a_workbook');
  return parts;
}

/** What a damaged archive or damaged XML throws is the file's fault; what the file system says is not. */
function asFault(error: unknown): unknown {
  if (error instanceof WorkbookFault) return error;
  const { code } = error as NodeJS.ErrnoException;
  const ofSystem = typeof code === 'string' && code.startsWith('E') && !code.startsWith('ERR_');
  return ofSystem ? error : new WorkbookFault('not_a_workbook');
}

/** The names of a workbook's sheets, in order. Throws WorkbookFault. */
export async function listSheets(path: string): Promise<string[]> {
  try {
    await using workbook = await OfficePackage.open(path);
    return (await readParts(workbook)).sheets.map(({ name }) => name);
  } catch (error) {
    throw asFault(error);
  }
}

/**
 * The rows of one sheet of an XLSX workbook (ECMA-376), the first by default, in memory that grows only with the texts that cells
 * share. Rows with nothing in them are left out. Throws WorkbookFault.
 */
export async function* readWorkbook(
  path: string,
  { sheet }: { sheet: string | null },
): AsyncGenerator<WorkbookRows> {
  try {
    await using workbook = await OfficePackage.open(path);
    const parts = await readParts(workbook);
    const wanted = sheet === null ? parts.sheets[0] : parts.sheets.find(({ name }) => name === sheet);
    if (wanted === undefined) throw new WorkbookFault('no_such_sheet');
    yield* readSheet(workbook, parts, wanted.part);
  } catch (error) {
    throw asFault(error);
  }
}

async function* readSheet(workbook: OfficePackage, parts: Parts, part: string): AsyncGenerator<WorkbookRows> {
  const dateStyles = parts.styles === null ? [] : await readDateStyles(workbook, parts.styles);
  const strings = new SharedStrings(parts.strings === null ? null : await workbook.stream(parts.strings));
  const stream = await workbook.stream(part);
  if (stream === null) throw new WorkbookFault('not_a_workbook');
  const reader = makeSheetReader({ dateStyles, is1904: parts.is1904 });
  const decoder = new TextDecoder();
  const size = Math.max(1, workbook.sizeOf(part));
  let unpacked = 0;
  let lastRow = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      reader.write(decoder.decode(chunk, { stream: true }));
      const rows = await withTexts(reader.take(), strings);
      if (unpacked - lastRow > MOST_EMPTY) throw new WorkbookFault('workbook_too_large');
      if (rows.length === 0) continue;
      lastRow = unpacked;
      yield { rows, bytesRead: Math.round(Math.min(1, unpacked / size) * workbook.bytes) };
    }
  } finally {
    await strings.close();
  }
}

async function withTexts(rows: readonly RawRow[], strings: SharedStrings): Promise<WorkbookRows['rows']> {
  await strings.ensure(
    rows.reduce((most, { shared }) => Math.max(most, ...shared.map(([, text]) => text)), -1),
  );
  for (const { cells, shared } of rows) {
    for (const [column, text] of shared) cells[column] = strings.get(text);
  }
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({ line, cells }));
}
