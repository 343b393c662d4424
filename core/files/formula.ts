/**
 * What a spreadsheet takes for a formula (OWASP, CSV injection), also behind spaces and quotes and in full-width forms, and what
 * would be taken for one of our marks.
 */
const FORMULA = String.raw`['"\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]`;
/** Where a cell begins: at the start, and behind what a program in another country splits cells and rows at, quoted or not. */
const AT_START = String.raw`(?<=^)`;
const AT_CELL = String.raw`(?<=^|[;\t|\r\n])`;
const BLANK = String.raw`'*[\t\r\n]`;

const RISKY = new RegExp(`${AT_START}(?=${BLANK})|${AT_CELL}(?=${FORMULA})`, 'gu');
const MARKED = new RegExp(`${AT_START}'(?=${BLANK})|${AT_CELL}'(?=${FORMULA})`, 'gu');

/** The text with a `'` wherever a spreadsheet would otherwise run it. It shows the text. */
export const neutralised = (text: string): string => text.replace(RISKY, "'");

/** What was there before `neutralised`: for what we read back. */
export const asWritten = (text: string): string => text.replace(MARKED, '');
