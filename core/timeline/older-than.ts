import { idLiteral } from '../database/sql.js';
import type { TimelinePart } from './timeline-entry.js';

export const olderThan = (column: string, { before }: TimelinePart): string =>
  before === null ? '' : `and ${column} < ${idLiteral(before)}`;
