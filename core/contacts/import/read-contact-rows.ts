import { makeNormaliser } from '../msisdn/normalise.js';
import { makeRowReader, type ContactRow, type RefusedRow } from './contact-row.js';
import { RecordCutter, type CutRecord, type Dialect } from './cut-records.js';
import { ContactsFileFault } from './file-fault.js';
import { guessMapping, isHeader, type Mapping } from './mapping.js';
import { readText, type TextPiece } from './read-text.js';
import { SeenNumbers } from './seen-numbers.js';
import { firstRows, isUsable, sniffDialect } from './sniff-dialect.js';

export interface ReadOptions {
  /** ISO 3166 country of numbers written without a country code. */
  defaultCountry: string;
  /** What the columns are, when somebody has said so; guessed otherwise. */
  mapping?: Mapping;
  /** Rows, accepted and refused, in a batch. */
  batchSize?: number;
}

/** How the file was understood. `header` is empty when the first row is a contact already. */
export interface FileLayout {
  dialect: Dialect;
  header: readonly string[];
  mapping: Mapping;
}

export interface RowBatch {
  rows: ContactRow[];
  refused: RefusedRow[];
  /** Bytes of the file read so far, for progress. */
  bytesRead: number;
  layout: FileLayout;
}

const MAX_COLUMNS = 100;

/** Understands a file from its first 64 KiB. `skip`: characters in front of the first row. */
function readLayout(sample: string, wanted: Mapping | undefined): FileLayout & { skip: number } {
  const { dialect, skip } = sniffDialect(sample);
  const [first, ...below] = firstRows(sample.slice(skip), dialect);
  if (!first) throw new ContactsFileFault('empty_file');
  if (first.length > MAX_COLUMNS) throw new ContactsFileFault('too_many_columns');
  const named = isHeader(first, below);
  const header = named ? first : [];
  const mapping = wanted ?? guessMapping(header, named ? below : [first, ...below]);
  if (!mapping) throw new ContactsFileFault('no_phone_column');
  return { dialect, header, mapping, skip };
}

/** The first piece with text in it: with a byte order mark alone in front there may be an empty one. */
async function firstPiece(pieces: AsyncGenerator<TextPiece>): Promise<TextPiece> {
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) throw new ContactsFileFault('empty_file');
    if (value.text.trim() !== '') return value;
  }
}

/** Rows as cut, piece by piece; the header is not among them. */
async function* cutRows(
  pieces: AsyncGenerator<TextPiece>,
  first: TextPiece,
  layout: FileLayout & { skip: number },
): AsyncGenerator<{ records: CutRecord[]; bytesRead: number }> {
  const cutter = new RecordCutter(layout.dialect, layout.skip > 0 ? 2 : 1);
  let { bytesRead } = first;
  let records = cutter.cut(first.text.slice(layout.skip), false);
  let headerSeen = layout.header.length === 0;
  const withoutHeader = (): CutRecord[] => {
    const at = headerSeen ? -1 : records.findIndex(isUsable);
    if (at < 0) return records;
    headerSeen = true;
    return records.toSpliced(at, 1);
  };
  yield { records: withoutHeader(), bytesRead };
  for await (const piece of pieces) {
    bytesRead = piece.bytesRead;
    records = cutter.cut(piece.text, false);
    yield { records: withoutHeader(), bytesRead };
  }
  records = cutter.cut('', true);
  yield { records: withoutHeader(), bytesRead };
}

type ReadRow = ReturnType<typeof makeRowReader>;

async function* inBatches(
  pieces: AsyncGenerator<{ records: CutRecord[]; bytesRead: number }>,
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
 * Reads a file of contacts, in batches and in bounded memory: any usual separator, encoding and line ending; numbers in E.164, refused rows with a
 * reason, the second and later of equal numbers among them. Throws `ContactsFileFault` when the file as a whole cannot be read.
 */
export async function* readContactRows(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<RowBatch> {
  const normalise = makeNormaliser(options.defaultCountry);
  const pieces = readText(stream);
  try {
    const first = await firstPiece(pieces);
    const { skip, ...layout } = readLayout(first.text, options.mapping);
    const readRow = makeRowReader({ ...layout, normalise, seen: new SeenNumbers() });
    const size = options.batchSize ?? 2000;
    yield* inBatches(cutRows(pieces, first, { ...layout, skip }), readRow, { layout, size });
  } finally {
    await pieces.return(undefined); // closes the stream, also when the file is refused or the reader stops early
  }
}
