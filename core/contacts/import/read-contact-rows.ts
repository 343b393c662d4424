import type { ContactField } from '../fields/contact-field.js';
import { makeNormaliser } from '../msisdn/normalise.js';
import { makeRowReader, type ContactRow, type RefusedRow } from './contact-row.js';
import type { CutRecord } from './cut-records.js';
import { ContactsFileFault } from './file-fault.js';
import { findHeader, widthOf } from './find-header.js';
import { guessMapping, type Mapping } from './mapping.js';
import { openRows, type OpenRows, type Piece, type RowSource } from './open-rows.js';
import { SeenNumbers } from './seen-numbers.js';
import { isUsable } from './sniff-dialect.js';

export interface ReadOptions {
  /** ISO 3166 country of numbers written without a country code. */
  defaultCountry: string;
  /** What the columns are, when somebody has said so; guessed otherwise. */
  mapping?: Mapping | undefined;
  /** Of a workbook; the first by default. */
  sheet?: string | null;
  /** The account's: their values must fit their kinds. */
  fields?: readonly ContactField[];
  /** Whether 03/04/2026 is the third of April; by default by the file's own dates. */
  dayFirst?: boolean;
  /** Rows, accepted and refused, in a batch. */
  batchSize?: number;
}

/** How the file was understood. `header` is empty when the first row is a contact already. */
export interface FileLayout {
  format: OpenRows['format'];
  /** Of text, as far as it is known by now. */
  encoding(): string | null;
  separator: string | null;
  sheets: readonly string[];
  header: readonly string[];
  /** Rows in front of the first contact, the header among them. */
  above: number;
  /** Columns that hold anything, or have a heading. Behind them a row has nothing to say. */
  width: number;
  /** The first rows below the header, at most 40. */
  samples: readonly (readonly string[])[];
  /** As given, or guessed; null when no column can be the phone numbers. */
  mapping: Mapping | null;
  dayFirst: boolean;
}

export interface RowBatch {
  rows: ContactRow[];
  refused: RefusedRow[];
  /** Bytes of the file read so far, for progress. */
  bytesRead: number;
  layout: FileLayout;
}

const MAX_COLUMNS = 100;
const DAY_AND_MONTH = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/u;

/** 25/12/2026 says which comes first; a file without such a date is read as most of the world writes. */
function isDayFirst(samples: readonly (readonly string[])[]): boolean {
  for (const cell of samples.flat()) {
    const found = DAY_AND_MONTH.exec(cell);
    if (found !== null && Number(found[1]) > 12) return true;
    if (found !== null && Number(found[2]) > 12) return false;
  }
  return true;
}

/** Of those that somebody has chosen; -1 when nobody has. */
const lastColumn = (mapping: Mapping | undefined): number =>
  mapping === undefined ? -1 : Math.max(mapping.phone, ...mapping.custom.map(({ column }) => column));

function layoutOf(rows: OpenRows, { mapping, fields = [], dayFirst }: ReadOptions): FileLayout {
  if (rows.samples.length === 0) throw new ContactsFileFault('empty_file');
  const found = findHeader(rows.samples);
  const below = rows.samples.slice(found.above);
  const filled = Math.max(...[found.header, ...below].map(widthOf));
  // a row with more cells than headings is refused: a separator within a text has split it
  const width = found.header.length === 0 ? filled : Math.min(filled, found.header.length);
  if (width > MAX_COLUMNS) throw new ContactsFileFault('too_many_columns');
  const header = found.header.slice(0, width);
  const samples = below.map((row) => row.slice(0, width));
  return {
    format: rows.format,
    encoding: rows.encoding,
    separator: rows.separator,
    sheets: rows.sheets,
    header,
    above: found.above,
    width: Math.max(width, lastColumn(mapping) + 1),
    samples,
    mapping: mapping ?? guessMapping(header, samples, fields),
    dayFirst: dayFirst ?? isDayFirst(samples),
  };
}

/** How a file is to be understood, by its beginning. Throws ContactsFileFault. */
export async function readFileLayout(source: RowSource, options: ReadOptions): Promise<FileLayout> {
  const rows = await openRows(source, options.sheet ?? null);
  try {
    return layoutOf(rows, options);
  } finally {
    await rows.pieces.return(undefined);
  }
}

/** The title and the header are not among them. */
async function* withoutFirst(pieces: AsyncIterable<Piece>, count: number): AsyncGenerator<Piece> {
  let left = count;
  for await (const { records, bytesRead } of pieces) {
    const isLeftOut = (record: CutRecord): boolean => {
      const isTop = left > 0 && isUsable(record);
      if (isTop) left -= 1;
      return isTop;
    };
    yield { records: left === 0 ? records : records.filter((record) => !isLeftOut(record)), bytesRead };
  }
}

type ReadRow = (record: CutRecord) => ContactRow | RefusedRow | null;

async function* inBatches(
  pieces: AsyncIterable<Piece>,
  readRow: ReadRow,
  { layout, size }: { layout: FileLayout; size: number },
): AsyncGenerator<RowBatch> {
  let batch: RowBatch = { rows: [], refused: [], bytesRead: 0, layout };
  let begun = false;
  for await (const { records, bytesRead } of pieces) {
    for (const record of records) {
      const row = readRow(record);
      if (row === null) continue;
      if ('fault' in row) batch.refused.push(row);
      else batch.rows.push(row);
      if (batch.rows.length + batch.refused.length < size) continue;
      begun = true;
      yield { ...batch, bytesRead };
      batch = { rows: [], refused: [], bytesRead, layout };
    }
    batch.bytesRead = bytesRead;
  }
  if (batch.rows.length + batch.refused.length > 0) yield batch;
  else if (!begun && layout.header.length > 0) throw new ContactsFileFault('only_headings');
}

/**
 * Reads a file of contacts, in batches and in bounded memory: text with any usual separator, encoding and line ending, or a workbook (by its path); numbers
 * in E.164, refused rows with a reason, the second and later of equal numbers among them. Throws `ContactsFileFault` when the file as a whole cannot be read.
 */
export async function* readContactRows(source: RowSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  const normalise = makeNormaliser(options.defaultCountry);
  const rows = await openRows(source, options.sheet ?? null);
  try {
    const layout = layoutOf(rows, options);
    const { header, above, width, mapping, dayFirst } = layout;
    if (mapping === null) throw new ContactsFileFault('no_phone_column');
    const readRow = makeRowReader({
      header,
      width,
      mapping,
      dayFirst,
      normalise,
      seen: new SeenNumbers(),
      fields: new Map((options.fields ?? []).map((field) => [field.key, field])),
    });
    const size = options.batchSize ?? 2000;
    yield* inBatches(withoutFirst(rows.pieces, above), readRow, { layout, size });
  } finally {
    await rows.pieces.return(undefined); // closes the file, also when it is refused or the reader stops early
  }
}
