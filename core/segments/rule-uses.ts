import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { nodesOf } from './describe-rule.js';
import type { SegmentRule } from './segment-rule.js';

type Used = { tagId: Id } | { listId: Id } | { fieldKey: string };

function names(rule: SegmentRule, used: Used): boolean {
  if ('tagId' in used) return rule.tag === used.tagId;
  return 'listId' in used ? rule.list === used.listId : rule.field?.key === used.fieldKey;
}

/** The names of the segments whose rules name a tag, a list or a field: it cannot go while they do. */
export async function segmentsUsing({ sql, actor }: Work, used: Used): Promise<string[]> {
  const rows = await sql.rows<{ name: string; rule: string | SegmentRule }>(
    'select name, rule from segment where account_id = ? order by name',
    [idBytes(actor.accountId)],
  );
  return rows
    .filter(({ rule }) => {
      const read = typeof rule === 'string' ? (JSON.parse(rule) as SegmentRule) : rule;
      return [...nodesOf(read)].some((node) => names(node, used));
    })
    .map(({ name }) => name);
}
