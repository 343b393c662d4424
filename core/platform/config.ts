import { z } from 'zod';
import { AddressRanges, readRange } from './address-ranges.js';
import { LIMIT_SETTINGS, limitsOf } from './limits.js';
import { areMasterKeys } from './master-keys.js';
import { withFiles } from './secret-files.js';

/** `10.0.0.0/8, 192.0.2.7`. */
const Ranges = z
  .string()
  .default('')
  .transform((text, context) => {
    const ranges = text
      .split(',')
      .filter((one) => one.trim() !== '')
      .map(readRange);
    if (!ranges.includes(null)) return new AddressRanges(ranges.filter((range) => range !== null));
    context.addIssue('must be addresses or ranges such as 10.0.0.0/8, joined by commas');
    return z.NEVER;
  });

/** `https://app.example.com, https://staging.example.com`. */
const Origins = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((one) => one.trim().replace(/\/$/, '')))
  .transform((origins) => origins.filter((one) => one !== ''))
  .refine(
    (origins) => origins.every((one) => one === '*' || (URL.canParse(one) && new URL(one).origin === one)),
    'must be origins such as https://app.example.com, joined by commas, or *',
  );

const SERVICES = {
  DATABASE_URL: z.url({
    protocol: /^mysql$/,
    error: 'must be a mysql://USER:PASSWORD@HOST:PORT/NAME address',
  }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis://HOST:PORT address' }),
  /**
   * Wraps the keys of all that is sealed in the database: 32 bytes in base64. Several joined by commas: the first wraps, all
   * unwrap.
   */
  MASTER_KEY: z
    .string({ error: 'must be set, for example to the output of openssl rand -base64 32' })
    .refine(areMasterKeys, 'must be 32 bytes in base64; several are joined by commas'),
};

const Environment = z
  .object({
    ...SERVICES,
    /** Signs sessions. At least 32 characters; several joined by commas: the first signs, all are taken. */
    TOKEN_SECRET: z
      .string({ error: 'must be set' })
      .transform((text) => text.split(',').map((secret) => secret.trim()))
      .refine(
        (secrets) => secrets.every((secret) => secret.length >= 32),
        'must have at least 32 characters',
      ),
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
    /** The proxies before the server, which say in X-Forwarded-For who calls: addresses and ranges, joined by commas. */
    TRUSTED_PROXIES: Ranges,
    /** Where people reach the dashboard: the links in mails begin with it, and passkeys belong to its host. */
    PUBLIC_URL: z
      .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'must be an http(s):// address' })])
      .default('')
      .transform((url) => (url === '' ? null : url.replace(/\/+$/, ''))),
    /** The server that mails are given to. Without one they become files in OUTBOX_DIR. */
    SMTP_URL: z
      .union([
        z.literal(''),
        z.url({ protocol: /^smtps?$/, error: 'must be an smtp(s)://USER:PASSWORD@HOST:PORT address' }),
      ])
      .default('')
      .transform((url) => (url === '' ? null : url)),
    /** Whom mails are from: `Gallant SMS <no-reply@example.com>`. */
    MAIL_FROM: z.string().default(''),
    OUTBOX_DIR: z.string().default('.data/outbox'),
    /** Whose pages may call the API from a browser: origins, joined by commas; * for any, without cookies. */
    CORS_ORIGINS: Origins,
    /** Whoever reads /metrics from another machine shows it as a bearer token. Without one only this machine may. */
    METRICS_TOKEN: z
      .union([z.literal(''), z.string().min(16, 'must have at least 16 characters')])
      .default('')
      .transform((token) => (token === '' ? null : token)),
    ...LIMIT_SETTINGS,
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === null || MAIL_FROM !== '', {
    path: ['MAIL_FROM'],
    message: 'must be set when SMTP_URL is',
  });

/** A server that listens on every address of the machine, or on its own: a browser calls it `localhost`. */
const OWN_HOSTS = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

export type Config = ReturnType<typeof readConfig>;

/** Parses the environment once, at the top of main.ts; any NAME may be given as NAME_FILE, a file that holds it. Reports every problem, not the first. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const e = parse(Environment, env);
  return {
    http: { host: e.HOST, port: e.PORT, secureCookies: e.SECURE_COOKIES, trustedProxies: e.TRUSTED_PROXIES },
    workerHttp: { host: e.HOST, port: e.WORKER_PORT },
    mysql: { url: e.DATABASE_URL },
    redis: { url: e.REDIS_URL },
    tokens: { secrets: e.TOKEN_SECRET },
    sealing: { masterKeys: e.MASTER_KEY },
    // localhost and no number: a passkey belongs to a name
    publicUrl: e.PUBLIC_URL ?? `http://${OWN_HOSTS.has(e.HOST) ? 'localhost' : e.HOST}:${e.PORT}`,
    mail: {
      smtpUrl: e.SMTP_URL,
      from: e.MAIL_FROM || 'Gallant SMS <no-reply@localhost>',
      outbox: e.OUTBOX_DIR,
    },
    sandbox: e.SANDBOX,
    limits: limitsOf(e),
    safety: { corsOrigins: e.CORS_ORIGINS, metricsToken: e.METRICS_TOKEN },
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

/** What a command line needs of it: where the services are, and the keys to what is in them. */
export function readServices(env: NodeJS.ProcessEnv): Pick<Config, 'mysql' | 'redis' | 'sealing'> {
  const e = parse(z.object(SERVICES), env);
  return {
    mysql: { url: e.DATABASE_URL },
    redis: { url: e.REDIS_URL },
    sealing: { masterKeys: e.MASTER_KEY },
  };
}

function parse<Shape extends z.ZodObject>(shape: Shape, given: NodeJS.ProcessEnv): z.infer<Shape> {
  const { env, faults } = withFiles(given, Object.keys(shape.shape));
  const parsed = shape.safeParse(env);
  if (parsed.success && faults.length === 0) return parsed.data;
  const others = parsed.success ? '' : z.prettifyError(parsed.error);
  throw new Error(`Invalid environment:\n${[...faults, others].join('\n')}`);
}
