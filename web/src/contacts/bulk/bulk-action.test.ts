import {
  ACTION_WORDS,
  bulkChange,
  isComplete,
  NEW_GROUP,
  NO_DETAILS,
  type BulkAction,
} from './bulk-action.js';

const DETAILS = { groupId: 'tag_1', fieldKey: 'town', value: 'Kisumu', purpose: 'MARKETING' } as const;

test.each<[BulkAction, object]>([
  ['ADD_TAG', { addTagId: 'tag_1' }],
  ['REMOVE_TAG', { removeTagId: 'tag_1' }],
  ['ADD_TO_LIST', { addToListId: 'tag_1' }],
  ['REMOVE_FROM_LIST', { removeFromListId: 'tag_1' }],
  ['SET_FIELD', { setField: { key: 'town', value: 'Kisumu' } }],
  ['OPT_OUT', { optOut: 'MARKETING' }],
  ['DELETE', { delete: true }],
])('%s orders one thing and no other', (action, change) =>
  expect(bulkChange(action, DETAILS)).toEqual(change),
);

test('an empty value takes the values away', () => {
  expect(bulkChange('SET_FIELD', { ...DETAILS, value: '' })).toEqual({
    setField: { key: 'town', value: null },
  });
});

test('a deletion names how many', () => {
  expect(ACTION_WORDS.DELETE.title(9_700)).toBe('Delete 9,700 contacts?');
  expect(ACTION_WORDS.DELETE.title(1)).toBe('Delete 1 contact?');
});

test('nothing is ordered before it is said with what', () => {
  expect(isComplete('ADD_TAG', NO_DETAILS, '')).toBe(false);
  expect(isComplete('ADD_TAG', { ...NO_DETAILS, groupId: NEW_GROUP }, ' ')).toBe(false);
  expect(isComplete('ADD_TAG', { ...NO_DETAILS, groupId: NEW_GROUP }, 'VIP')).toBe(true);
  expect(isComplete('SET_FIELD', NO_DETAILS, '')).toBe(false);
  expect(isComplete('DELETE', NO_DETAILS, '')).toBe(true);
});
