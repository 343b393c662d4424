const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES =
  'january february march april may june july august september october november december sept'.split(' ');

/** A time of day behind the date, as spreadsheets and other programs write it, is left out. */
const TIME = String.raw`(?:[T ,]\s*\d{1,2}:\d{2}.*)?$`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}`, 'i');
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})${TIME}`, 'i');
const SLASHED = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4})${TIME}`, 'i');
const DAY_MONTH = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:of )?([a-z]{3,9})\.?[\s,-]+(\d{4})${TIME}`,
  'i',
);
const MONTH_DAY = new RegExp(
  String.raw`^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})${TIME}`,
  'i',
);

export type DateFault = 'not_a_date' | 'ambiguous' | 'no_such_day';
type Reading = { ok: true; text: string } | { ok: false; fault: DateFault };

interface Parts {
  year: number;
  month: number;
  day: number;
}

function monthNamed(name: string): number {
  const word = name.toLowerCase();
  const known = MONTHS.includes(word) || MONTH_NAMES.includes(word);
  return known ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0;
}

const parts = (year: unknown, month: unknown, day: unknown): Parts => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

/** `03/04/2026` is read only if one of the two can be no month, or if it is known which comes first. */
function slashed(text: string, dayFirst: boolean | undefined): Parts | 'ambiguous' | null {
  const [all, a, , b, year] = SLASHED.exec(text) ?? [];
  if (all === undefined) return null;
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 || first === second) return parts(year, b, a);
  if (second > 12) return parts(year, a, b);
  if (dayFirst === undefined) return 'ambiguous';
  return dayFirst ? parts(year, b, a) : parts(year, a, b);
}

function named(text: string): Parts | null {
  const [, day, month, year] = DAY_MONTH.exec(text) ?? [];
  if (month !== undefined) return parts(year, monthNamed(month), day);
  const [, name, date, ofYear] = MONTH_DAY.exec(text) ?? [];
  return name === undefined ? null : parts(ofYear, monthNamed(name), date);
}

function find(text: string, dayFirst: boolean | undefined): Parts | 'ambiguous' | null {
  const iso = ISO.exec(text);
  if (iso !== null) return parts(iso[1], iso[3], iso[4]);
  const dotted = DOTTED.exec(text);
  if (dotted !== null) return parts(dotted[3], dotted[2], dotted[1]);
  return slashed(text, dayFirst) ?? named(text);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Reads dates as people write them into `2026-01-31`. Where day and month could be either, `dayFirst` tells, or nobody does. */
export function readDate(raw: string, dayFirst: boolean | undefined): Reading {
  const found = find(raw, dayFirst);
  if (found === null) return { ok: false, fault: 'not_a_date' };
  if (found === 'ambiguous') return { ok: false, fault: 'ambiguous' };
  const { year, month, day } = found;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day)
    return { ok: false, fault: 'no_such_day' };
  return { ok: true, text: `${year}-${two(month)}-${two(day)}` };
}
