import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Carrier } from './carrier.js';
import { sendInbound } from './inbound.js';
import { InvalidOptions, patched } from './options.js';
import { duplicatesIn, messagesTo, reportOf } from './report.js';

interface Asked {
  carrier: Carrier;
  query: URLSearchParams;
  body: unknown;
}

/** By method and path. What a route returns is the JSON of the answer; InvalidOptions becomes a 400. */
const ROUTES: Record<string, (asked: Asked) => unknown> = {
  'GET /healthz': () => ({ ok: true }),
  'GET /report': ({ carrier }) => reportOf(carrier),
  'GET /duplicates': ({ carrier }) => duplicatesIn(carrier),
  'GET /messages': ({ carrier, query }) => messagesTo(carrier, wanted(query, 'to')),
  'GET /configuration': ({ carrier }) => shownOptions(carrier),
  'POST /configure': ({ carrier, body }) => {
    carrier.options = patched(carrier.options, body);
    return shownOptions(carrier);
  },
  'POST /reset': ({ carrier }) => {
    carrier.reset();
    return reportOf(carrier);
  },
  'POST /inbound': ({ carrier, body }) => sendInbound(carrier, body),
  'POST /drop-connections': ({ carrier }) => ({ dropped: carrier.dropConnections() }),
};

/** Without the passwords. */
function shownOptions({ options: { systems, ...shown } }: Carrier) {
  return { ...shown, systems: Object.keys(systems) };
}

function wanted(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw new InvalidOptions(`the query parameter "${name}" is missing`);
  // An unescaped plus arrives as a space.
  return value.trim();
}

/** The side where tests and people ask what was received, and steer. No authentication: keep it on loopback. */
export function createHttpSide(carrier: Carrier): Server {
  return createServer((request, response) => {
    answer(carrier, request).then(
      (body) => send(response, 200, body),
      (error: unknown) => send(response, statusOf(error), { error: messageOf(error) }),
    );
  });
}

class NotFound extends Error {}
class TooLong extends Error {}

function statusOf(error: unknown): number {
  if (error instanceof InvalidOptions) return 400;
  if (error instanceof NotFound) return 404;
  return error instanceof TooLong ? 413 : 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown error';
}

async function answer(carrier: Carrier, request: IncomingMessage): Promise<unknown> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://simulator');
  const route = ROUTES[`${request.method} ${pathname}`];
  if (!route)
    throw new NotFound(`no ${request.method} ${pathname}; there are ${Object.keys(ROUTES).join(', ')}`);
  const body = request.method === 'POST' ? await jsonOf(request) : null;
  return route({ carrier, query, body });
}

const BODY_LIMIT = 100_000;

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Not destroyed on the way out: the refusal still has to be written.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) throw new TooLong(`a body above ${BODY_LIMIT} bytes`);
    chunks.push(chunk);
  }
  if (length === 0) return null;
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new InvalidOptions('the body is not JSON');
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const headers = { 'content-type': 'application/json' };
  response.writeHead(status, status === 413 ? { ...headers, connection: 'close' } : headers);
  response.end(`${JSON.stringify(body, null, 2)}\n`);
}
