import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Answer } from './api-client.js';
import { waitFor } from './wait-for.js';

/** Of nobody else (RFC 3849), each in a /64 of its own. */
export const someAddress = (): string =>
  `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;

export interface Sent {
  query: string;
  variables?: object;
  token?: string | null;
  address?: string;
}

/** One operation over HTTP, as whoever calls from the address; with the whole answer. */
export async function post<Data>(url: string, { query, variables = {}, token, address }: Sent) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token != null && { authorization: `Bearer ${token}` }),
      ...(address !== undefined && { 'x-forwarded-for': address }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, ...((await response.json()) as Answer<Data>) };
}

export interface Frame {
  type: string;
  id?: string;
  payload?: unknown;
}

export interface RawSocket {
  readonly socket: WebSocket;
  readonly frames: readonly Frame[];
  /** Null while it is open. */
  readonly closed: { code: number; reason: string } | null;
  say(message: object | string): void;
  subscribe(id: string, query: string, variables?: object): void;
  answerTo(id: string): Promise<Frame>;
}

/** Speaks graphql-transport-ws by hand. Null: says nothing of who it is, and is not yet let in. */
export async function openRaw(
  url: string,
  { token = null, address, init = true }: { token?: string | null; address?: string; init?: boolean } = {},
): Promise<RawSocket> {
  const headers = address === undefined ? {} : { 'x-forwarded-for': address };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const frames: Frame[] = [];
  let closed: { code: number; reason: string } | null = null;
  socket.on('message', (data) => frames.push(JSON.parse(String(data))));
  socket.on('close', (code, reason) => {
    closed ??= { code, reason: String(reason) };
  });
  socket.on('error', (error) => {
    closed ??= { code: -1, reason: error.message };
  });
  await waitFor('the socket', () => socket.readyState === socket.OPEN || closed !== null);
  const say = (message: object | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  if (init && closed === null) {
    say({ type: 'connection_init', payload: token === null ? {} : { authorization: `Bearer ${token}` } });
    await waitFor(
      'the welcome',
      () => closed !== null || frames.some(({ type }) => type === 'connection_ack'),
    );
  }
  return {
    socket,
    frames,
    get closed() {
      return closed;
    },
    say,
    subscribe: (id, query, variables) => say({ id, type: 'subscribe', payload: { query, variables } }),
    answerTo: (id) => waitFor(`an answer to ${id}`, () => frames.find((frame) => frame.id === id)),
  };
}
