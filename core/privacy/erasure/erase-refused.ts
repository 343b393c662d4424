import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { RecordCutter } from '../../contacts/import/cut-records.js';
import { readText } from '../../contacts/import/read-text.js';
import { makeNormaliser } from '../../contacts/msisdn/normalise.js';
import { idBytes, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { addToReport } from '../run-request.js';

/** An import that left refused rows. */
export interface RefusingImport {
  id: Id;
  defaultCountry: string;
}

const IMPORTS = 200;

/** Imports that refused rows, some at a time. */
export async function readRefusingImports(
  { sql, actor }: Work,
  { after }: { after: Id | null },
): Promise<RefusingImport[]> {
  const rows = await sql.rows<{ id: Buffer; default_country: string }>(
    `select id, default_country from contact_import
      where account_id = ${idLiteral(actor.accountId)} ${after === null ? '' : `and id > ${idLiteral(after)}`} and (refused > 0 or duplicates > 0)
      order by id limit ${IMPORTS}`,
  );
  return rows.map((row) => ({ id: idFromBytes(row.id), defaultCountry: row.default_country }));
}

export type IsTheirs = (cell: string) => boolean;

/** Whether a cell holds the number, however it is written. */
export function recogniser(msisdn: string, defaultCountry: string): IsTheirs {
  const normalise = makeNormaliser(defaultCountry);
  return (cell) => {
    if (!/\d/.test(cell)) return false;
    const number = normalise(cell);
    return number.ok && number.msisdn === msisdn;
  };
}

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const MARK = '\uFEFF';

/**
 * Writes the file of an import's refused rows again without theirs. Returns which lines of the imported file they were, and how
 * long the file is now; null where it holds nothing of theirs, or is not there.
 */
export async function cleanRefusedFile(
  path: string,
  isTheirs: IsTheirs,
): Promise<{ lines: number[]; bytes: number } | null> {
  const part = `${path}.part`;
  const lines: number[] = [];
  let bytes = 0;
  try {
    await using file = await open(part, 'w', 0o600);
    for await (const rows of refusedRows(path)) {
      const kept = rows.filter((cells) => !cells.some(isTheirs));
      lines.push(...rows.filter((cells) => cells.some(isTheirs)).map((cells) => Number(cells.at(-3))));
      const text = Buffer.from(
        (bytes === 0 ? MARK : '') + kept.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''),
      );
      await file.writeFile(text);
      bytes += text.length;
    }
    if (lines.length > 0) await rename(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    await rm(part, { force: true });
  }
  return lines.length === 0 ? null : { lines: lines.filter(Number.isSafeInteger), bytes };
}

async function* refusedRows(path: string): AsyncGenerator<string[][]> {
  const cutter = new RecordCutter({ separator: ',', newline: '\n' });
  for await (const { text } of readText(createReadStream(path))) {
    yield cutter.cut(text, false).map(({ cells }) => cells);
  }
  yield cutter.cut('', true).map(({ cells }) => cells);
}

/** The file is shorter now: an import that wrote on would otherwise leave a hole. */
export async function noteRefusedFile(
  { sql, actor }: Work,
  { importId, bytes }: { importId: Id; bytes: number },
): Promise<void> {
  await sql.run('update contact_import set refused_bytes = ? where account_id = ? and id = ?', [
    bytes,
    idBytes(actor.accountId),
    idBytes(importId),
  ]);
}

const ROWS = 2_000;

export interface RefusedPage {
  requestId: Id;
  importId: Id;
  afterLine: number;
  /** Lines of the imported file that are known to be theirs. */
  lines: ReadonlySet<number>;
  isTheirs: IsTheirs;
}

/** Deletes theirs of a page of an import's refused rows. Returns where the next begins, or null at the end. */
export async function eraseRefusedRows(work: Work, page: RefusedPage): Promise<number | null> {
  const { sql, actor } = work;
  const mine = `account_id = ${idLiteral(actor.accountId)} and import_id = ${idLiteral(page.importId)}`;
  const rows = await sql.rows<{ line: number; value: string | null }>(
    `select line, value from refused_row where ${mine} and line > ${page.afterLine} order by line limit ${ROWS}`,
  );
  const theirs = rows.filter(({ line, value }) => page.lines.has(line) || page.isTheirs(value ?? ''));
  if (theirs.length > 0) {
    await sql.run(
      `delete from refused_row where ${mine} and line in (${theirs.map(({ line }) => line).join(',')})`,
    );
    await addToReport(work, page.requestId, { refused_row: theirs.length });
  }
  return rows.length < ROWS ? null : (rows.at(-1)?.line ?? null);
}
