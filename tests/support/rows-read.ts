import type { Work } from '../../core/database/work.js';

async function counted({ sql }: Work): Promise<number> {
  const rows = await sql.rows<{ Value: string }>("show session status like 'Handler_read%'");
  return rows.reduce((sum, row) => sum + Number(row.Value), 0);
}

/** How many rows and index entries `act` made the database read in this transaction. */
export async function rowsReadBy(work: Work, act: () => Promise<unknown>): Promise<number> {
  const start = await counted(work);
  const before = await counted(work);
  const ofCounting = before - start;
  await act();
  return (await counted(work)) - before - ofCounting;
}
