import { idLiteral, timeLiteral } from '../../database/sql.js';
import type { Id } from '../../platform/id.js';

/** Clocks of two machines differ by less. */
const APART_MS = 24 * 3_600_000;

/**
 * SQL for rows created before a time, by a key that begins with its time: so that what is young is not looked through every day.
 * `time` says it exactly.
 */
export function olderThan(before: Date, { key, time }: { key: string; time: string }): string {
  const least: Id = `${(before.getTime() + APART_MS).toString(16).padStart(12, '0')}${'0'.repeat(20)}`;
  return `${key} < ${idLiteral(least)} and ${time} < ${timeLiteral(before)}`;
}
