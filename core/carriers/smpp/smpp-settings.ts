/** How to reach one carrier and how it wants to be spoken to. All of it can stand in one smpp:// URL. */
export interface SmppSettings {
  host: string;
  port: number;
  tls: boolean;
  systemId: string;
  password: string;
  systemType: string;
  /** Requests that may wait for their answer at once. */
  window: number;
  /** Parts a second; null for no limit of our own. */
  rate: number | null;
  enquireSeconds: number;
  responseSeconds: number;
  /** How long messages are joined on this link. Mixing them breaks handsets. */
  concat: 'udh' | 'sar' | 'payload';
  /** Overrides for every sender; null chooses by the sender's kind. */
  sourceTon: number | null;
  sourceNpi: number | null;
  shortCodeTon: number;
}

const CONCAT = ['udh', 'sar', 'payload'] as const;

/** What may stand after the question mark, each with its reader; a reader throws a sentence that ends the error. */
const PARAMETERS = {
  systemType: (value: string) => latin1(value, 12),
  window: (value: string) => integer(value, 1, 10_000),
  rate: (value: string) => decimal(value, 0.01, 1_000_000),
  enquireSeconds: (value: string) => decimal(value, 0.1, 3_600),
  responseSeconds: (value: string) => decimal(value, 0.1, 3_600),
  concat: (value: string) => oneOf(value, CONCAT),
  sourceTon: (value: string) => integer(value, 0, 255),
  sourceNpi: (value: string) => integer(value, 0, 255),
  shortCodeTon: (value: string) => integer(value, 0, 255),
};

const DEFAULTS = {
  systemType: '',
  window: 10,
  rate: null,
  enquireSeconds: 30,
  responseSeconds: 60,
  concat: 'udh',
  sourceTon: null,
  sourceNpi: null,
  shortCodeTon: 3,
} as const;

/**
 * Reads `smpp://USER:PASSWORD@HOST:PORT?window=100&rate=500`, or smpps:// for TLS. Port 2775 (3550 with TLS) if none.
 * @throws Error whose message names the key at fault and never repeats the password.
 */
export function parseSmppUrl(url: string): SmppSettings {
  if (!URL.canParse(url))
    throw new Error('Carrier URL: not a URL of the form smpp://USER:PASSWORD@HOST:PORT');
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  if (protocol !== 'smpp:' && protocol !== 'smpps:') {
    throw new Error(`Carrier URL: "${protocol}//" is neither smpp:// nor smpps://`);
  }
  if (hostname === '') throw new Error('Carrier URL: the host is missing');
  const tls = protocol === 'smpps:';
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (tls ? 3550 : 2775) : Number(port),
    tls,
    systemId: read('user', decoded('user', username), (value) => latin1(value, 15, 1)),
    password: read('password', decoded('password', password), (value) => latin1(value, 8)),
    ...DEFAULTS,
    ...readParameters(searchParams),
  };
}

function readParameters(given: URLSearchParams): Partial<SmppSettings> {
  const entries = [...given].map(([key, value]) => {
    if (!Object.hasOwn(PARAMETERS, key)) {
      throw new Error(`Carrier URL: unknown key "${key}"; known are ${Object.keys(PARAMETERS).join(', ')}`);
    }
    const reader: (value: string) => unknown = PARAMETERS[key as keyof typeof PARAMETERS];
    return [key, read(key, value, reader)];
  });
  return Object.fromEntries(entries) as Partial<SmppSettings>;
}

function read<T>(key: string, value: string, reader: (value: string) => T): T {
  try {
    return reader(value);
  } catch (error) {
    throw new Error(`Carrier URL: ${key} ${(error as Error).message}`, { cause: error });
  }
}

function decoded(key: string, value: string): string {
  return read(key, value, () => {
    try {
      return decodeURIComponent(value);
    } catch (error) {
      throw new Error('has a percent sign that encodes nothing', { cause: error });
    }
  });
}

function latin1(value: string, most: number, least = 0): string {
  if (value.length < least) throw new Error('is missing');
  if (value.length > most)
    throw new Error(`is longer than ${most} characters, the most that SMPP 3.4 has room for`);
  if (!/^[ -\u00ff]*$/.test(value)) throw new Error('has characters that SMPP cannot carry');
  return value;
}

function decimal(value: string, least: number, most: number): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= least && number <= most)) {
    throw new Error(`must be a number from ${least} to ${most}`);
  }
  return number;
}

function integer(value: string, least: number, most: number): number {
  if (!/^\d+$/.test(value)) throw new Error(`must be a whole number from ${least} to ${most}`);
  return decimal(value, least, most);
}

function oneOf<T extends string>(value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`must be one of ${known.join(', ')}`);
  return found;
}
