import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Column, Rows } from './table.js';
import {
  contentTypes,
  documentProperties,
  relations,
  STYLES,
  workbookParts,
} from './workbook/fixed-parts.js';
import { sheetHead, sheetTail, writeRow } from './sheet-text.js';

/** ECMA-376 leaves it open; Excel and LibreOffice read no more of a sheet. */
const MOST_ROWS = 1_048_576;
/** Of 9. Deflating runs beside the event loop; more costs twice the time for a tenth of the size. */
const COMPRESSION = 4;

export interface Workbook {
  /** Of the first sheet; the further ones are numbered. */
  name: string;
  columns: readonly Column[];
  rows: Rows;
  /** Of one sheet, with its header. */
  mostRows?: number;
}

/** Hands out what a source yields one by one, to one sheet after another. */
class Rest {
  private readonly source: AsyncIterator<readonly (readonly (string | null)[])[]>;
  private batch: readonly (readonly (string | null)[])[] = [];
  private at = 0;

  constructor(rows: Rows) {
    this.source = rows[Symbol.asyncIterator]();
  }

  /** At most so many of the rows at hand; null when there are none left. */
  async take(most: number): Promise<readonly (readonly (string | null)[])[] | null> {
    while (this.at === this.batch.length) {
      const next = await this.source.next();
      if (next.done === true) return null;
      this.batch = next.value;
      this.at = 0;
    }
    const taken = this.batch.slice(this.at, this.at + most);
    this.at += taken.length;
    return taken;
  }

  async isOver(): Promise<boolean> {
    return (await this.take(0)) === null;
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }
}

async function* sheetXml(columns: readonly Column[], rest: Rest, mostRows: number): AsyncGenerator<Buffer> {
  yield Buffer.from(sheetHead(columns));
  let line = 1;
  while (line < mostRows) {
    const rows = await rest.take(mostRows - line);
    if (rows === null) break;
    let xml = '';
    for (const row of rows) {
      line += 1;
      xml += writeRow(columns, row, line);
    }
    yield Buffer.from(xml);
  }
  yield Buffer.from(sheetTail(columns, line));
}

const nameOf = (name: string, sheet: number): string => (sheet === 1 ? name : `${name} ${sheet}`);

/** Adds sheets until the rows are used up: a full one is followed by the next. */
async function addSheets(
  zip: ZipFile,
  { name, columns, mostRows = MOST_ROWS }: Workbook,
  rest: Rest,
): Promise<string[]> {
  const names: string[] = [];
  do {
    names.push(nameOf(name, names.length + 1));
    const sheet = Readable.from(sheetXml(columns, rest, mostRows), { objectMode: false });
    const ended = once(sheet, 'end');
    zip.addReadStream(sheet, `xl/worksheets/sheet${names.length}.xml`, { compressionLevel: COMPRESSION });
    await ended;
  } while (!(await rest.isOver()));
  return names;
}

function addFixedParts(zip: ZipFile, sheets: readonly string[]): void {
  const parts = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations(),
    'docProps/core.xml': documentProperties(),
    'xl/styles.xml': STYLES,
    ...workbookParts(sheets),
  };
  for (const [path, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), path);
}

async function fill(zip: ZipFile, workbook: Workbook, rest: Rest): Promise<void> {
  addFixedParts(zip, await addSheets(zip, workbook, rest));
  zip.end();
}

/**
 * Writes an XLSX workbook (ECMA-376) to a new file that nobody else may read, in memory that does not grow with the rows: texts
 * stand in their cells. What the rows throw is thrown. Returns how many bytes it has.
 */
export async function writeWorkbook(path: string, workbook: Workbook): Promise<number> {
  const zip = new ZipFile();
  const rest = new Rest(workbook.rows);
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const file = createWriteStream(path, { flags: 'w', mode: 0o600 });
  const written = pipeline(output, file);
  try {
    await Promise.all([written, fill(zip, workbook, rest)]);
    return file.bytesWritten;
  } catch (error) {
    output.destroy();
    await written.catch(() => undefined);
    throw error;
  } finally {
    await rest.close();
  }
}
