import type { MsisdnFault } from './faults.js';

/** What a cell holds once everything that is not part of the number is gone: digits, and a leading + if it had one. */
export type Cleaned = { ok: true; dialled: string } | { ok: false; reason: MsisdnFault };

const LONGEST = 250;
const refuse = (reason: MsisdnFault): Cleaned => ({ ok: false, reason });

// What a spreadsheet or a word processor leaves around a number: spaces of every kind, invisible marks, quotes, `="0712…"`.
const BREAKS = /[\t\n\v\f\r\u0085]/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const WRAPPING = /^[\s'"`´‘’“”=]+|[\s'"`´‘’“”]+$/gu;
const SCHEME = /^tel:\s*/iu;
const PUNCTUATION = /[\s.\-\u2010-\u2015\u2212()[\]]/gu;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/iu;
/** No number that a message can go to is written in two groups of so many digits. */
const SEVERAL = /\d{7,}\D+\d{7,}/u;
/** A number as programs write those that have decimals: nobody groups the last one or two digits of so many. */
const DECIMALS = /^(\+?\d{7,})[.,](\d{1,2})$/u;
const DIALLED = /^\+?\d+$/u;
// Full-width forms and the two Arabic sets. NFKC folds the first (and the full-width plus), not the others.
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const asciiDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

const bareOf = (cell: string): string =>
  cell
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, asciiDigit)
    .replace(WRAPPING, '')
    .replace(SCHEME, '');

/** Null where the decimals are more than zeros. */
function withoutDecimals(bare: string): string | null {
  const [, whole = bare, decimals = ''] = DECIMALS.exec(bare) ?? [];
  return /[1-9]/u.test(decimals) ? null : whole;
}

/** Takes away what is certainly not part of the number, and refuses what would need a guess. */
export function clean(raw: string): Cleaned {
  const cell = raw.length > LONGEST ? raw.trim() : raw;
  if (cell.length > LONGEST) return refuse('not_a_number');
  const bare = bareOf(cell);
  if (bare === '') return refuse('empty');
  if (SCIENTIFIC.test(bare)) return refuse('scientific_notation');
  const dialled = withoutDecimals(bare)?.replace(PUNCTUATION, '') ?? '';
  if ([bare, dialled].some((text) => SEVERAL.test(text))) return refuse('several_numbers');
  return DIALLED.test(dialled) ? { ok: true, dialled } : refuse('not_a_number');
}
