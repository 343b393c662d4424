import { asWritten } from '../../files/formula.js';
import type { ContactField } from '../fields/contact-field.js';
import { readFieldValue } from '../fields/field-value.js';
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
  /** IANA name. */
  timeZone: string | null;
  /** Names of at most 60 characters. */
  tags: readonly string[];
  /** Values of at most 500 characters, those of the account's fields in the form of their kind. */
  custom: Record<string, string>;
}

/** A row left out. `column` is its heading (or `column 3`), `value` the beginning of what stood there, both of at most 100 characters, `reason` a sentence for the file's owner. */
export interface RefusedRow {
  line: number;
  column: string;
  value: string;
  fault: RowFault;
  reason: string;
  /** The row as it was. */
  cells: readonly string[];
}

const NAME_LENGTH = 100;
const TAG_LENGTH = 60;
const FIELD_LENGTH = 500;
const SHOWN_LENGTH = 100;
const CONTROL = /\p{Cc}/u;
/** Zero-width spaces and marks of direction: Windows copies dates with them. In a name they may belong. */
const MARKS = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const CONTROLS = /\p{Cc}+/gu;

/** Cut so that no surrogate pair is broken. */
const cutTo = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** Line breaks and tabs become a space, other control characters go. */
const printable = (cell: string): string =>
  CONTROL.test(cell) ? cell.replace(CONTROLS, (run) => (/[\t\n\r]/u.test(run) ? ' ' : '')) : cell;

const shown = (cell: string): string => cutTo(printable(cell).trim(), SHOWN_LENGTH);

/** A spreadsheet's `'` in front of what would be a formula is no part of it. */
const plain = (cell: string, length: number): string =>
  cutTo(printable(cell.includes("'") ? asWritten(cell) : cell).trim(), length);

const nameIn = (cells: readonly string[], column: number | null): string | null =>
  column === null ? null : plain(cells[column] ?? '', NAME_LENGTH) || null;

const NO_TAGS: readonly string[] = [];

function tagsIn(cells: readonly string[], column: number | null): readonly string[] {
  const cell = column === null ? '' : (cells[column] ?? '');
  if (cell.trim() === '') return NO_TAGS;
  const names = cell.split(/[,;|\n]/u).map((name) => plain(name, TAG_LENGTH));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** What all rows of a file have in common. */
export interface RowSettings {
  header: readonly string[];
  /** Columns of the file: what stands behind them would be lost. */
  width: number;
  mapping: Mapping;
  normalise: Normalise;
  seen: SeenNumbers;
  /** The account's, by key. */
  fields: ReadonlyMap<string, ContactField>;
  /** Whether 03/04/2026 is the third of April. */
  dayFirst: boolean;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const zones = new Map<string, boolean>();

function makesSense(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Asked once a zone: it costs 20 µs, and a file has few. */
function isZone(name: string): boolean {
  const known = zones.get(name) ?? makesSense(name);
  if (zones.size < 1_000) zones.set(name, known);
  return known;
}

/** A cell that its column cannot take. */
interface BadCell {
  column: number;
  fault: RowFault;
  reason?: string;
}

const zoneIn = (cells: readonly string[], column: number | null): string | null =>
  column === null ? null : plain(cells[column] ?? '', SHOWN_LENGTH) || null;

/** What is wrong with the row as a whole, before anything in it is read. */
function faultOf({ cells, fault }: CutRecord, width: number): BadCell | null {
  if (fault !== null) return { column: 0, fault };
  if (cells.length <= width) return null;
  const column = cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
  return column < 0 ? null : { column, fault: 'too_many_cells' };
}

/** Makes the function that turns a row's cells into a contact, a refusal, or null for a row with nothing in it. */
export function makeRowReader(settings: RowSettings): (record: CutRecord) => ContactRow | RefusedRow | null {
  const { header, width, mapping, normalise, seen, fields, dayFirst } = settings;
  const headings = (column: number): string => shown(header[column] ?? '') || `column ${column + 1}`;
  const columns = mapping.custom.map(({ column, key }) => ({ column, key, field: fields.get(key) }));

  const refuse = ({ line, cells }: CutRecord, { column, fault, reason }: BadCell): RefusedRow => ({
    line,
    column: headings(column),
    value: shown(cells[column] ?? ''),
    fault,
    reason: reason ?? describeRowFault(fault),
    cells,
  });

  const customFields = (cells: readonly string[]): Record<string, string> | BadCell => {
    const custom: Record<string, string> = {};
    for (const { column, key, field } of columns) {
      const value = plain(cells[column] ?? '', FIELD_LENGTH);
      if (value === '') continue;
      if (field === undefined || field.kind === 'text') {
        custom[key] = value;
        continue;
      }
      const read = readFieldValue(field, value.replaceAll(MARKS, ''), { dayFirst });
      if (!read.ok) return { column, fault: 'bad_value', reason: read.reason };
      custom[key] = read.text;
    }
    return custom;
  };

  const read = ({ cells, line }: CutRecord): ContactRow | BadCell => {
    const number = normalise(cells[mapping.phone] ?? '');
    if (!number.ok) return { column: mapping.phone, fault: number.reason };
    const custom = customFields(cells);
    if (isBadCell(custom)) return custom;
    const timeZone = zoneIn(cells, mapping.timeZone);
    if (timeZone !== null && !isZone(timeZone)) {
      return { column: mapping.timeZone ?? 0, fault: 'bad_time_zone' };
    }
    if (!seen.add(number.msisdn)) return { column: mapping.phone, fault: 'duplicate' };
    return {
      line,
      msisdn: number.msisdn,
      country: number.country,
      firstName: nameIn(cells, mapping.firstName),
      lastName: nameIn(cells, mapping.lastName),
      timeZone,
      tags: tagsIn(cells, mapping.tags),
      custom,
    };
  };

  return (record) => {
    const fault = faultOf(record, width);
    const hasNumber = (record.cells[mapping.phone] ?? '').trim() !== '';
    if (fault === null && !hasNumber && isBlank(record.cells)) return null;
    const row = fault ?? read(record);
    return isBadCell(row) ? refuse(record, row) : row;
  };
}

const isBadCell = (value: ContactRow | Record<string, string> | BadCell): value is BadCell =>
  typeof (value as BadCell).column === 'number';
