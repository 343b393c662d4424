import { WorkbookFault } from '../workbook-fault.js';
import { dateText, numberText } from './cell-formats.js';
import { unescaped } from './escapes.js';
import { makeParser, type Element } from './package.js';

/** A row whose shared texts are still numbers. */
export interface RawRow {
  line: number;
  cells: string[];
  /** Column and number of each shared text. */
  shared: [column: number, text: number][];
}

export interface SheetContext {
  dateStyles: readonly boolean[];
  is1904: boolean;
}

/** More are never looked at: whoever has so many has lost a cell far out to the right. */
const MOST_CELLS = 150;
/** 32,767 are what a cell may hold. */
const MOST_CHARACTERS = 1_048_576;
/** Excel numbers to 1,048,576. */
const LAST_LINE = 0x7fff_ffff;
const A = 'A'.charCodeAt(0);

/** The column of `AB12`, from 0; null without a name. */
export function columnOf(reference: string | undefined): number | null {
  let column = 0;
  for (const letter of reference ?? '') {
    const digit = letter.charCodeAt(0) - A;
    if (digit < 0 || digit > 25) break;
    column = column * 26 + digit + 1;
  }
  return column === 0 ? null : column - 1;
}

/** Rows are in order, and some writers do not number them. Who goes on after a stop counts lines: no two are the same. */
function lineOf(reference: string | undefined, before: number): number {
  const line = Number(reference);
  return Number.isInteger(line) && line > before && line <= LAST_LINE ? line : before + 1;
}

/** Makes rows out of a sheet's XML that comes in pieces (ECMA-376, part 1, 18.3.1). `take` gets those complete since. */
export function makeSheetReader({ dateStyles, is1904 }: SheetContext) {
  let rows: RawRow[] = [];
  let row: RawRow = { line: 0, cells: [], shared: [] };
  let column = -1;
  let type = 'n';
  let isDate = false;
  let value = '';
  let reading = false;

  const openCell = ({ attributes }: Element): void => {
    column = columnOf(attributes.r) ?? column + 1;
    type = attributes.t ?? 'n';
    isDate = dateStyles[Number(attributes.s ?? 0)] ?? false;
    value = '';
  };

  const closeCell = (): void => {
    // a row may name one cell a million times
    if (value === '' || column >= MOST_CELLS || row.shared.length === MOST_CELLS) return;
    while (row.cells.length <= column) row.cells.push('');
    if (type === 's') row.shared.push([column, Number(value)]);
    else row.cells[column] = cellText(value, type, { isDate, is1904 });
  };

  const parser = makeParser({
    open(element) {
      if (element.name === 'c') openCell(element);
      else if (element.name === 'v' || element.name === 't') reading = true;
      else if (element.name === 'row') {
        row = { line: lineOf(element.attributes.r, row.line), cells: [], shared: [] };
        column = -1;
      } else if (element.name === 'f' || element.name === 'rPh') reading = false;
    },
    text(piece) {
      if (!reading) return;
      value += piece;
      if (value.length > MOST_CHARACTERS) throw new WorkbookFault('workbook_too_large');
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'c') closeCell();
      else if (name === 'row' && row.cells.length > 0) rows.push(row);
    },
  });

  return {
    write: (text: string): void => void parser.write(text),
    take: (): RawRow[] => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function cellText(
  value: string,
  type: string,
  { isDate, is1904 }: { isDate: boolean; is1904: boolean },
): string {
  switch (type) {
    case 'n':
      return isDate && Number.isFinite(Number(value)) ? dateText(Number(value), is1904) : numberText(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    default:
      return unescaped(value);
  }
}
