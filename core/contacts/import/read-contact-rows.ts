import type { ContactField } from '../fields/contact-field.js';
import { makeNormaliser } from '../msisdn/normalise.js';
import { makeRowReader, type ContactRow, type RefusedRow } from './contact-row.js';
import type { CutRecord } from './cut-records.js';
import { ContactsFileFault } from './file-fault.js';
import { guessMapping, isHeader, type Mapping } from './mapping.js';
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

function layoutOf(rows: OpenRows, { mapping, fields = [], dayFirst }: ReadOptions): FileLayout {
  const [first, ...below] = rows.samples;
  if (!first) throw new ContactsFileFault('empty_file');
  if (first.length > MAX_COLUMNS) throw new ContactsFileFault('too_many_columns');
  const named = isHeader(first, below);
  const header = named ? first : [];
  const samples = named ? below : rows.samples;
  return {
    format: rows.format,
    encoding: rows.encoding,
    separator: rows.separator,
    sheets: rows.sheets,
    header,
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

/** The header is not among them. */
async function* withoutHeader(pieces: AsyncIterable<Piece>, named: boolean): AsyncGenerator<Piece> {
  let seen = !named;
  for await (const { records, bytesRead } of pieces) {
    const at = seen ? -1 : records.findIndex(isUsable);
    seen ||= at >= 0;
    yield { records: at < 0 ? records : records.toSpliced(at, 1), bytesRead };
  }
}

type ReadRow = (record: CutRecord) => ContactRow | RefusedRow | null;

async function* inBatches(
  pieces: AsyncIterable<Piece>,
  readRow: ReadRow,
  { layout, size }: { layout: FileLayout; size: number },
): AsyncGenerator<RowBatch> {
  let batch: RowBatch = { rows: [], refused: [], bytesRead: 0, layout };
  for await (const { records, bytesRead } of pieces) {
    for (const record of records) {
      const row = readRow(record);
      if (row === null) continue;
      if ('fault' in row) batch.refused.push(row);
      else batch.rows.push(row);
      if (batch.rows.length + batch.refused.length < size) continue;
      yield { ...batch, bytesRead };
      batch = { rows: [], refused: [], bytesRead, layout };
    }
    batch.bytesRead = bytesRead;
  }
  if (batch.rows.length + batch.refused.length > 0) yield batch;
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
    const { header, mapping, dayFirst } = layout;
    if (mapping === null) throw new ContactsFileFault('no_phone_column');
    const readRow = makeRowReader({
      header,
      mapping,
      dayFirst,
      normalise,
      seen: new SeenNumbers(),
      fields: new Map((options.fields ?? []).map((field) => [field.key, field])),
    });
    const size = options.batchSize ?? 2000;
    yield* inBatches(withoutHeader(rows.pieces, header.length > 0), readRow, { layout, size });
  } finally {
    await rows.pieces.return(undefined); // closes the file, also when it is refused or the reader stops early
  }
}
