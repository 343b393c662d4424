import { firstPage, nextPage, numberOf, previousPage, rangeOf, startOf } from './pages.js';

describe('pages by cursors', () => {
  test('lead on and back by the same way', () => {
    const first = firstPage('all');
    const third = nextPage(nextPage(first, 'c50'), 'c100');
    expect([numberOf(third), startOf(third)]).toEqual([2, 'c100']);
    const second = previousPage(third);
    expect([numberOf(second), startOf(second)]).toEqual([1, 'c50']);
    expect(startOf(previousPage(second))).toBeNull();
  });

  test('never lead before the first or beyond the last', () => {
    const first = firstPage('all');
    expect(previousPage(first)).toBe(first);
    expect(nextPage(first, null)).toBe(first);
  });

  test('go on once, however often one clicks before the next is there', () => {
    const second = nextPage(firstPage('all'), 'c50');
    expect(nextPage(second, 'c50')).toBe(second);
  });

  test('say which rows they show', () => {
    const second = nextPage(firstPage('all'), 'c50');
    expect(rangeOf(second, 50, 12)).toEqual({ from: 51, to: 62 });
    expect(rangeOf(firstPage('all'), 50, 0)).toBeNull();
  });
});
