import { recordAudit } from '../../audit/record-audit.js';
import type { Purpose } from '../../consent/consent.js';
import { idBytes, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { publicId, type Id, type IdKind } from '../../platform/id.js';
import { InvalidInput, NotFound } from '../../platform/refusal.js';
import { checkRule } from '../../segments/check-rule.js';
import { countWhere } from '../../segments/count-contacts.js';
import type { BulkEdit } from '../bulk-edit.js';
import { contactCondition, type ContactQuery } from '../select-contacts.js';
import { auditedSummaryOf } from './edit-state.js';
import { readSetting, type Setting } from './read-setting.js';
import { startBulkEdit, type EditChange } from './start-bulk-edit.js';

/** One of the two. */
export interface Selection {
  ids: readonly Id[] | null;
  query: ContactQuery | null;
}

/** Exactly one of them. */
export interface Action {
  addTagId?: Id | null;
  removeTagId?: Id | null;
  addToListId?: Id | null;
  removeFromListId?: Id | null;
  setField?: Setting | null;
  optOut?: Purpose | null;
  delete?: boolean | null;
}

const MOST_IDS = 1_000;

/** Begins a change of many contacts in the background. Throws InvalidInput, NotFound. */
export async function bulkEditContacts(
  work: Work,
  { selection, action }: { selection: Selection; action: Action },
): Promise<BulkEdit> {
  const selected = await readSelection(work, selection);
  const change = await readAction(work, action);
  const edit = await startBulkEdit(work, { ...change, ...selected });
  recordAudit(work, {
    action: 'bulk_edit.started',
    target: publicId('bulkEdit', edit.id),
    after: { kind: edit.kind, summary: auditedSummaryOf(edit), selection: inWords(selected.selection) },
  });
  return edit;
}

/** What was searched for may be a person, and the log is for ever: only by what. */
function inWords({ ids, ...query }: ContactQuery): string {
  if (ids != null) return `${ids.length} by id`;
  return Object.keys(query).join(', ') || 'every contact';
}

const refuse = (path: string, message: string): InvalidInput => new InvalidInput([{ path, message }]);

async function readSelection(
  work: Work,
  { ids, query }: Selection,
): Promise<{ selection: ContactQuery; total?: number }> {
  if ((ids === null) === (query === null))
    throw refuse('selection', 'Select contacts by their ids or by a filter, one of the two.');
  if (query !== null) return { selection: await checkQuery(work, query) };
  const distinct = [...new Set(ids)].toSorted();
  if (distinct.length === 0) throw refuse('selection.ids', 'Select at least one contact.');
  if (distinct.length > MOST_IDS)
    throw refuse('selection.ids', `Select at most ${MOST_IDS} contacts by their ids, or use a filter.`);
  const selected = { ids: distinct };
  const total = await countWhere(work, await contactCondition(work, selected));
  // some may have been deleted by somebody else: the others are edited
  if (total === 0) throw new NotFound('contact', publicId('contact', distinct[0] ?? ''));
  return { selection: selected, total };
}

/** A filter by something that is not there finds nobody; an edit by it is a mistake. */
async function checkQuery(work: Work, query: ContactQuery): Promise<ContactQuery> {
  if (query.listId != null) await nameOf(work, LIST, query.listId);
  if (query.tagId != null) await nameOf(work, TAG, query.tagId);
  if (query.rule != null) await checkRule(work, query.rule);
  await contactCondition(work, query);
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value != null));
}

const TAG = { table: 'tag', kind: 'tag', word: 'tag' } as const;
const LIST = { table: 'contact_list', kind: 'contactList', word: 'contact list' } as const;

async function nameOf(
  { sql, actor }: Work,
  { table, kind, word }: { table: string; kind: IdKind; word: string },
  id: Id,
): Promise<string> {
  const row = await sql.first<{ name: string }>(
    `select name from ${table} where account_id = ${idLiteral(actor.accountId)} and id = ?`,
    [idBytes(id)],
  );
  if (row === undefined) throw new NotFound(word, publicId(kind, id));
  return row.name;
}

type Reader = (work: Work, action: Action) => Promise<EditChange> | EditChange;

const tagChange =
  (kind: 'add_tag' | 'remove_tag', property: 'addTagId' | 'removeTagId'): Reader =>
  async (work, action) => {
    const tagId = action[property] ?? '';
    return { kind, change: { tagId, name: await nameOf(work, TAG, tagId) } };
  };

const listChange =
  (kind: 'add_to_list' | 'remove_from_list', property: 'addToListId' | 'removeFromListId'): Reader =>
  async (work, action) => {
    const listId = action[property] ?? '';
    return { kind, change: { listId, name: await nameOf(work, LIST, listId) } };
  };

const READERS: Record<keyof Action, Reader> = {
  addTagId: tagChange('add_tag', 'addTagId'),
  removeTagId: tagChange('remove_tag', 'removeTagId'),
  addToListId: listChange('add_to_list', 'addToListId'),
  removeFromListId: listChange('remove_from_list', 'removeFromListId'),
  setField: async (work, { setField }) => ({
    kind: 'set_field',
    change: await readSetting(work, setField ?? { key: '', value: null }),
  }),
  optOut: (_work, { optOut }) => ({ kind: 'opt_out', change: { purpose: optOut ?? 'marketing' } }),
  delete: () => ({ kind: 'delete', change: {} }),
};

async function readAction(work: Work, action: Action): Promise<EditChange> {
  const given = (Object.keys(READERS) as (keyof Action)[]).filter(
    (name) => action[name] != null && action[name] !== false,
  );
  const [only, ...others] = given;
  if (only === undefined) throw refuse('', 'Say what to do with the contacts: one of the actions.');
  if (others.length > 0)
    throw refuse(others[0] ?? '', 'One action at a time: begin another edit for the next.');
  return await READERS[only](work, action);
}
