import { startOfDay } from './start-of-day.js';

const day = (now: string, zone: string): string => startOfDay(new Date(now), zone).toISOString();

test.each([
  ['2026-03-01T00:30:00.250Z', 'UTC', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T20:59:59.999Z', 'Africa/Nairobi', '2026-02-28T21:00:00.000Z'],
  ['2026-03-01T21:00:00.000Z', 'Africa/Nairobi', '2026-03-01T21:00:00.000Z'],
  ['2026-03-01T12:00:00.000Z', 'Asia/Kathmandu', '2026-02-28T18:15:00.000Z'],
])('%s in %s began at %s', (now, zone, began) => {
  expect(day(now, zone)).toBe(began);
});

test('a day on which the clock changes began when it began', () => {
  expect(day('2026-03-08T14:00:00.000Z', 'America/New_York')).toBe('2026-03-08T05:00:00.000Z');
  expect(day('2026-11-01T15:00:00.000Z', 'America/New_York')).toBe('2026-11-01T04:00:00.000Z');
});
