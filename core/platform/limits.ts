import { z } from 'zod';

const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** What the open internet may ask for. The defaults are for honest use at full speed; docs/security.md lists them. */
export const LIMIT_SETTINGS = {
  /** The introspection query of the common tools is 15 deep. */
  MAX_DEPTH: count(18),
  MAX_ROOT_FIELDS: count(30),
  MAX_ALIASES: count(60),
  MAX_DIRECTIVES: count(30),
  /** The introspection query of the common tools has 400. */
  MAX_TOKENS: count(2_000),
  /** Characters of a GraphQL document. */
  MAX_DOCUMENT: count(32_768),
  /** Cost of one operation: about the rows it may read. */
  MAX_COST: count(10_000),
  /** How long one window of the rates below is. */
  RATE_WINDOW_SECONDS: count(10),
  /** Cost an API key may spend in a window: 20,000 a second, some 6,000 sendMessage. */
  RATE_API_KEY: count(200_000),
  /** Cost a person may spend in a window. */
  RATE_USER: count(50_000),
  /** Cost that callers who are nobody yet may spend in a window, from one address. */
  RATE_ADDRESS: count(20_000),
  /** Wrong passwords and codes for one name from one address: in a minute, and in a quarter of an hour. */
  TRIES_A_MINUTE: count(10),
  TRIES_A_QUARTER: count(30),
  /** Wrong ones for one name from all addresses it was never entered from rightly, in an hour. */
  TRIES_FROM_STRANGERS: count(100),
  /** Wrong ones for all names from one address, in a quarter of an hour. */
  TRIES_FROM_ADDRESS: count(300),
  /** Mails that anybody can have sent to one address, in an hour. */
  MAILS_AN_HOUR: count(10),
  SOCKET_MESSAGE_KB: count(64),
  SOCKET_OPERATIONS: count(100),
  SOCKETS_PER_ACCOUNT: count(10_000),
  SOCKETS_PER_ADDRESS: count(10_000),
  /** A socket without an operation is closed after so long. */
  SOCKET_IDLE_SECONDS: count(600),
  /** A socket of nobody is closed after so long, whatever it does. */
  SOCKET_ANONYMOUS_SECONDS: count(60),
};

const Settings = z.object(LIMIT_SETTINGS);

export type Limits = ReturnType<typeof limitsOf>;

export function limitsOf(e: z.output<typeof Settings>) {
  return {
    document: {
      depth: e.MAX_DEPTH,
      rootFields: e.MAX_ROOT_FIELDS,
      aliases: e.MAX_ALIASES,
      directives: e.MAX_DIRECTIVES,
      tokens: e.MAX_TOKENS,
      characters: e.MAX_DOCUMENT,
      cost: e.MAX_COST,
    },
    rate: {
      windowSeconds: e.RATE_WINDOW_SECONDS,
      apiKey: e.RATE_API_KEY,
      user: e.RATE_USER,
      address: e.RATE_ADDRESS,
    },
    tries: {
      aMinute: e.TRIES_A_MINUTE,
      aQuarter: e.TRIES_A_QUARTER,
      fromStrangers: e.TRIES_FROM_STRANGERS,
      fromAddress: e.TRIES_FROM_ADDRESS,
      mailsAnHour: e.MAILS_AN_HOUR,
    },
    sockets: {
      messageBytes: e.SOCKET_MESSAGE_KB * 1024,
      operations: e.SOCKET_OPERATIONS,
      perAccount: e.SOCKETS_PER_ACCOUNT,
      perAddress: e.SOCKETS_PER_ADDRESS,
      idleMs: e.SOCKET_IDLE_SECONDS * 1000,
      anonymousMs: e.SOCKET_ANONYMOUS_SECONDS * 1000,
    },
  };
}

export const DEFAULT_LIMITS: Limits = limitsOf(Settings.parse({}));
