const numberOf = (error: unknown): { errno?: number; code?: string } =>
  typeof error === 'object' && error !== null ? (error as { errno?: number; code?: string }) : {};

const DEADLOCK = 1213;
const LOCK_WAIT = 1205;
/** Snapshot too old for a row another transaction changed (MariaDB 10.11 and later). */
const RECORD_CHANGED = 1020;
const DUPLICATE = 1062;

/** The transaction was undone through no fault of its own: run it again. */
export const isConflict = (error: unknown): boolean =>
  [DEADLOCK, LOCK_WAIT, RECORD_CHANGED].includes(numberOf(error).errno ?? 0);

export const isDuplicate = (error: unknown): boolean => numberOf(error).errno === DUPLICATE;

const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_QUERY_INTERRUPTED',
  'ER_CONNECTION_KILLED',
]);

/** The database is away. Whether the last commit took place is not known. */
export function isConnectionFault(error: unknown): boolean {
  const { code, errno } = numberOf(error);
  if (LOST.has(code ?? '') || [1053, 1077, 1927, 4031].includes(errno ?? 0)) return true;
  return error instanceof Error && /closed state|Connection lost|connection is closed/i.test(error.message);
}

/** A database error without its statement, which holds values of customers. */
export function safeFault(error: unknown): string {
  const { code, errno } = numberOf(error);
  if (code !== undefined || errno !== undefined) return [code, errno].filter(Boolean).join(' ');
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : 'unknown fault';
}
