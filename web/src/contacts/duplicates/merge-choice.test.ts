import { mergeIds } from './merge-choice.js';

const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('who stays is never merged into itself, though it was ticked first', () => {
  const ticked = new Set(['a', 'b']);
  expect(mergeIds(three, ticked, 'c')).toEqual(['a', 'b']);
  expect(mergeIds(three, ticked, 'a')).toEqual(['b']);
  expect(mergeIds(three, new Set(['a']), 'a')).toEqual([]);
});
