import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { Carrier } from './carrier.js';
import { createHttpSide } from './http-side.js';
import { sendInbound, type InboundMessage } from './inbound.js';
import { patched, readOptions, type Behaviour, type SimulatorOptions } from './options.js';
import {
  duplicatesIn,
  messagesTo,
  reportOf,
  type Duplicate,
  type ReportedMessage,
  type SimulatorReport,
} from './report.js';
import { Session } from './session.js';

/** A carrier that runs in this process. */
export interface Simulator {
  readonly smppPort: number;
  readonly httpPort: number;
  /** Of the HTTP side, without a slash at the end. */
  readonly httpUrl: string;
  /** "smpp://gallant:secret@127.0.0.1:PORT?window=100": the first system of the options, with these parameters. */
  smppUrl(parameters?: Record<string, string | number>): string;
  /** From now on. Throws InvalidOptions and changes nothing if any of it is not valid. */
  configure(patch: Partial<Behaviour>): void;
  report(): SimulatorReport;
  duplicates(): Duplicate[];
  messagesTo(recipient: string): ReportedMessage[];
  /** A subscriber's message to the system; it waits until somebody is bound who receives. */
  inbound(message: InboundMessage): { parts: number };
  /** Cuts every connection; returns how many. */
  dropConnections(): number;
  /** A new run: totals and journal are empty. Receipts that are due still come. */
  reset(): void;
  stop(): Promise<void>;
}

/** In tests give `smppPort: 0, httpPort: 0`: free ports. Throws InvalidOptions; rejects if a port is taken. */
export async function startSimulator(given: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const options = readOptions(given);
  const carrier = new Carrier(options);
  const smpp = createServer((socket) => {
    carrier.counters.connections++;
    carrier.sessions.add(new Session(carrier, socket));
  });
  const http = createHttpSide(carrier);
  const smppPort = await listen(smpp, options.smppPort, options.host);
  const httpPort = await listen(http, options.httpPort, options.host).catch(async (error: unknown) => {
    await closed(smpp);
    throw error;
  });
  const host = options.host === '0.0.0.0' ? '127.0.0.1' : options.host;
  return {
    smppPort,
    httpPort,
    httpUrl: `http://${host}:${httpPort}`,
    smppUrl: (parameters = {}) => smppUrl(options, `${host}:${smppPort}`, parameters),
    configure: (patch) => {
      carrier.options = patched(carrier.options, patch);
    },
    report: () => reportOf(carrier),
    duplicates: () => duplicatesIn(carrier),
    messagesTo: (recipient) => messagesTo(carrier, recipient),
    inbound: (message) => sendInbound(carrier, message),
    dropConnections: () => carrier.dropConnections(),
    reset: () => carrier.reset(),
    stop: async () => {
      const ended = Promise.all([closed(smpp), closed(http)]);
      carrier.stop();
      http.closeAllConnections();
      await ended;
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

function smppUrl(
  { systems }: SimulatorOptions,
  address: string,
  parameters: Record<string, string | number>,
): string {
  const [systemId = '', password = ''] = Object.entries(systems)[0] ?? [];
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  const question = query.size > 0 ? '?' : '';
  return `smpp://${encodeURIComponent(systemId)}:${encodeURIComponent(password)}@${address}${question}${query}`;
}
