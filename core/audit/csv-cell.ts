/** A spreadsheet takes what begins like this for a formula, and would do what it says. */
const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/;

/** One cell of a CSV file (RFC 4180). What is no formula must not become one where the file is opened. */
export function csvCell(value: string | null): string {
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
