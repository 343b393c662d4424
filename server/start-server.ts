import 'reflect-metadata';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Credentials } from '../core/accounts/credentials.js';
import type { RevocationListener } from '../core/accounts/revocations.js';
import { Tokens } from '../core/accounts/access-tokens.js';
import { relyingPartyOf } from '../core/accounts/relying-party.js';
import type { Core } from '../core/core.js';
import { safeFault } from '../core/database/faults.js';
import { ExportLinks } from '../core/exports/export-links.js';
import type { Config } from '../core/platform/config.js';
import { DEFAULT_LIMITS } from '../core/platform/limits.js';
import { buildSchema } from '../schema/build-schema.js';
import { LiveTopics } from '../schema/live/live-topics.js';
import { createApollo } from './http/apollo.js';
import { createApp } from './http/app.js';
import { openLimits } from './limits/open-limits.js';
import { LiveHub } from './live/hub.js';
import { SocketServer } from './live/socket-server.js';
import { contextMaker } from './make-context.js';
import { createMetrics } from './metrics.js';

export interface RunningServer {
  /** `http://127.0.0.1:4000`, without a slash at the end. */
  url: string;
  port: number;
  /** Takes no more, tells every socket to go elsewhere, answers what it has begun. Ends within ten seconds. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Where the built dashboard is. */
  webDirectory?: string;
}

/** Without limits of its own a server has the usual ones. */
export type ServerConfig = Pick<Config, 'http' | 'tokens' | 'uploads' | 'sandbox'> &
  Partial<Pick<Config, 'limits' | 'safety' | 'mail' | 'publicUrl'>>;

const CLOSED = { corsOrigins: [], metricsToken: null };
const WEB = fileURLToPath(new URL('../web/dist', import.meta.url));
const HEADERS_WITHIN_MS = 30_000;
/** Longer than a proxy keeps an idle connection, so that it never sends into one that is being closed. */
const IDLE_CONNECTION_MS = 75_000;
/** A large upload over a slow line; one that stands still is cut off by the upload itself. */
const REQUEST_WITHIN_MS = 60 * 60_000;
const ANSWERED_WITHIN_MS = 7_000;
const SOCKETS_WITHIN_MS = 2_000;

export async function startServer(
  core: Core,
  config: ServerConfig,
  { webDirectory = WEB }: ServerOptions = {},
): Promise<RunningServer> {
  const { log } = core;
  const metrics = createMetrics();
  const schema = buildSchema();
  const { credentials, contextFor, exportLinks } = openDoors(core, config);
  const { limits = DEFAULT_LIMITS, safety = CLOSED } = config;
  const [secret = ''] = config.tokens.secrets;
  const { gate, close: closeLimits } = await openLimits({ core, schema, limits, secret });
  const apollo = createApollo({ schema, log, metrics, gate });
  await apollo.start();
  let stopping = false;
  const isStopping = () => stopping;
  const shared = { gate, credentials, contextFor, metrics };
  const outbox = outboxOf(config);
  const parts = { ...shared, core, apollo, isStopping, outbox, webDirectory, exportLinks };
  const http = createPatientServer(createApp({ ...parts, config: { ...config, safety } }));
  const hub = new LiveHub({ schema, log, contextFor, onStreams: (count) => metrics.streams.set(count) });
  const { trustedProxies } = config.http;
  const sockets = new SocketServer({ ...shared, schema, hub, log, trustedProxies, bounds: limits.sockets });
  const stopListening = listenForRevocations(core, (credentialIds) => {
    credentials.forget(credentialIds);
    sockets.changed(credentialIds);
  });
  http.on('upgrade', (request, socket, head) => {
    if (stopping || request.url?.split('?', 1)[0] !== '/graphql') socket.destroy();
    else void sockets.upgrade(request, socket, head);
  });
  const port = await listen(http, config.http);
  return {
    port,
    url: `http://${config.http.host.includes(':') ? `[${config.http.host}]` : config.http.host}:${port}`,
    async stop() {
      if (stopping) return;
      stopping = true;
      stopListening();
      const answered = once(http, 'close');
      http.close();
      const late = setTimeout(() => http.closeAllConnections(), ANSWERED_WITHIN_MS);
      await sockets.close(SOCKETS_WITHIN_MS);
      await answered;
      clearTimeout(late);
      await apollo.stop();
      await closeLimits();
    },
  };
}

/** Who is let in, and what each request is then given. */
function openDoors(core: Core, config: ServerConfig) {
  const { sandbox } = config;
  const tokens = new Tokens(config.tokens.secrets);
  const credentials = new Credentials(core, tokens, core.clock);
  const topics = new LiveTopics(core);
  const relyingParty = relyingPartyOf(config.publicUrl ?? `http://localhost:${config.http.port}`);
  const exportLinks = new ExportLinks(config.tokens.secrets);
  const uploadDirectory = config.uploads.directory;
  const services = {
    core,
    tokens,
    credentials,
    topics,
    sandbox,
    exportLinks,
    relyingParty,
    uploadDirectory,
  };
  return { credentials, exportLinks, contextFor: contextMaker(services) };
}

/** Mails are shown where there is nobody to send them, and play money only. */
const outboxOf = ({ sandbox, mail }: ServerConfig): string | null =>
  sandbox && mail?.smtpUrl === null ? mail.outbox : null;

function createPatientServer(app: RequestListener): Server {
  const http = createServer(app);
  http.headersTimeout = HEADERS_WITHIN_MS;
  http.requestTimeout = REQUEST_WITHIN_MS;
  http.keepAliveTimeout = IDLE_CONNECTION_MS;
  return http;
}

/** Does not wait for Redis: until it is there, only what this process itself revokes takes effect at once. */
function listenForRevocations({ revocations, log }: Core, heard: RevocationListener): () => void {
  const forget = revocations.onChange(heard);
  const listening = revocations.listen();
  listening.catch((error: unknown) => log.warn({ fault: safeFault(error) }, 'revocations are not heard'));
  return () => {
    forget();
    listening.then(
      (leave) => leave(),
      () => undefined,
    );
  };
}

async function listen(http: Server, { host, port }: { host: string; port: number }): Promise<number> {
  http.listen(port, host);
  await once(http, 'listening');
  return (http.address() as AddressInfo).port;
}
