import { idBytes, idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { recordConsent } from '../../consent/record-consent.js';
import type { Purpose } from '../../consent/consent.js';
import { publicId, type Id } from '../../platform/id.js';
import { InvalidState } from '../../platform/refusal.js';
import { BulkEdit, type BulkEditKind } from '../bulk-edit.js';
import { ContactField } from '../fields/contact-field.js';
import { readFieldValue } from '../fields/field-value.js';
import { lockContacts } from './lock-contacts.js';
import { GROUPS, addMembers, removeMembers, lockGroup, type Group } from './members.js';
import { selectedBy, type PickedContact } from './pick-contacts.js';
import { removeContacts } from './remove-contacts.js';
import { isOwnKey, valueOf, writeValues, type NewValue, type Target } from './write-values.js';

/** What a batch did. `kept` is what undoing it needs, and what a contact's timeline shows. */
export interface Applied {
  changed: number;
  kept: PickedContact[];
}

type Apply = (work: Work, edit: BulkEdit, picked: readonly PickedContact[]) => Promise<Applied>;

const join: Apply = (work, edit, picked) => addTo(work, groupOf(edit), idsOf(picked));
const leave: Apply = (work, edit, picked) => removeFrom(work, groupOf(edit), { ids: idsOf(picked) });

const APPLY: Record<BulkEditKind, Apply> = {
  add_tag: join,
  add_to_list: join,
  remove_tag: leave,
  remove_from_list: leave,
  set_field: setField,
  opt_out: optOut,
  delete: async (work, _edit, picked) => ({ changed: await removeContacts(work, idsOf(picked)), kept: [] }),
  fill_field: fillField,
  clear_field: clearField,
  undo,
};

/** Does to the contacts what the edit says. Throws InvalidState when what it stands on is gone. */
export const applyEdit: Apply = (work, edit, picked) => APPLY[edit.kind](work, edit, picked);

const idsOf = (picked: readonly PickedContact[]): Id[] => picked.map(({ id }) => id);

const textIn = ({ change }: BulkEdit, name: string): string => change[name] ?? '';

const groupOf = (edit: BulkEdit): Group => ({
  of: edit.kind === 'add_tag' || edit.kind === 'remove_tag' ? GROUPS.tag : GROUPS.list,
  id: edit.change.tagId ?? textIn(edit, 'listId'),
  name: textIn(edit, 'name'),
});

const withoutBefore = (ids: readonly Id[]): Applied => ({
  changed: ids.length,
  kept: ids.map((id) => ({ id, before: null })),
});

/** Throws InvalidState when it was deleted meanwhile. */
async function requireGroup(work: Work, group: Group): Promise<void> {
  if (await lockGroup(work, group)) return;
  throw new InvalidState(`The ${group.of.word} ${group.name} is no longer there.`, 'deleted');
}

async function addTo(work: Work, group: Group, ids: readonly Id[]): Promise<Applied> {
  const there = (await lockContacts(work, ids)).map(({ id }) => id);
  await requireGroup(work, group);
  return withoutBefore(await addMembers(work, group, there));
}

async function removeFrom(
  work: Work,
  group: Group,
  { ids, addedBy }: { ids: readonly Id[]; addedBy?: Date },
): Promise<Applied> {
  const contactIds = (await lockContacts(work, ids)).map(({ id }) => id);
  await requireGroup(work, group);
  return withoutBefore(await removeMembers(work, group, { contactIds, ...(addedBy && { addedBy }) }));
}

/** Throws InvalidState when the field was deleted meanwhile. */
async function targetOf(work: Work, edit: BulkEdit): Promise<Target> {
  const key = textIn(edit, 'key');
  return isOwnKey(key) ? key : await fieldOf(work, edit);
}

async function fieldOf({ em, actor }: Work, edit: BulkEdit): Promise<ContactField> {
  const { fieldId, key = '' } = edit.change;
  const { accountId } = actor;
  const field = await em.findOne(ContactField, { accountId, ...(fieldId ? { id: fieldId } : { key }) });
  if (field === null)
    throw new InvalidState(`The field ${textIn(edit, 'name')} is no longer there.`, 'deleted');
  return field;
}

async function setField(work: Work, edit: BulkEdit, picked: readonly PickedContact[]): Promise<Applied> {
  const target = await targetOf(work, edit);
  const value = edit.change.value ?? null;
  const rows = (await lockContacts(work, idsOf(picked)))
    .filter((contact) => valueOf(target, contact) !== value)
    .map((contact) => ({ contact, value }));
  return await changeValues(work, target, rows);
}

async function changeValues(work: Work, target: Target, rows: readonly NewValue[]): Promise<Applied> {
  await writeValues(work, { target, rows });
  const kept = rows.map(({ contact }) => ({ id: contact.id, before: valueOf(target, contact) }));
  return { changed: rows.length, kept };
}

async function optOut(work: Work, edit: BulkEdit, picked: readonly PickedContact[]): Promise<Applied> {
  const purpose = textIn(edit, 'purpose') as Purpose;
  // not locked: whoever records consent locks numbers before contacts
  const numbers = await numbersOf(work, idsOf(picked));
  const changed = await recordConsent(work, {
    changes: numbers.map((msisdn) => ({ msisdn, purpose, state: 'opted_out' as const })),
    source: 'bulk_edit',
    evidence: `Bulk edit ${publicId('bulkEdit', edit.id)}`,
  });
  return { changed, kept: [] };
}

async function numbersOf({ sql, actor }: Work, ids: readonly Id[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await sql.rows<{ msisdn: string }>(
    `select msisdn from contact where account_id = ${idLiteral(actor.accountId)} and id in ${idList(ids)}`,
  );
  return rows.map(({ msisdn }) => msisdn);
}

/** Values from before there was the field get the form of its kind; those that have none stay as they are, for people to see. */
async function fillField(work: Work, edit: BulkEdit, picked: readonly PickedContact[]): Promise<Applied> {
  const field = await fieldOf(work, edit);
  const rows = (await lockContacts(work, idsOf(picked))).flatMap((contact) => {
    const raw = valueOf(field, contact);
    const read = raw === null ? null : readFieldValue(field, raw);
    return read?.ok === true ? [{ contact, value: read.text }] : [];
  });
  await writeValues(work, { target: field, rows, quiet: true });
  return { changed: rows.length, kept: [] };
}

/** The field's row is gone; where its values stand is in the edit. */
function goneField(edit: BulkEdit): Exclude<Target, string> {
  const [, prefix, slot] = /^(text|number)(\d+)$/.exec(textIn(edit, 'column')) ?? [];
  return {
    key: textIn(edit, 'key'),
    kind: prefix === 'number' ? 'number' : 'text',
    slot: slot === undefined ? null : Number(slot),
  };
}

async function clearField(work: Work, edit: BulkEdit, picked: readonly PickedContact[]): Promise<Applied> {
  const target = goneField(edit);
  const rows = (await lockContacts(work, idsOf(picked))).map((contact) => ({ contact, value: null }));
  await writeValues(work, { target, rows, quiet: true });
  return { changed: rows.length, kept: [] };
}

/** Clocks of several machines may differ by that much. */
const CLOCKS_DIFFER_MS = 5_000;

/** Puts back what still is as the edit left it. */
async function undo(work: Work, edit: BulkEdit, picked: readonly PickedContact[]): Promise<Applied> {
  const { em, actor } = work;
  const undone = await em.findOneOrFail(BulkEdit, { accountId: actor.accountId, id: edit.undoOf ?? '' });
  const ids = idsOf(picked);
  if (undone.kind === 'set_field') return await putBack(work, undone, picked);
  const group = groupOf(undone);
  if (undone.kind === 'remove_tag' || undone.kind === 'remove_from_list')
    return await addTo(work, group, ids);
  const addedBy = new Date((undone.finishedAt ?? undone.createdAt).getTime() + CLOCKS_DIFFER_MS);
  return await removeFrom(work, group, { ids, addedBy });
}

async function putBack(work: Work, undone: BulkEdit, picked: readonly PickedContact[]): Promise<Applied> {
  const target = await targetOf(work, undone);
  const left = undone.change.value ?? null;
  const before = new Map(picked.map((contact) => [contact.id, contact.before]));
  const rows = (await lockContacts(work, [...before.keys()]))
    .filter((contact) => valueOf(target, contact) === left)
    .map((contact) => ({ contact, value: before.get(contact.id) ?? null }));
  return await changeValues(work, target, rows);
}

/** What ends with the edit: a field is ready, or has no value left. False when there is more to do. */
export async function concludeEdit(work: Work, edit: BulkEdit): Promise<boolean> {
  const { sql, actor, now } = work;
  if (edit.kind === 'fill_field') {
    const field = [idBytes(actor.accountId), idBytes(textIn(edit, 'fieldId'))];
    sql.later('update contact_field set ready_at = ? where account_id = ? and id = ?', [now, ...field]);
  }
  if (edit.kind !== 'clear_field') return true;
  // somebody who had the field in hand may have written a value behind the cursor
  const left = await sql.first(
    `select 1 as found from contact c where ${await selectedBy(work, edit)} limit 1`,
  );
  return left === undefined;
}
