/** What people and spreadsheets put between thousands beside dots and commas: spaces of every kind, apostrophes. */
const GAPS = /(?<=\d)[\s'’](?=\d{3}(?:\D|$))/gu;
const DECIMAL = /^\d*\.?\d+$/;
const THOUSANDS = [
  // 1,234,567.89 and 12,34,567.89; a single comma only before a fraction, for 1,234 could be a decimal
  {
    shape: /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3},\d{3}\.\d+$|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/,
    comma: '',
  },
  // 1.234.567,89
  { shape: /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.\d{3},\d+$/, comma: '.' },
  // 12,5 and 0,125; not 1,250
  { shape: /^\d*,(?:\d{1,2}|\d{4,})$|^0,\d{3}$|^\d{4,},\d{3}$/, comma: '.' },
] as const;

/** More, and a double no longer holds each of them. */
const MOST_DIGITS = 15;

export type NumberFault = 'not_a_number' | 'ambiguous' | 'too_long';
type Reading = { ok: true; text: string } | { ok: false; fault: NumberFault };

function withPoint(digits: string): string | null {
  if (DECIMAL.test(digits)) return digits;
  const found = THOUSANDS.find(({ shape }) => shape.test(digits));
  if (found === undefined) return null;
  return found.comma === '.' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
}

/** `-12.5`: no zeros that say nothing. */
function canonical(sign: string, decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const before = whole.replace(/^0+/, '') || '0';
  const after = fraction.replace(/0+$/, '');
  const text = after === '' ? before : `${before}.${after}`;
  return text === '0' ? '0' : `${sign}${text}`;
}

/** Reads `1 250`, `1,234.50`, `1.234,50`, `12,5`; `1,250` is refused, which could be either. A lone point is a decimal point. */
export function readNumber(raw: string): Reading {
  const plain = raw.replace(/^[−–]/u, '-').replace(/^([+-])\s+/u, '$1');
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/su.exec(plain) ?? [];
  const digits = rest.replace(GAPS, '');
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return { ok: false, fault: 'ambiguous' };
  const decimal = withPoint(digits);
  if (decimal === null) return { ok: false, fault: 'not_a_number' };
  const text = canonical(sign === '-' ? '-' : '', decimal);
  if (text.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS || text.length > MOST_DIGITS * 2)
    return { ok: false, fault: 'too_long' };
  return { ok: true, text };
}
