import { bulkProgress } from './bulk-words.js';

test.each([
  ['QUEUED', 9_700, 0, 0, '9,700 contacts'],
  ['RUNNING', 9_700, 4_200, 4_000, '4,200 of 9,700 contacts'],
  ['DONE', 12, 12, 12, '12 contacts changed'],
  ['DONE', 12, 12, 9, '9 contacts changed, 3 were so already'],
  ['CANCELLED', 500, 100, 1, '1 contact changed, 99 were so already'],
] as const)('an edit that is %s, %i %i %i: %s', (state, total, done, changed, words) =>
  expect(bulkProgress({ state, total, done, changed })).toBe(words),
);
