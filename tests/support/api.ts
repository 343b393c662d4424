import type { Client } from 'graphql-ws';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeLetter } from '../../core/accounts/compose-letter.js';
import { sendLetter } from '../../core/accounts/letter-jobs.js';
import { openCore, type Core } from '../../core/core.js';
import { PLATFORM, type WrittenJob } from '../../core/database/work.js';
import type { Composed } from '../../core/mail/letter.js';
import { AddressRanges } from '../../core/platform/address-ranges.js';
import type { Config } from '../../core/platform/config.js';
import { DEFAULT_LIMITS, type Limits } from '../../core/platform/limits.js';
import { createLogger, type Logger } from '../../core/platform/logging.js';
import { startServer, type RunningServer } from '../../server/start-server.js';
import { askAt, openSocket, type Answer } from './api-client.js';
import { MASTER_KEY } from './master-key.js';

/** A server in this process, on the database and the Redis that the environment names. */
export interface Api {
  readonly core: Core;
  readonly url: string;
  readonly uploadDirectory: string;
  /** Where mails would be; nobody sends them here. */
  readonly outbox: string;
  ask<Data>(query: string, variables?: object, token?: string | null): Promise<Answer<Data>>;
  /** The letters to this person that are written down, in their order: composed as a worker would, with links that work. */
  letters(about: string): Promise<Composed[]>;
  /** Closed after the test. */
  socket(token?: string, address?: string): Client;
}

export interface ApiOptions {
  maxUploadBytes?: number;
  sandbox?: boolean;
  /** The usual ones by default, but wrong passwords are not counted: tests send many. */
  limits?: Limits;
  safety?: Config['safety'];
  log?: Logger;
  /** Where its questions come from: what one place may spend in a while is counted in the Redis that all tests share. */
  address?: string;
}

/** A test is its own proxy: it may say in X-Forwarded-For where it calls from. */
export const trustedProxies = new AddressRanges(['127.0.0.0/8', '::1/128']);

/** Passkeys are made for its host. */
export const PUBLIC_URL = 'http://localhost:4000';
/** Signs the sessions' tokens. */
export const SECRET = 'a secret of forty characters for tests..';

const MANY = 1_000_000;
const UNCOUNTED: Limits['tries'] = {
  aMinute: MANY,
  aQuarter: MANY,
  fromStrangers: MANY,
  fromAddress: MANY,
  mailsAnHour: MANY,
};

function named(name: 'DATABASE_URL' | 'REDIS_URL'): string {
  const url = process.env[name];
  if (url === undefined) throw new Error(`${name} is not set: npm test sets it`);
  return url;
}

/** The database and the Redis of this run, migrated. */
export const serviceConfig = () => ({
  mysql: { url: named('DATABASE_URL') },
  redis: { url: named('REDIS_URL') },
  sealing: { masterKeys: MASTER_KEY },
});

/** A server for all tests of a file. */
export function useApi({ maxUploadBytes = 64 * 1024, sandbox = true, ...options }: ApiOptions = {}): Api {
  let core: Core;
  let server: RunningServer;
  let uploadDirectory: string;
  let outbox: string;
  const sockets: Client[] = [];
  const written: WrittenJob[] = [];

  beforeAll(async () => {
    uploadDirectory = await mkdtemp(join(tmpdir(), 'gallant-uploads-'));
    outbox = await mkdtemp(join(tmpdir(), 'gallant-outbox-'));
    core = await openCore({
      config: serviceConfig(),
      log: options.log ?? createLogger('test', 'silent'),
      pool: { size: 8 },
    });
    await core.redis.ping(); // from here on what is written down is handed over
    const { queues } = core;
    const add = queues.add.bind(queues);
    queues.add = (jobs) => {
      written.push(...jobs);
      return add(jobs);
    };
    server = await startServer(core, {
      http: { host: '127.0.0.1', port: 0, secureCookies: false, trustedProxies },
      tokens: { secrets: [SECRET] },
      uploads: { directory: uploadDirectory, maxBytes: maxUploadBytes },
      sandbox,
      limits: options.limits ?? { ...DEFAULT_LIMITS, tries: UNCOUNTED },
      ...(options.safety && { safety: options.safety }),
      publicUrl: PUBLIC_URL,
      mail: { smtpUrl: null, from: 'Gallant SMS <test@localhost>', outbox },
    });
  });

  afterEach(async () => {
    await Promise.all(sockets.splice(0).map((socket) => socket.dispose()));
  });

  afterAll(async () => {
    await server?.stop();
    await core?.close();
    for (const directory of [uploadDirectory, outbox]) await rm(directory, { recursive: true, force: true });
  });

  return {
    get core() {
      return core;
    },
    get url() {
      return server.url;
    },
    get outbox() {
      return outbox;
    },
    get uploadDirectory() {
      return uploadDirectory;
    },
    ask: (query, variables, token) =>
      askAt(server.url, { query, variables, token, address: options.address }),
    async letters(about) {
      const orders = written.filter(
        ({ name, payload }) => name === sendLetter.name && JSON.stringify(payload).includes(about),
      );
      const composed: Composed[] = [];
      for (const { payload } of orders) {
        const letter = await core.run(PLATFORM, composeLetter, sendLetter.payload.parse(payload));
        if (letter !== null) composed.push(letter);
      }
      return composed;
    },
    socket(token, address) {
      const client = openSocket(server.url, { token, address: address ?? options.address });
      sockets.push(client);
      return client;
    },
  };
}
