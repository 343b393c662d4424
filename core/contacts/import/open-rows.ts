import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { WorkbookFault } from '../../files/workbook-fault.js';
import { listSheets, readWorkbook, type WorkbookRows } from '../../files/workbook-reader.js';
import { RecordCutter, type CutRecord, type Dialect } from './cut-records.js';
import { ContactsFileFault } from './file-fault.js';
import { readText, type TextPiece } from './read-text.js';
import { firstRows, sniffDialect } from './sniff-dialect.js';

export interface Piece {
  records: CutRecord[];
  /** Bytes of the file read when this piece was complete. */
  bytesRead: number;
}

/** A file whose beginning has been read. */
export interface OpenRows {
  format: 'csv' | 'tsv' | 'xlsx';
  /** Of text, as far as it is known: what holds only ASCII is in every encoding the same. */
  encoding(): string | null;
  separator: string | null;
  /** Of a workbook. */
  sheets: readonly string[];
  /** The first rows that hold anything, at most 40. */
  samples: readonly (readonly string[])[];
  /** All rows, also the first. To be returned when they are not wanted any more. */
  pieces: AsyncGenerator<Piece>;
}

/** A path, or, for text, what comes from somewhere. */
export type RowSource = string | AsyncIterable<Uint8Array>;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Opens a file of rows: text with any usual separator, encoding and line end, or the sheet of a workbook. Throws ContactsFileFault. */
export async function openRows(source: RowSource, sheet: string | null = null): Promise<OpenRows> {
  if (typeof source !== 'string') return await openText(source);
  return (await isZip(source)) ? await openWorkbook(source, sheet) : await openText(createReadStream(source));
}

async function isZip(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
  return buffer.equals(ZIP);
}

async function openText(stream: AsyncIterable<Uint8Array>): Promise<OpenRows> {
  const texts = readText(stream);
  try {
    let last = await firstPiece(texts);
    const { dialect, skip } = sniffDialect(last.text);
    return {
      format: dialect.separator === '\t' ? 'tsv' : 'csv',
      encoding: () => last.encoding,
      separator: dialect.separator,
      sheets: [],
      samples: firstRows(last.text.slice(skip), dialect),
      pieces: cutPieces({ texts, first: last, dialect, skip, read: (piece) => void (last = piece) }),
    };
  } catch (error) {
    await texts.return(undefined); // closes the stream
    throw error;
  }
}

/** The first piece with text in it: with a byte order mark alone in front there may be an empty one. */
async function firstPiece(texts: AsyncGenerator<TextPiece>): Promise<TextPiece> {
  for (;;) {
    const { value, done } = await texts.next();
    if (done) throw new ContactsFileFault('empty_file');
    if (value.text.trim() !== '') return value;
  }
}

interface Cutting {
  texts: AsyncGenerator<TextPiece>;
  first: TextPiece;
  dialect: Dialect;
  skip: number;
  read: (piece: TextPiece) => void;
}

async function* cutPieces({ texts, first, dialect, skip, read }: Cutting): AsyncGenerator<Piece> {
  try {
    const cutter = new RecordCutter(dialect, skip > 0 ? 2 : 1);
    let { bytesRead } = first;
    yield { records: cutter.cut(first.text.slice(skip), false), bytesRead };
    for await (const piece of texts) {
      read(piece);
      ({ bytesRead } = piece);
      yield { records: cutter.cut(piece.text, false), bytesRead };
    }
    yield { records: cutter.cut('', true), bytesRead };
  } finally {
    await texts.return(undefined);
  }
}

const SAMPLES = 40;

async function openWorkbook(path: string, sheet: string | null): Promise<OpenRows> {
  try {
    const sheets = await listSheets(path);
    const rows = readWorkbook(path, { sheet });
    const first: CutRecord[] = [];
    let bytesRead = 0;
    while (first.length < SAMPLES) {
      const { value, done } = await rows.next();
      if (done) break;
      first.push(...toPiece(value).records);
      ({ bytesRead } = value);
    }
    if (first.length === 0) throw new ContactsFileFault('empty_sheet');
    return {
      format: 'xlsx',
      encoding: () => null,
      separator: null,
      sheets,
      samples: first.slice(0, SAMPLES).map(({ cells }) => cells),
      pieces: workbookPieces({ records: first, bytesRead }, rows),
    };
  } catch (error) {
    throw asFileFault(error);
  }
}

const toRecord = ({ line, cells }: { line: number; cells: string[] }): CutRecord => ({
  line,
  cells,
  fault: null,
});
const toPiece = ({ rows, bytesRead }: WorkbookRows): Piece => ({ records: rows.map(toRecord), bytesRead });

async function* workbookPieces(first: Piece, rest: AsyncGenerator<WorkbookRows>): AsyncGenerator<Piece> {
  try {
    yield { ...first, records: first.records.splice(0) };
    for await (const piece of rest) yield toPiece(piece);
  } catch (error) {
    throw asFileFault(error);
  } finally {
    await rest.return(undefined);
  }
}

const asFileFault = (error: unknown): unknown =>
  error instanceof WorkbookFault ? new ContactsFileFault(error.kind) : error;
