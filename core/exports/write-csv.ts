import { open } from 'node:fs/promises';
import { csvCell } from '../audit/csv-cell.js';
import { kindOf, type Column, type Table } from '../files/table.js';

/** Without it Excel takes UTF-8 for the encoding of its country. */
const MARK = '\uFEFF';

/** `2026-01-31 12:00:00`: what every spreadsheet takes for a time. UTC. */
const timeText = (cell: string): string => `${cell.slice(0, 10)} ${cell.slice(11, 19)}`;

function textOf(column: Column, cell: string | null): string {
  if (cell === null) return '';
  switch (kindOf(column, cell)) {
    case 'number':
    case 'date':
      return cell;
    case 'time':
      return timeText(cell);
    case 'text':
      return csvCell(cell);
  }
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Writes a CSV file (RFC 4180, UTF-8) that nobody else may read. Returns how many bytes it has. */
export async function writeCsv(path: string, { columns, rows }: Table): Promise<number> {
  const file = await open(path, 'w', 0o600);
  let bytes = 0;
  const write = async (text: string) => {
    const part = Buffer.from(text);
    bytes += part.length;
    await file.writeFile(part);
  };
  try {
    await write(`${MARK}${line(columns.map(({ heading }) => csvCell(heading)))}`);
    for await (const batch of rows) {
      await write(
        batch.map((row) => line(columns.map((column, i) => textOf(column, row[i] ?? null)))).join(''),
      );
    }
    return bytes;
  } finally {
    await file.close();
  }
}
