/** Amounts are integer micro-units as decimal strings: they pass through bigint and never through a float. */
export interface Amount {
  micros: string;
  currency: string;
}

const numbers = new Intl.NumberFormat();
const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

export const count = (value: number): string => numbers.format(value);
export const countShort = (value: number): string =>
  value < 100_000 ? numbers.format(value) : compact.format(value);
/** Neither 0 % nor 100 % unless it is exactly that: two lost of ten thousand are not none. */
export function share(part: number, whole: number): string {
  const ratio = whole > 0 ? part / whole : 0;
  if (ratio > 0 && ratio < 0.0005) return `<${percents.format(0.001)}`;
  return ratio < 1 && ratio >= 0.9995 ? `>${percents.format(0.999)}` : percents.format(ratio);
}

const decimal = (micros: bigint): `${number}` => {
  const sign = micros < 0n ? '-' : '';
  const positive = micros < 0n ? -micros : micros;
  return `${sign}${positive / 1_000_000n}.${String(positive % 1_000_000n).padStart(6, '0')}` as `${number}`;
};

export function money({ micros, currency }: Amount): string {
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  }).format(decimal(BigInt(micros)));
}

/** "12.5" of a currency in micro-units, or null when it is not an amount. */
export function parseAmount(text: string): string | null {
  const [, whole, fraction = ''] =
    /^\s*(\d{1,12})(?:[.,](\d{1,6}))?\s*$/.exec(text.replaceAll(/[\s']/g, '')) ?? [];
  return whole === undefined ? null : String(BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0')));
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const axis = new Intl.DateTimeFormat(undefined, {
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
/** As short as it can be: many stand side by side below a chart. */
export const onAxis = (at: Date): string => axis.format(at);
export const atTime = (iso: string): string => clock.format(new Date(iso));
export const atMoment = (iso: string): string => moment.format(new Date(iso));
export const onDay = (iso: string): string => day.format(new Date(iso));

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'long' });
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** What has happened is never "in 20 seconds": `now` may be of a minute ago, and the server's clock ahead of this one. */
export function ago(iso: string, now: number): string {
  const seconds = Math.min(0, Math.round((Date.parse(iso) - now) / 1000));
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return unit === 'day' && Math.abs(seconds) > 30 * 86_400
    ? onDay(iso)
    : relative.format(Math.round(seconds / size), unit);
}

/** "8 min 20 s": two units at the most, so that a live figure does not jump in width. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}

const regions = new Intl.DisplayNames(undefined, { type: 'region' });
export const countryName = (code: string): string => {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
};

/** Calling codes of one and of two digits (ITU-T E.164, annex D); all others have three. */
const CALLING_CODE = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Groups of three after the country's code, for reading a number aloud; only for show. */
export function phone(msisdn: string): string {
  const [code = ''] = CALLING_CODE.exec(msisdn) ?? [];
  const [, ...groups] = /^(\d{3})(\d{3})(\d{3,})$/.exec(msisdn.slice(code.length)) ?? [];
  return code && groups.length > 0 ? [code, ...groups].join(' ') : msisdn;
}
