import { neutralised } from '../files/formula.js';

/** One cell of a CSV file (RFC 4180). What is no formula must not become one where the file is opened. */
export function csvCell(value: string | null): string {
  const safe = neutralised(value ?? '');
  return /[",;\t|\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
