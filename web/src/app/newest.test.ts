import { newest } from './newest.js';

describe('newest', () => {
  test('takes the higher revision, whichever way it came', () => {
    const third = { revision: 3, delivered: 30 };
    const fourth = { revision: 4, delivered: 40 };
    expect(newest(third, fourth)).toBe(fourth);
    expect(newest(fourth, third)).toBe(fourth);
  });

  test('keeps what it has at the same revision, so nothing is drawn again', () => {
    const known = { revision: 3 };
    expect(newest(known, { revision: 3 })).toBe(known);
  });
});
