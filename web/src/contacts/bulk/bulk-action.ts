import { count } from '../../app/format.js';
import type { BulkEditInput, ConsentPurpose } from '../../gql/graphql.js';

/** What a person can order for many contacts at once. */
export type BulkAction =
  'ADD_TAG' | 'REMOVE_TAG' | 'ADD_TO_LIST' | 'REMOVE_FROM_LIST' | 'SET_FIELD' | 'OPT_OUT' | 'DELETE';

/** What the form holds: a tag or a list by its id, a field by its key with the value as it was typed. */
export interface Details {
  groupId: string;
  fieldKey: string;
  value: string;
  purpose: ConsentPurpose;
}

export const NO_DETAILS: Details = { groupId: '', fieldKey: '', value: '', purpose: 'MARKETING' };

/** Chosen instead of a tag or list there is: its name is asked for. */
export const NEW_GROUP = 'new';

const contacts = (size: number): string => `${count(size)} ${size === 1 ? 'contact' : 'contacts'}`;

export const ACTION_WORDS: Record<BulkAction, { title: (size: number) => string; deed: string }> = {
  ADD_TAG: { title: (size) => `Add a tag to ${contacts(size)}`, deed: 'Add the tag' },
  REMOVE_TAG: { title: (size) => `Remove a tag from ${contacts(size)}`, deed: 'Remove the tag' },
  ADD_TO_LIST: { title: (size) => `Add ${contacts(size)} to a list`, deed: 'Add to the list' },
  REMOVE_FROM_LIST: { title: (size) => `Remove ${contacts(size)} from a list`, deed: 'Remove from the list' },
  SET_FIELD: { title: (size) => `Set a field of ${contacts(size)}`, deed: 'Set the field' },
  OPT_OUT: { title: (size) => `Opt out ${contacts(size)}?`, deed: 'Opt out' },
  DELETE: { title: (size) => `Delete ${contacts(size)}?`, deed: 'Delete' },
};

export function bulkChange(action: BulkAction, details: Details): Omit<BulkEditInput, 'selection'> {
  switch (action) {
    case 'ADD_TAG':
      return { addTagId: details.groupId };
    case 'REMOVE_TAG':
      return { removeTagId: details.groupId };
    case 'ADD_TO_LIST':
      return { addToListId: details.groupId };
    case 'REMOVE_FROM_LIST':
      return { removeFromListId: details.groupId };
    case 'SET_FIELD':
      return { setField: { key: details.fieldKey, value: details.value || null } };
    case 'OPT_OUT':
      return { optOut: details.purpose };
    case 'DELETE':
      return { delete: true };
  }
}

/** Whether the form says enough to go on. */
export function isComplete(action: BulkAction, details: Details, newName: string): boolean {
  if (action === 'DELETE' || action === 'OPT_OUT') return true;
  if (action === 'SET_FIELD') return details.fieldKey !== '';
  return details.groupId === NEW_GROUP ? newName.trim() !== '' : details.groupId !== '';
}
