import { isSelected, MOST_IDS, NOBODY, selectionInput, sizeOf, withTicked } from './selection.js';

const FILTER = { listId: 'lst_1' };

describe('a selection of contacts', () => {
  test('holds what was ticked on other pages', () => {
    const first = withTicked(NOBODY, ['a', 'b'], new Set(['a']));
    const second = withTicked(first, ['c', 'd'], new Set(['c', 'd']));
    expect(selectionInput(second, FILTER)).toEqual({ ids: ['a', 'c', 'd'] });
    const fewer = withTicked(second, ['a', 'b'], new Set());
    expect(selectionInput(fewer, FILTER)).toEqual({ ids: ['c', 'd'] });
  });

  test('of all that match is the filter, and of no filter everybody', () => {
    expect(selectionInput({ all: true }, FILTER)).toEqual({ filter: FILTER });
    expect(selectionInput({ all: true }, {})).toEqual({ filter: {} });
    expect(sizeOf({ all: true }, 9_700)).toBe(9_700);
    expect(isSelected({ all: true }, 'anybody')).toBe(true);
  });

  test('of all that match shrinks to the page when one is unticked', () => {
    expect(withTicked({ all: true }, ['a', 'b', 'c'], new Set(['a', 'c']))).toEqual({
      all: false,
      ids: new Set(['a', 'c']),
    });
  });

  test('holds no more than the server takes', () => {
    const many = Array.from({ length: MOST_IDS + 5 }, (_, nr) => `c${nr}`);
    expect(sizeOf(withTicked(NOBODY, many, new Set(many)), 0)).toBe(MOST_IDS);
  });
});
