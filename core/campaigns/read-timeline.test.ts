import { assert, nat, property } from 'fast-check';
import { stepFor } from './read-timeline.js';

test('a short campaign is shown by the second', () => {
  expect(stepFor(1_000, 1_000)).toBe(1);
  expect(stepFor(1_000, 1_239)).toBe(1);
  expect(stepFor(1_000, 1_240)).toBe(2);
});

test('no span takes more than 240 points', () => {
  assert(
    property(nat(2_000_000_000), nat(500_000_000), (first, span) => {
      const step = stepFor(first, first + span);
      const points = Math.floor((first + span) / step) - Math.floor(first / step) + 1;
      expect(points).toBeLessThanOrEqual(240);
    }),
  );
});
