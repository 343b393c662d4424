import { newId, type Id } from '../../platform/id.js';
import type { ContactRow, RefusedRow } from './contact-row.js';
import type { FileLayout, RowBatch } from './read-contact-rows.js';

/** A contact of the file with the id it gets should its number be new. */
export interface FileContact {
  id: Id;
  row: ContactRow;
}

/** Some rows of a file, ready for the database. */
export interface PreparedBatch {
  /** Rows of the file in it: contacts, refused and duplicates. */
  size: number;
  /** In the order of their numbers, which is that of the index: half the work of unordered ones. */
  contacts: FileContact[];
  refused: RefusedRow[];
  /** Rows with a number that came before in the file. */
  duplicates: number;
  bytesRead: number;
  layout: FileLayout;
}

const byNumber = (a: ContactRow, b: ContactRow): number => (a.msisdn < b.msisdn ? -1 : 1);

export function prepareBatch({ rows, refused, bytesRead, layout }: RowBatch): PreparedBatch {
  const kept = refused.filter(({ fault }) => fault !== 'duplicate');
  return {
    size: rows.length + refused.length,
    contacts: rows.toSorted(byNumber).map((row) => ({ id: newId(), row })),
    refused: kept,
    duplicates: refused.length - kept.length,
    bytesRead,
    layout,
  };
}

/** The batch without its first `count` rows, in the order of the file. */
export function withoutFirst(batch: RowBatch, count: number): RowBatch {
  if (count === 0) return batch;
  const lines = [...batch.rows, ...batch.refused].map(({ line }) => line).toSorted((a, b) => a - b);
  const from = lines[count] ?? Number.POSITIVE_INFINITY;
  const isLeft = ({ line }: { line: number }): boolean => line >= from;
  return { ...batch, rows: batch.rows.filter(isLeft), refused: batch.refused.filter(isLeft) };
}
