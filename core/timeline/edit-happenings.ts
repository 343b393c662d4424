import type { BulkEdit } from '../contacts/bulk-edit.js';
import { summaryOf } from '../contacts/bulk/edit-state.js';
import { idBytes, idLiteral, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes } from '../platform/id.js';
import { olderThan } from './older-than.js';
import type { Happening, TimelinePart } from './timeline-entry.js';

interface Row {
  edit_id: Buffer;
  value_before: string | null;
  kind: BulkEdit['kind'];
  change: string | Record<string, string>;
  created_at: string;
}

/** Bulk edits that changed the contact, when they were begun. */
export async function editHappenings({ sql, actor }: Work, part: TimelinePart): Promise<Happening[]> {
  const rows = await sql.rows<Row>(
    `select b.edit_id, b.value_before, e.kind, e.\`change\`, e.created_at from bulk_edit_change b
       join bulk_edit e on e.account_id = b.account_id and e.id = b.edit_id
      where b.account_id = ? and b.contact_id = ${idLiteral(part.contactId)} ${olderThan('b.edit_id', part)}
      order by b.edit_id desc limit ${part.limit}`,
    [idBytes(actor.accountId)],
  );
  return rows.map((row) => {
    const id = idFromBytes(row.edit_id);
    const change =
      typeof row.change === 'string' ? (JSON.parse(row.change) as Record<string, string>) : row.change;
    return {
      id,
      tell: () => ({
        id,
        kind: 'edited',
        at: timeFrom(row.created_at),
        title: summaryOf({ kind: row.kind, change }),
        detail:
          row.value_before === null ? 'By a bulk edit' : `By a bulk edit; before it was ${row.value_before}`,
        message: null,
      }),
    };
  });
}
