import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export const BULK_EDIT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type BulkEditState = (typeof BULK_EDIT_STATES)[number];
export const BULK_EDIT_KINDS = [
  'add_tag',
  'remove_tag',
  'add_to_list',
  'remove_from_list',
  'set_field',
  'opt_out',
  'delete',
  'fill_field',
  'clear_field',
  'undo',
] as const;
export type BulkEditKind = (typeof BULK_EDIT_KINDS)[number];

/** A change of many contacts, done in the background in batches by contact id. */
export const BulkEdit = defineEntity({
  name: 'BulkEdit',
  tableName: 'bulk_edit',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    kind: asciiColumn(20).$type<BulkEditKind>(),
    /** What is done: ids of tag, list or field, the value. Its shape depends on the kind. */
    change: p.json<Record<string, string>>(),
    /** Which contacts: see select-contacts.ts. */
    selection: p.json<object>(),
    state: asciiColumn(12).$type<BulkEditState>(),
    /** The last contact done with. */
    cursor: idColumn().nullable().fieldName('cursor_id'),
    /** Grows with every change; a subscriber keeps the newest. */
    revision: p.integer().unsigned().default(0),
    /** Contacts selected when it was begun. */
    total: p.integer().unsigned().default(0),
    done: p.integer().unsigned().default(0),
    changed: p.integer().unsigned().default(0),
    failure: p.string().length(500).nullable(),
    /** The edit that this one undoes. */
    undoOf: idColumn().nullable().fieldName('undo_of_id'),
    undoneAt: timeColumn().nullable(),
    createdBy: idColumn().nullable(),
    createdAt: timeColumn(),
    finishedAt: timeColumn().nullable(),
  },
});
export type BulkEdit = InferEntity<typeof BulkEdit>;

/** A contact that a bulk edit changed, and what undoing it needs. */
export const BulkEditChange = defineEntity({
  name: 'BulkEditChange',
  tableName: 'bulk_edit_change',
  properties: {
    accountId: idColumn().primary(),
    editId: idColumn().primary(),
    contactId: idColumn().primary(),
    /** Of a field: the value before, null for none. */
    before: p.string().length(500).nullable().fieldName('value_before'),
  },
  /** For the timeline of a contact. */
  indexes: [{ name: 'bulk_edit_change_contact', properties: ['accountId', 'contactId'] }],
});
