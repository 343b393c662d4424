import { looksLikePhone } from './mapping.js';
import { RecordCutter, type CutRecord, type Dialect } from './cut-records.js';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const ROWS_LOOKED_AT = 40;

/** Whether a row was cut well and holds anything: the first such row may be the header. */
export const isUsable = (record: CutRecord): boolean =>
  record.fault === null && record.cells.some((cell) => cell.trim() !== '');

/** The first usable rows of a sample. A row that the sample breaks off is left out, unless there is no other. */
export function firstRows(sample: string, dialect: Dialect): string[][] {
  const whole = new RecordCutter(dialect).cut(sample, false);
  const records = whole.length > 0 ? whole : new RecordCutter(dialect).cut(sample, true);
  return records
    .filter(isUsable)
    .slice(0, ROWS_LOOKED_AT)
    .map((record) => record.cells);
}

/** How well a separator explains the rows: the share of them with a number in a cell of its own, that with the usual number of cells, that number. */
function explains(rows: string[][]): { phones: number; share: number; width: number } {
  const phones = rows.filter((row) => row.some(looksLikePhone)).length / Math.max(rows.length, 1);
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, hits] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { phones, share: hits / Math.max(rows.length, 1), width };
}

/** Where rows end with a carriage return, line feeds are those within quoted cells. */
function newlineOf(sample: string): Dialect['newline'] {
  if (!sample.includes('\r')) return '\n';
  const between = sample.replaceAll(/"[^"]*"/gu, '');
  return between.includes('\r') && !between.includes('\n') ? '\r' : '\n';
}

/** Finds out how a file is written from its beginning. `skip`: characters of the `sep=;` line that Excel understands, 0 if there is none. */
export function sniffDialect(sample: string): { dialect: Dialect; skip: number } {
  const newline = newlineOf(sample);
  const declared = /^sep=([,;\t|])\r?[\n\r]/iu.exec(sample);
  if (declared) return { dialect: { separator: declared[1] ?? ',', newline }, skip: declared[0].length };
  const [best] = SEPARATORS.map((separator) => ({
    separator,
    ...explains(firstRows(sample, { separator, newline })),
  })).toSorted((a, b) => b.phones - a.phones || b.share - a.share || b.width - a.width);
  return { dialect: { separator: best?.separator ?? ',', newline }, skip: 0 };
}
