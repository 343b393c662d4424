/** What a column holds. `text` is never anything else, whatever it looks like. */
export type ColumnKind = 'text' | 'number' | 'date' | 'time';

export interface Column {
  heading: string;
  kind: ColumnKind;
}

/**
 * Rows of cells, many at a time, as text in one form a kind: a number as `-12.5`, a date as `2026-01-31`, a time as
 * `2026-01-31T12:00:00.000Z`. What is in another form is written as text.
 */
export type Rows = AsyncIterable<readonly (readonly (string | null)[])[]>;

const NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const FORMS: Record<ColumnKind, RegExp | null> = { text: null, number: NUMBER, date: DATE, time: TIME };

/** What the cell is written as: its column's kind, or text if it does not have that form. */
export const kindOf = (column: Column, cell: string): ColumnKind =>
  FORMS[column.kind]?.test(cell) === true ? column.kind : 'text';

export interface Table {
  /** What the sheet is called. */
  name: string;
  columns: readonly Column[];
  rows: Rows;
}
