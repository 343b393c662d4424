import { asWritten, neutralised } from './formula.js';
import { kindOf, type Column, type ColumnKind } from './table.js';
import { STYLE } from './workbook/fixed-parts.js';

/** Excel cuts a longer text and calls the file damaged. */
const LONGEST_TEXT = 32_767;
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Before it the days of a workbook are off by one: Excel takes 1900 for a leap year. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

/** `A`, …, `Z`, `AA`, … */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// what XML 1.0 cannot hold is written as Excel does; so is what would be read as that
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll(UNWRITABLE, (character) => `_x${hexOf(character)}_`);

/** A cell of text runs nothing, so a `'` is put in front only of what we would take one away from when we read it. */
const safeText = (text: string): string => (asWritten(text) === text ? text : neutralised(text));

const textCell = (reference: string, text: string, style: number): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST_TEXT))}</t></is></c>`;

/** Days since the last of 1899, as a workbook counts; null for a time before it could. */
function serialOf(cell: string): number | null {
  const time = Date.parse(cell);
  return Number.isNaN(time) || time < FIRST_DAY ? null : (time - EPOCH) / DAY_MS;
}

const valueCell = (reference: string, style: number, value: string | number): string =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

function writeCell(reference: string, kind: ColumnKind, cell: string): string {
  if (kind === 'number') return valueCell(reference, STYLE.number, cell);
  const serial = kind === 'text' ? null : serialOf(cell);
  if (serial === null) return textCell(reference, safeText(cell), STYLE.text);
  return valueCell(reference, kind === 'date' ? STYLE.date : STYLE.time, serial);
}

export function writeRow(columns: readonly Column[], row: readonly (string | null)[], line: number): string {
  let xml = `<row r="${line}">`;
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? null;
    if (cell === null || cell === '') continue;
    xml += writeCell(`${columnName(index)}${line}`, kindOf(column, cell), cell);
  }
  return `${xml}</row>`;
}

const WIDTHS: Record<ColumnKind, number> = { text: 22, number: 12, date: 12, time: 20 };

/** The header stands still when one scrolls. */
export function sheetHead(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ kind }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`,
  );
  const cells = columns.map(({ heading }, index) =>
    textCell(`${columnName(index)}1`, heading, STYLE.heading),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`
  );
}

/** A number in a cell of text is meant to be there: without the note every phone number gets a green corner. */
export const sheetTail = (columns: readonly Column[], lines: number): string =>
  `</sheetData><ignoredErrors><ignoredError sqref="A1:${columnName(columns.length - 1)}${lines}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
