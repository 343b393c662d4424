import { idLiteral, timeLiteral } from '../../database/sql.js';
import type { Id } from '../../platform/id.js';
import { MICROS } from '../../billing/money.js';

/** A DATETIME as the driver returns it, as a cell holds it. */
export const timeCell = (text: string | null): string | null =>
  text === null ? null : `${text.replace(' ', 'T').padEnd(23, text.includes('.') ? '0' : '.000')}Z`;

/** `0.80`: what a spreadsheet adds up. */
export function decimal(micros: bigint): string {
  const sign = micros < 0n ? '-' : '';
  const amount = micros < 0n ? -micros : micros;
  const fraction = (amount % MICROS)
    .toString()
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${sign}${amount / MICROS}.${fraction}`;
}

/** Clocks of two machines differ by less. */
const APART_MS = 24 * 3_600_000;
const ID_TAIL = '0'.repeat(20);
/** The least id that can have been made then: ids begin with their time, so a range of time is a range of keys. */
const leastId = (time: number): Id => `${Math.max(0, time).toString(16).padStart(12, '0')}${ID_TAIL}`;

/** SQL conditions for what was created in a range of time, with the keys it can be among. */
export function createdBetween(
  table: string,
  { from, before }: { from?: string; before?: string },
): string[] {
  const conditions: string[] = [];
  if (from !== undefined) {
    const time = new Date(from);
    conditions.push(`${table}.created_at >= ${timeLiteral(time)}`);
    conditions.push(`${table}.id >= ${idLiteral(leastId(time.getTime() - APART_MS))}`);
  }
  if (before !== undefined) {
    const time = new Date(before);
    conditions.push(`${table}.created_at < ${timeLiteral(time)}`);
    conditions.push(`${table}.id < ${idLiteral(leastId(time.getTime() + APART_MS))}`);
  }
  return conditions;
}
