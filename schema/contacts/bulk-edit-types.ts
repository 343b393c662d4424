import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Action, Selection } from '../../core/contacts/bulk/bulk-edit-contacts.js';
import { canUndo, summaryOf } from '../../core/contacts/bulk/edit-state.js';
import type { BulkEdit } from '../../core/contacts/bulk-edit.js';
import { parsePublicId, publicId } from '../../core/platform/id.js';
import { ConsentPurpose } from '../consent/consent-enums.js';
import { idOrNotFound } from '../ids.js';
import { connectionOf } from '../pages.js';
import { InvalidInputType, InvalidStateType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';
import { ContactFilter, queryOf } from './contact-filter.js';

const BulkEditKind = {
  ADD_TAG: 'add_tag',
  REMOVE_TAG: 'remove_tag',
  ADD_TO_LIST: 'add_to_list',
  REMOVE_FROM_LIST: 'remove_from_list',
  SET_FIELD: 'set_field',
  OPT_OUT: 'opt_out',
  DELETE: 'delete',
  FILL_FIELD: 'fill_field',
  CLEAR_FIELD: 'clear_field',
  UNDO: 'undo',
} as const;
registerEnumType(BulkEditKind, { name: 'BulkEditKind' });

const BulkEditState = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;
registerEnumType(BulkEditState, { name: 'BulkEditState' });

@ObjectType('BulkEdit', {
  description: 'A change of many contacts, in the background. The revision grows with every change.',
})
export class BulkEditType {
  @Field(() => ID)
  id!: string;

  @Field(() => BulkEditKind)
  kind!: string;

  @Field(() => BulkEditState)
  state!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => Int, { description: 'Contacts selected.' })
  total!: number;

  @Field(() => Int, { description: 'Contacts gone through.' })
  done!: number;

  @Field(() => Int, { description: 'Of those done, how many it changed.' })
  changed!: number;

  @Field(() => String, { description: 'In words: Add the tag VIP.' })
  summary!: string;

  @Field(() => Boolean, {
    description: 'It is over, has changed something that can be put back, and was not undone.',
  })
  canUndo!: boolean;

  @Field(() => DateTime, { nullable: true })
  undoneAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it stopped, for people.' })
  failure!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | null;
}

export const BulkEditConnection = connectionOf('BulkEdit', BulkEditType);

@InputType('ContactSelection', {
  description:
    'Some contacts: by ids (at most 1,000), or all that a filter finds (an empty filter: every contact).',
})
class ContactSelectionInput {
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @Field(() => ContactFilter, { nullable: true })
  filter?: ContactFilter | null;
}

@InputType('SetFieldInput')
class SetFieldInput {
  @Field(() => String, { description: "A field's key, or first_name, last_name, time_zone." })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As text: 12.5, 2026-01-31, true, an option. Null takes it away.',
  })
  value?: string | null;
}

@InputType('BulkEditInput', {
  description: 'What to do: exactly one of the fields beside the selection.',
})
export class BulkEditInput {
  @Field(() => ContactSelectionInput)
  selection!: ContactSelectionInput;

  @Field(() => ID, { nullable: true })
  addTagId?: string | null;

  @Field(() => ID, { nullable: true })
  removeTagId?: string | null;

  @Field(() => ID, { nullable: true })
  addToListId?: string | null;

  @Field(() => ID, { nullable: true })
  removeFromListId?: string | null;

  @Field(() => SetFieldInput, { nullable: true })
  setField?: SetFieldInput | null;

  @Field(() => ConsentPurpose, {
    nullable: true,
    description: 'Recorded for each number, as said by the account. Cannot be undone.',
  })
  optOut?: ConsentPurpose | null;

  @Field(() => Boolean, { nullable: true, description: 'True deletes the contacts. Cannot be undone.' })
  delete?: boolean | null;
}

export const BulkEditResult = resultUnion('BulkEditResult', 'BulkEdit', [
  BulkEditType,
  InvalidInputType,
  NotFoundType,
  InvalidStateType,
]);

/** Some ids may be of contacts that are gone: they are passed over, unless all are. Throws NotFound. */
export function selectionOf({ ids, filter }: ContactSelectionInput): Selection {
  const known = ids?.flatMap((id) => parsePublicId('contact', id) ?? []) ?? null;
  const [first] = ids ?? [];
  if (known?.length === 0 && first !== undefined) idOrNotFound('contact', first);
  return { ids: known, query: filter == null ? null : queryOfAll(filter) };
}

/** A filter by what is not there finds nobody; an edit by it is a mistake. */
function queryOfAll(filter: ContactFilter) {
  if (filter.listId != null) idOrNotFound('contactList', filter.listId);
  if (filter.tagId != null) idOrNotFound('tag', filter.tagId);
  if (filter.segmentId != null) idOrNotFound('segment', filter.segmentId);
  return queryOf(filter);
}

const tagOf = (id: string | null | undefined) => (id == null ? null : idOrNotFound('tag', id));
const listOf = (id: string | null | undefined) => (id == null ? null : idOrNotFound('contactList', id));

/** Throws NotFound. */
export const actionOf = (input: BulkEditInput): Action => ({
  addTagId: tagOf(input.addTagId),
  removeTagId: tagOf(input.removeTagId),
  addToListId: listOf(input.addToListId),
  removeFromListId: listOf(input.removeFromListId),
  setField: input.setField == null ? null : { key: input.setField.key, value: input.setField.value ?? null },
  optOut: input.optOut ?? null,
  delete: input.delete ?? null,
});

export const toBulkEdit = (row: BulkEdit): BulkEditType => ({
  id: publicId('bulkEdit', row.id),
  kind: row.kind,
  state: row.state,
  revision: row.revision ?? 0,
  total: row.total ?? 0,
  done: row.done ?? 0,
  changed: row.changed ?? 0,
  summary: summaryOf(row),
  canUndo: canUndo(row),
  undoneAt: row.undoneAt ?? null,
  failure: row.failure ?? null,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt ?? null,
});
