import * as fc from 'fast-check';
import { Flights, type Flight } from './flights.js';
import { sms } from './link-setup.fixture.js';
import { Outgoing } from './outgoing.js';

const flight = (sequence: number, writtenAt = sequence): Flight => ({
  sequence,
  message: new Outgoing(sms(), undefined, () => {}),
  part: 0,
  writtenAt,
});

describe('parts on the wire', () => {
  test('are found by their own number only, and once', () => {
    const flights = new Flights(10);
    const [first] = [flight(1)];
    flights.add(first);
    expect(flights.take(1 + 64)).toBeUndefined();
    expect(flights.isFree(1 + 64)).toBe(false);
    expect(flights.take(1)).toBe(first);
    expect(flights.take(1)).toBeUndefined();
    expect(flights.size).toBe(0);
  });

  test('behave as a map does, whatever order the answers come in', () => {
    const answer = fc.nat(1_000);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(answer, { maxLength: 300 }),
        (window, answers) => {
          const flights = new Flights(window);
          const model = new Map<number, Flight>();
          let sequence = 0;
          for (const choice of answers) {
            while (!flights.isFull) {
              do sequence += 1;
              while (!flights.isFree(sequence));
              const one = flight(sequence);
              flights.add(one);
              model.set(sequence, one);
            }
            const number = [...model.keys()][choice % model.size] ?? 0;
            expect(flights.take(number)).toBe(model.get(number));
            model.delete(number);
            expect(flights.size).toBe(model.size);
          }
          expect(flights.takeUntil(Infinity).map((one) => one.sequence)).toEqual([...model.keys()]);
          expect(flights.oldest()).toBe(Infinity);
        },
      ),
    );
  });

  test('are taken by age, the oldest first', () => {
    const flights = new Flights(10);
    for (const [sequence, writtenAt] of [
      [1, 30],
      [2, 10],
      [3, 20],
    ] as const) {
      flights.add(flight(sequence, writtenAt));
    }
    expect(flights.oldest()).toBe(10);
    expect(flights.takeUntil(20).map(({ sequence }) => sequence)).toEqual([2, 3]);
    expect(flights.size).toBe(1);
  });
});
