import type { ContactQuery } from '../../contacts/select-contacts.js';
import type { Actor, Runner } from '../../database/work.js';
import type { Id } from '../../platform/id.js';

/** What of it. Times as text: they stand in a row as JSON. */
export interface ExportParameters {
  query?: ContactQuery;
  campaignId?: Id;
  from?: string;
  before?: string;
}

/** Where a table takes its rows from: batches, each read by itself. */
export interface Source {
  reader: Pick<Runner, 'read'>;
  actor: Actor;
  parameters: ExportParameters;
}

/** Pages by key until there are none left; `read` returns where the next begins. */
export async function* byKey<Row>(
  read: (after: Id | null) => Promise<{ rows: Row[]; last: Id | null }>,
): AsyncGenerator<Row[]> {
  for (let after: Id | null = null; ;) {
    const { rows, last }: { rows: Row[]; last: Id | null } = await read(after);
    if (rows.length > 0) yield rows;
    if (last === null) return;
    after = last;
  }
}
