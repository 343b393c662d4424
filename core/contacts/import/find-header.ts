import { isPhoneHeading, isKnownHeading, looksLikePhone } from './mapping.js';

type Row = readonly string[];

/** Where the rows of contacts begin. */
interface Beginning {
  /** Empty when there are no headings. */
  header: Row;
  /** Rows in front of the first contact: a title, notes, the headings. */
  above: number;
}

/** Titles and notes are few; below them a row without a number is a contact that lacks one. */
const MOST_ABOVE = 10;

const filled = (row: Row): number => row.filter((cell) => cell.trim() !== '').length;

/** How wide the row is without the empty cells behind its last. */
export const widthOf = (row: Row): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/** A title stands in one cell or two, the headings over most of the columns. */
const coversMost = (row: Row, width: number): boolean =>
  width === 1 || (filled(row) > 1 && filled(row) * 2 >= width);

/** Whether one of the cells says that what is below it, and looks like it, is a number. */
const namesPhone = (row: Row, contact: Row): boolean =>
  row.some((cell, column) => isPhoneHeading(cell) && looksLikePhone(contact[column] ?? ''));

/** Finds the headings among the first rows that hold anything, below the title that many people put above them. */
export function findHeader(rows: readonly Row[]): Beginning {
  const at = rows.findIndex((row) => row.some(looksLikePhone));
  const contact = rows[at];
  if (contact === undefined) return withoutNumbers(rows);
  const lead = rows.slice(0, Math.min(at, MOST_ABOVE));
  const width = filled(contact);
  const broad = lead.findIndex((row) => coversMost(row, width));
  const named = lead.findIndex((row) => namesPhone(row, contact));
  const isNamed = named >= 0 && (width === 1 || filled(lead[named] ?? []) > filled(lead[broad] ?? []));
  const header = isNamed ? named : broad;
  return header < 0 ? { header: [], above: lead.length } : { header: lead[header] ?? [], above: header + 1 };
}

/** No number far and wide: there are headings only if they are words that we know. */
function withoutNumbers(rows: readonly Row[]): Beginning {
  const widest = Math.max(0, ...rows.map(filled));
  const header = rows
    .slice(0, MOST_ABOVE)
    .findIndex((row) => row.some(isKnownHeading) && (filled(row) > 1 || widest === 1));
  return { header: rows[header] ?? [], above: header + 1 };
}
