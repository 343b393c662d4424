import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';

/** Contacts that have something in common, and where they stand among such groups. */
export interface Alike {
  /** The first to come first, at most 20. */
  ids: Id[];
  position: string[];
}

/** Groups in an order of their own, those behind a position. */
export type Find = (work: Work, page: { first: number; after: string[] | null }) => Promise<Alike[]>;

const MOST_SHOWN = 20;
/** 32 digits and a comma each. */
const SHOWN_LENGTH = MOST_SHOWN * 33 - 1;

/** The ids of a group, in one text; MySQL keeps 1,024 characters of it. */
export const idsInGroup = (column: string): string =>
  `left(group_concat(hex(${column}) order by ${column}), ${SHOWN_LENGTH})`;

export const readIds = (ids: string | Buffer): Id[] => String(ids).toLowerCase().split(',');
