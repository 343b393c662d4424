import { callingCodeOf } from '../../contacts/msisdn/numbering-plans.js';

/** What stands in a text for the number of somebody who was erased. */
const IN_TEXT = '[erased]';
/** What people write between digits: `0712 345-678`, `(0712) 345 678`. */
const BETWEEN = String.raw`[\s().\-/\u00a0\u2009\u202f]{0,2}`;

/** Finds a number in texts. */
export interface Mentions {
  /** For SQL, which looks roughly: what it finds may be another number that ends alike. */
  sql: string;
  without(text: string): string;
}

/**
 * A number as it stands in texts: +254712345678, 00254712345678, 254712345678, 0712345678, 712345678, with or without blanks and
 * marks between. Not as a part of a longer row of digits, nor of an id.
 */
export function mentionsOf(msisdn: string): Mentions {
  const digits = msisdn.slice(1);
  const code = callingCodeOf(digits)?.code ?? '';
  const national = Array.from(digits.slice(code.length));
  const own = national.join(BETWEEN);
  const country = [...code].join(BETWEEN);
  const abroad = String.raw`(?:(?:\+|00)${BETWEEN})?${country}${BETWEEN}(?:0${BETWEEN})?`;
  const found = new RegExp(String.raw`(?<![\da-f])\(?(?:${abroad}|0${BETWEEN})?${own}(?![\da-f])`, 'giu');
  return {
    // no separators but what is neither a digit nor a letter, of one byte or several
    sql: national.join('[^0-9A-Za-z]{0,6}'),
    without: (text) => text.replaceAll(found, IN_TEXT),
  };
}

/** The same in all texts of a value of JSON. */
export function withoutIn(value: unknown, mentions: Mentions): unknown {
  if (typeof value === 'string') return mentions.without(value);
  if (Array.isArray(value)) return value.map((one) => withoutIn(one, mentions));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutIn(one, mentions)]));
}
