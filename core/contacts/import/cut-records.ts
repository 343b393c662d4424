/** How a file is written: what stands between cells (one character) and between rows. */
export interface Dialect {
  separator: string;
  newline: '\n' | '\r';
}

export type CutFault = 'row_too_long' | 'quote_not_closed';

/** One row as cut out of the text. `line` is that of its first character, from 1. With a fault, `cells` holds the beginning of the line. */
export interface CutRecord {
  line: number;
  cells: string[];
  fault: CutFault | null;
}

const MAX_CHARACTERS = 65_536;
/** A quoted cell may hold line breaks, but more of them mean that a quotation mark was forgotten. Also bounds what such a file can cost. */
const MAX_LINES = 50;
const QUOTE = 0x22;
const SPACE = 0x20;

interface Found {
  value: string;
  /** Where the separator or line break after the cell stands. */
  stop: number;
}

function endOfCell(text: string, from: number, dialect: Dialect): number {
  const separator = dialect.separator.charCodeAt(0);
  const newline = dialect.newline.charCodeAt(0);
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === separator || code === newline) break;
    at += 1;
  }
  return at;
}

/** A quoted cell whose opening mark is at `open`; null when its end is not in `text`. Text behind the closing mark is kept, as Excel does. */
function quotedCell(text: string, open: number, dialect: Dialect): Found | null {
  let value = '';
  let from = open + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return null;
    value += text.slice(from, mark);
    from = mark + 1;
    if (text.charCodeAt(from) !== QUOTE) break;
    value += '"';
    from += 1;
  }
  const stop = endOfCell(text, from, dialect);
  return { value: value + text.slice(from, stop).trimEnd(), stop };
}

function cellAt(text: string, at: number, dialect: Dialect): Found | null {
  let start = at;
  while (text.charCodeAt(start) === SPACE) start += 1;
  if (text.charCodeAt(start) === QUOTE) return quotedCell(text, start, dialect);
  const stop = endOfCell(text, at, dialect);
  return { value: text.slice(at, stop), stop };
}

const countOf = (text: string, char: string): number => {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count += 1;
  return count;
};

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

/**
 * Cuts text that comes in pieces into rows (RFC 4180, with what spreadsheets make of it). csv-parse reads well-formed files the same (tested), but
 * one forgotten quotation mark costs it the rest of the file; here it costs that one line. Text held: one row of at most 64 Ki characters and one piece.
 */
export class RecordCutter {
  private text = '';
  private at = 0;
  private quoteAt = -1;
  private skipping = false;

  /** `line`: the number of the first line. */
  constructor(
    private readonly dialect: Dialect,
    private line = 1,
  ) {}

  /** The rows complete with `piece`. `last`: nothing follows, so what is left is a row too. */
  cut(piece: string, last: boolean): CutRecord[] {
    this.text = this.text.slice(this.at) + piece;
    this.at = 0;
    this.quoteAt = -1;
    const records: CutRecord[] = [];
    while (this.at < this.text.length && this.step(records, last));
    return records;
  }

  /** False: more text is needed. */
  private step(records: CutRecord[], last: boolean): boolean {
    const newline = this.text.indexOf(this.dialect.newline, this.at);
    if (this.skipping) return this.skip(newline);
    if (this.quoteAt < this.at) {
      const quote = this.text.indexOf('"', this.at);
      this.quoteAt = quote < 0 ? Number.POSITIVE_INFINITY : quote;
    }
    const end = newline < 0 ? this.text.length : newline;
    if (this.quoteAt < end) return this.quoted(records, end, last);
    if (newline < 0 && !last) return this.longLine(records);
    const tooLong = end - this.at > MAX_CHARACTERS;
    if (tooLong) this.refuse(records, 'row_too_long', end);
    else {
      const cells = withoutReturn(this.text.slice(this.at, end)).split(this.dialect.separator);
      this.take(records, cells, { end, lines: 1 });
    }
    return true;
  }

  /** `end`: where the line break stands. Lines with nothing at all on them are no rows. */
  private take(records: CutRecord[], cells: string[], span: { end: number; lines: number }): void {
    if (cells.length > 1 || cells[0] !== '') records.push({ line: this.line, cells, fault: null });
    this.moveTo(span.end + 1, span.lines);
  }

  private refuse(records: CutRecord[], fault: CutFault, end: number): void {
    records.push({ line: this.line, cells: [this.text.slice(this.at, Math.min(end, this.at + 100))], fault });
    this.moveTo(end + 1, 1);
  }

  private moveTo(at: number, lines: number): void {
    this.at = Math.min(at, this.text.length);
    this.line += lines;
  }

  private skip(newline: number): boolean {
    this.skipping = newline < 0;
    this.moveTo(newline < 0 ? this.text.length : newline + 1, newline < 0 ? 0 : 1);
    return !this.skipping;
  }

  /** A line without end so far: refused as soon as it is too long, and the rest of it passed over when it comes. */
  private longLine(records: CutRecord[]): boolean {
    if (this.text.length - this.at <= MAX_CHARACTERS) return false;
    this.refuse(records, 'row_too_long', this.text.length);
    this.skipRest();
    return false;
  }

  /** The end of the line that was refused is yet to come. */
  private skipRest(): void {
    this.line -= 1;
    this.skipping = true;
  }

  private quoted(records: CutRecord[], endOfLine: number, last: boolean): boolean {
    const found = this.scan();
    if (found === 'too_far' || (found === 'open' && last)) {
      const isLineOpen = endOfLine === this.text.length && !last;
      this.refuse(records, 'quote_not_closed', endOfLine);
      if (isLineOpen) this.skipRest();
      return true;
    }
    // A row that reaches the end of the text may go on in the next piece, be it with the second half of a doubled mark.
    if (found === 'open' || (found.end >= this.text.length && !last)) return false;
    this.take(records, found.cells, found);
    return true;
  }

  private scan(): { cells: string[]; end: number; lines: number } | 'open' | 'too_far' {
    const cells: string[] = [];
    let lines = 1;
    for (let at = this.at; ;) {
      const found = cellAt(this.text, at, this.dialect);
      if (found === null) return this.text.length - this.at > MAX_CHARACTERS ? 'too_far' : 'open';
      lines += countOf(found.value, this.dialect.newline);
      if (lines > MAX_LINES || found.stop - this.at > MAX_CHARACTERS) return 'too_far';
      const more = this.text.charAt(found.stop) === this.dialect.separator;
      cells.push(more ? found.value : withoutReturn(found.value));
      if (!more) return { cells, end: found.stop, lines };
      at = found.stop + 1;
    }
  }
}
