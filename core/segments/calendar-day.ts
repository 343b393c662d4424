import { startOfDay } from '../accounts/start-of-day.js';

const DAY_MS = 86_400_000;
const days = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = days.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  days.set(timeZone, made);
  return made;
}

/** Days since 1970-01-01 of `2026-01-31`; null for what is no day of the calendar. */
export function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null;
  return time / DAY_MS;
}

/** `2026-01-31` of days since 1970-01-01. */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day of the calendar on the wall of that time zone. */
export function dayAt(time: Date, timeZone: string): number {
  return dayNumber(formatOf(timeZone).format(time)) ?? Math.floor(time.getTime() / DAY_MS);
}

/** The first moment of a day in a time zone. */
export function startOfDayNumber(day: number, timeZone: string): Date {
  const noon = new Date(day * DAY_MS + DAY_MS / 2);
  const off = dayAt(noon, timeZone) - day; // noon in Greenwich is the day before or after in few places
  return startOfDay(new Date(noon.getTime() - off * DAY_MS), timeZone);
}
