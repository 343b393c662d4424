import type { OfficePackage } from './package.js';

/** Number formats that are dates without saying how (ECMA-376, part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
/** What is in quotes, in brackets or behind a backslash is text, a colour or a condition. */
const WORDS = /"[^"]*"|\[[^\]]*\]|\\./gu;
const isDateCode = (code: string): boolean => /[dmyhs]/iu.test(code.replace(WORDS, ''));

/** By a cell's style: whether its number is a date. */
export async function readDateStyles(workbook: OfficePackage, part: string): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await workbook.parse(part, {
    open({ name, attributes }) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), isDateCode(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(custom.get(id) ?? isBuiltInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

const DAY_MS = 86_400_000;
/** Serial 1 is 1900-01-01, and there is a 1900-02-29: from March 1900 on days count from here. */
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** `2026-01-31`, or `2026-01-31 12:30:00` where there is a time of day. */
export function dateText(serial: number, is1904: boolean): string {
  const early = !is1904 && serial < 60 ? 1 : 0;
  const ms = Math.round((serial + early) * 86_400) * 1_000;
  const time = new Date((is1904 ? EPOCH_1904 : EPOCH) + ms);
  if (Number.isNaN(time.getTime())) return String(serial);
  const text = time.toISOString();
  if (serial >= 0 && serial < 1) return text.slice(11, 19);
  return ms % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** A number as somebody would type it: a telephone number has no exponent. */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
}
