import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { Throttle } from './throttle.js';

const EVERY_MS = 200;

/** A throttle over a value that changes: what it told last is what a listener believes. */
function watched() {
  let value = 0;
  const told = new Map<string, number[]>();
  const throttle = new Throttle(EVERY_MS, (key) => {
    told.set(key, [...(told.get(key) ?? []), value]);
    return Promise.resolve();
  });
  const change = (key: string) => {
    value += 1;
    throttle.ask(key);
    return value;
  };
  return { throttle, told, change };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a throttle', () => {
  test('answers the first ask at once', () => {
    const { told, change } = watched();
    change('a');
    expect(told.get('a')).toEqual([1]);
  });

  test('answers many asks twice: the first, and the last at the end of the interval', () => {
    const { told, change } = watched();
    for (let i = 0; i < 50; i += 1) change('a');
    jest.advanceTimersByTime(EVERY_MS);
    expect(told.get('a')).toEqual([1, 50]);
  });

  test('keeps keys apart', () => {
    const { told, change } = watched();
    change('a');
    change('b');
    expect([...told.keys()]).toEqual(['a', 'b']);
  });

  test('the last ask is always answered, and never more than one an interval', () => {
    const steps = fc.array(fc.record({ key: fc.constantFrom('a', 'b'), wait: fc.nat(EVERY_MS * 2) }));
    fc.assert(
      fc.property(steps, (asks) => {
        const { told, change } = watched();
        const last = new Map<string, number>();
        let passed = 0;
        for (const { key, wait } of asks) {
          last.set(key, change(key));
          jest.advanceTimersByTime(wait);
          passed += wait;
        }
        jest.advanceTimersByTime(EVERY_MS);
        for (const [key, value] of last) {
          expect(told.get(key)?.at(-1)).toBeGreaterThanOrEqual(value);
          expect(told.get(key)?.length).toBeLessThanOrEqual(passed / EVERY_MS + 2);
        }
        jest.runAllTimers();
        expect(jest.getTimerCount()).toBe(0);
      }),
    );
  });

  test('flush answers what waits, and resolves when every answer is given', async () => {
    const answer = Promise.withResolvers<void>();
    const asked: string[] = [];
    const throttle = new Throttle(EVERY_MS, (key) => {
      asked.push(key);
      return answer.promise;
    });
    throttle.ask('a');
    throttle.ask('a');
    throttle.ask('b');
    let flushed = false;
    const flush = throttle.flush().then(() => (flushed = true));
    expect(asked).toEqual(['a', 'b', 'a']);
    await Promise.resolve();
    expect(flushed).toBe(false);
    answer.resolve();
    await flush;
    expect(jest.getTimerCount()).toBe(0);
  });
});
