import { idBytes } from '../../database/sql.js';
import type { Work } from '../../database/work.js';

/** Imports that were there before the request and may bring the person back. */
export async function countOpenImports({ sql, actor }: Work, { before }: { before: Date }): Promise<number> {
  const row = await sql.first<{ count: number }>(
    `select count(*) as count from contact_import
      where account_id = ? and state in ('queued','running') and created_at <= ?`,
    [idBytes(actor.accountId), before],
  );
  return Number(row?.count ?? 0);
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** In words; null when nothing is in the way. */
export function hindrance({
  messages,
  imports,
  tasks,
}: {
  messages: number;
  imports: number;
  /** Edits and exports that go by the number. */
  tasks: number;
}): string | null {
  const parts = [
    ...(messages > 0 ? [`${counted(messages, 'message is', 'messages are')} still on the way`] : []),
    ...(imports > 0 ? [`${counted(imports, 'import is', 'imports are')} not over`] : []),
    ...(tasks > 0
      ? [
          `${counted(tasks, 'task goes', 'tasks go')} by the number and ${tasks === 1 ? 'is' : 'are'} not over`,
        ]
      : []),
  ];
  if (parts.length === 0) return null;
  return `It waits: ${parts.join(', and ')}. Everything else is erased; it goes on by itself.`;
}
