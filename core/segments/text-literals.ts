/**
 * Text of a caller as a literal of its bytes: nothing in it can end the literal, and what it is compared with is compared byte by
 * byte, whatever collation and padding the database has. Without the cast a column's collation would win, for which ü is u.
 */
export const bytesLiteral = (text: string): string =>
  `cast(x'${Buffer.from(text, 'utf8').toString('hex')}' as binary)`;

/** As a pattern of LIKE in which a backslash, a percent sign or an underscore is meant as itself. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

export const containsLiteral = (text: string): string => bytesLiteral(`%${literally(text)}%`);
export const startsLiteral = (text: string): string => bytesLiteral(`${literally(text)}%`);

/**
 * Lower case as the database's lower() has it: one character for one. What slots hold is folded before it is written (slots.ts);
 * this is for what is folded as it is read.
 */
export function lowerAsSql(text: string): string {
  return Array.from(text.normalize('NFC'), (char) => {
    const lower = char.toLowerCase();
    return lower.length === char.length ? lower : char;
  }).join('');
}
