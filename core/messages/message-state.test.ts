import * as fc from 'fast-check';
import { NEXT, statesBefore, type StoredState } from './message-state.js';

const STORED = Object.keys(NEXT) as StoredState[];

/** Every state that a message can still reach from here. */
function reachable(from: StoredState, seen = new Set<StoredState>()): Set<StoredState> {
  for (const to of NEXT[from].filter((state) => !seen.has(state))) reachable(to, seen.add(to));
  return seen;
}

describe('the states of a message', () => {
  test('nothing leaves delivered, failed or cancelled', () => {
    for (const state of ['delivered', 'failed', 'cancelled'] as const) expect(NEXT[state]).toEqual([]);
  });

  test('only forward: no state is ever reached again', () => {
    for (const state of STORED) expect(reachable(state)).not.toContain(state);
  });

  test('nothing is queued again, and only what is queued is cancelled', () => {
    expect(statesBefore('queued')).toEqual([]);
    expect(statesBefore('cancelled')).toEqual(['queued']);
  });

  test('a success is accepted as long as it is not contradicted for good', () => {
    expect(statesBefore('delivered').toSorted()).toEqual(['expired', 'queued', 'undelivered', 'unknown']);
  });

  test('statesBefore is the table read backwards', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STORED), fc.constantFrom(...STORED), (from, to) => {
        expect(statesBefore(to).includes(from)).toBe(NEXT[from].includes(to));
      }),
    );
  });
});
