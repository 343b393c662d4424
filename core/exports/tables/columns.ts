import type { Column } from '../../files/table.js';

export const text = (heading: string): Column => ({ heading, kind: 'text' });
export const number = (heading: string): Column => ({ heading, kind: 'number' });
/** UTC, as the heading says. */
export const time = (heading: string): Column => ({ heading: `${heading}_utc`, kind: 'time' });
