import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^mysql$/,
    error: 'must be a mysql://USER:PASSWORD@HOST:PORT/NAME address',
  }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis://HOST:PORT address' }),
  /** Signs access tokens. At least 32 characters. */
  TOKEN_SECRET: z.string({ error: 'must be set' }).min(32, 'must have at least 32 characters'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Where a worker answers /healthz and /metrics; 0 takes a free port. */
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  /** Allows topUpSandbox: play money. */
  SANDBOX: z.stringbool().default(false),
  UPLOAD_DIR: z.string().default('.data/uploads'),
  MAX_UPLOAD_MB: z.coerce.number().positive().default(512),
  /** Messages claimed at a time. */
  CHUNK_SIZE: z.coerce.number().int().min(1).max(2_048).default(2_000),
  /** Chunks of one campaign under way at a time. */
  CHUNKS_IN_FLIGHT: z.coerce.number().int().min(1).max(64).default(4),
  /** After so long a message that may have been sent is given up as unknown and its money given back. */
  UNKNOWN_AFTER_SECONDS: z.coerce
    .number()
    .positive()
    .default(24 * 3600),
  /** After so long without a receipt a message that was sent ends as unknown. */
  RECEIPT_AFTER_SECONDS: z.coerce
    .number()
    .positive()
    .default(72 * 3600),
  /** Sign-in cookies are sent over HTTPS only. */
  SECURE_COOKIES: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/** Parses the environment once, at the top of main.ts. Reports every problem, not the first. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  const e = parsed.data;
  return {
    http: { host: e.HOST, port: e.PORT, secureCookies: e.SECURE_COOKIES },
    workerHttp: { host: e.HOST, port: e.WORKER_PORT },
    mysql: { url: e.DATABASE_URL },
    redis: { url: e.REDIS_URL },
    tokens: { secret: e.TOKEN_SECRET },
    sandbox: e.SANDBOX,
    uploads: { directory: e.UPLOAD_DIR, maxBytes: e.MAX_UPLOAD_MB * 1024 * 1024 },
    dispatch: {
      chunkSize: e.CHUNK_SIZE,
      chunksInFlight: e.CHUNKS_IN_FLIGHT,
      unknownAfterMs: e.UNKNOWN_AFTER_SECONDS * 1000,
      receiptAfterMs: e.RECEIPT_AFTER_SECONDS * 1000,
    },
    logLevel: e.LOG_LEVEL,
  } as const;
}
