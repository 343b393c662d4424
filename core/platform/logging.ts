import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Should they be given after all, at the top of a line or one level down. */
const NOBODYS_BUSINESS = [
  'password',
  'passwordHash',
  'authorization',
  'cookie',
  'secret',
  'token',
  'accessToken',
  'refreshToken',
  'code',
  'email',
  'phone',
  'msisdn',
  'recipient',
  'to',
  'body',
  'text',
  'sql',
];
/** A line of ours says `code` for what kind of error it is. */
const OURS_AT_THE_TOP = new Set(['code']);

const redact = NOBODYS_BUSINESS.flatMap((name) =>
  OURS_AT_THE_TOP.has(name) ? [`*.${name}`] : [name, `*.${name}`],
);

/** What kind of error it is and where, but not its message: the database's hold what was to be written. */
function errorShape(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errno } = error as { code?: unknown; errno?: unknown };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
  return { type: error.name, kind: code, errno, at };
}

/** JSON lines on standard output, or where `destination` is. Never give it bodies, numbers or credentials: ids only. */
export const createLogger = (name: string, level: string, destination?: DestinationStream): Logger => {
  const options = { name, level, redact, serializers: { err: errorShape } };
  return destination === undefined ? pino(options) : pino(options, destination);
};
