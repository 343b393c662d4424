import type { MsisdnFault } from './faults.js';

/** What a cell holds once everything that is not part of the number is gone: digits, and a leading + if it had one. */
export type Cleaned = { ok: true; dialled: string } | { ok: false; reason: MsisdnFault };

const refuse = (reason: MsisdnFault): Cleaned => ({ ok: false, reason });

// What a spreadsheet or a word processor leaves around a number: spaces of every kind, invisible marks, quotes, `="0712…"`.
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const WRAPPING = /^[\s'"`´‘’“”=]+|[\s'"`´‘’“”]+$/gu;
const SCHEME = /^tel:\s*/iu;
const PUNCTUATION = /[\s.\-\u2010-\u2015\u2212()[\]]/gu;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/iu;
const SEVERAL = /\d{7,}[/;,|&+]+\d{7,}/u;
const DIALLED = /^\+?\d+$/u;
// Full-width forms and the two Arabic sets. NFKC folds the first (and the full-width plus), not the others.
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const asciiDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

/** Takes away what is certainly not part of the number, and refuses what would need a guess. */
export function clean(raw: string): Cleaned {
  if (raw.length > 250) return refuse(raw.trim() === '' ? 'empty' : 'not_a_number');
  const bare = raw
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, asciiDigit)
    .replace(WRAPPING, '')
    .replace(SCHEME, '');
  if (bare === '') return refuse('empty');
  if (SCIENTIFIC.test(bare)) return refuse('scientific_notation');
  const dialled = bare.replace(PUNCTUATION, '');
  if (DIALLED.test(dialled)) return { ok: true, dialled };
  return refuse(SEVERAL.test(dialled) ? 'several_numbers' : 'not_a_number');
}
