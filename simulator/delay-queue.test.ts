import { jest } from '@jest/globals';
import { DelayQueue } from './delay-queue.js';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

test('hands out after the delay, in order of time and then of arrival, and never before', () => {
  const handed: string[] = [];
  const queue = new DelayQueue<string>((item) => handed.push(item));
  queue.add('late', 100);
  queue.add('soon', 20);
  queue.add('soon too', 20);
  queue.add('at once', 0);
  expect(handed).toEqual([]);
  jest.advanceTimersByTime(10);
  expect(handed).toEqual(['at once']);
  jest.advanceTimersByTime(20);
  expect(handed).toEqual(['at once', 'soon', 'soon too']);
  jest.advanceTimersByTime(69);
  expect(handed).toHaveLength(3);
  jest.advanceTimersByTime(10);
  expect(handed).toEqual(['at once', 'soon', 'soon too', 'late']);
});

test('takes new items while it hands out, and after it ran empty', () => {
  const handed: number[] = [];
  const queue: DelayQueue<number> = new DelayQueue((item) => {
    handed.push(item);
    if (item < 3) queue.add(item + 1, 0);
  });
  queue.add(1, 10);
  jest.advanceTimersByTime(100);
  expect(handed).toEqual([1, 2, 3]);
  expect(jest.getTimerCount()).toBe(0);
  queue.add(7, 10);
  jest.advanceTimersByTime(20);
  expect(handed).toEqual([1, 2, 3, 7]);
});

test('nothing comes after it was cleared, and no timer stays', () => {
  const handed: number[] = [];
  const queue = new DelayQueue<number>((item) => handed.push(item));
  queue.add(1, 10);
  queue.clear();
  jest.advanceTimersByTime(100);
  expect(handed).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
});
