const NOT_PRINTABLE = /[^\x20-\x7e]/;
const EACH = new RegExp(NOT_PRINTABLE, 'g');

/** At most so many printable ASCII characters; each other one is read as a question mark. */
export const asciiText = (text: string, most: number): string =>
  (NOT_PRINTABLE.test(text) ? text.replaceAll(EACH, '?') : text).slice(0, most);
