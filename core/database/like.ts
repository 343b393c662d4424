const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Patterns of LIKE for a text that stands for itself. */
export const beginning = (text: string): string => `${literally(text)}%`;
export const anywhere = (text: string): string => `%${literally(text)}%`;
