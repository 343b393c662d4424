/** Typographic characters that word processors put in, and what a person would have typed on a phone. All values are in GSM-7. */
const PLAIN: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': ',',
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2022': '-',
  '\u2026': '...',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u00B4': "'",
  '\u0060': "'",
  '\u200B': '',
  '\uFEFF': '',
};

/** The plain spelling, '' to leave it out, null when there is none (an emoji, another script). */
export const plainFor = (character: string): string | null => PLAIN[character] ?? null;
