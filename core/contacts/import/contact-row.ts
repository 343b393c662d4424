import type { Normalise } from '../msisdn/normalise.js';
import type { CutRecord } from './cut-records.js';
import type { Mapping } from './mapping.js';
import { describeRowFault, type RowFault } from './row-fault.js';
import type { SeenNumbers } from './seen-numbers.js';

/** A row fit to be stored. Names and fields are trimmed and free of control characters; empty ones are null or left out. */
export interface ContactRow {
  line: number;
  /** E.164, with +. */
  msisdn: string;
  /** ISO 3166. */
  country: string;
  /** At most 100 characters. */
  firstName: string | null;
  lastName: string | null;
  /** Values of at most 500 characters. */
  custom: Record<string, string>;
}

/** A row left out. `column` is its heading (or `column 3`), `value` the beginning of what stood there, both of at most 100 characters, `reason` a sentence for the file's owner. */
export interface RefusedRow {
  line: number;
  column: string;
  value: string;
  fault: RowFault;
  reason: string;
}

const NAME_LENGTH = 100;
const FIELD_LENGTH = 500;
const SHOWN_LENGTH = 100;
const CONTROL = /\p{Cc}/u;
const CONTROLS = /\p{Cc}+/gu;

/** Cut so that no surrogate pair is broken. */
const cutTo = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** Line breaks and tabs become a space, other control characters go. */
const plain = (cell: string, length: number): string => {
  const printable = CONTROL.test(cell)
    ? cell.replace(CONTROLS, (run) => (/[\t\n\r]/u.test(run) ? ' ' : ''))
    : cell;
  return cutTo(printable.trim(), length);
};

const nameIn = (cells: readonly string[], column: number | null): string | null =>
  column === null ? null : plain(cells[column] ?? '', NAME_LENGTH) || null;

/** What all rows of a file have in common. */
export interface RowSettings {
  header: readonly string[];
  mapping: Mapping;
  normalise: Normalise;
  seen: SeenNumbers;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Makes the function that turns a row's cells into a contact, a refusal, or null for a row with nothing in it. */
export function makeRowReader(settings: RowSettings): (record: CutRecord) => ContactRow | RefusedRow | null {
  const { header, mapping, normalise, seen } = settings;
  const headings = (column: number): string =>
    plain(header[column] ?? '', SHOWN_LENGTH) || `column ${column + 1}`;

  const refuse = (record: CutRecord, column: number, fault: RowFault): RefusedRow => ({
    line: record.line,
    column: headings(column),
    value: plain(record.cells[column] ?? '', SHOWN_LENGTH),
    fault,
    reason: describeRowFault(fault),
  });

  const customFields = (cells: readonly string[]): Record<string, string> => {
    const custom: Record<string, string> = {};
    for (const { column, key } of mapping.custom) {
      const value = plain(cells[column] ?? '', FIELD_LENGTH);
      if (value !== '') custom[key] = value;
    }
    return custom;
  };

  return (record) => {
    const { cells, line } = record;
    if (record.fault !== null) return refuse(record, 0, record.fault);
    if (!cells[mapping.phone] && isBlank(cells)) return null;
    if (header.length > 0 && cells.length > header.length && !isBlank(cells.slice(header.length))) {
      return refuse(record, header.length, 'too_many_cells');
    }
    const number = normalise(cells[mapping.phone] ?? '');
    if (!number.ok) return refuse(record, mapping.phone, number.reason);
    if (!seen.add(number.msisdn)) return refuse(record, mapping.phone, 'duplicate');
    return {
      line,
      msisdn: number.msisdn,
      country: number.country,
      firstName: nameIn(cells, mapping.firstName),
      lastName: nameIn(cells, mapping.lastName),
      custom: customFields(cells),
    };
  };
}
