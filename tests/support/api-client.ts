import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Answer<Data = Record<string, never>> {
  data?: Data | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; errorId: string };
  }[];
}

export interface Question {
  query: string;
  variables?: object | undefined;
  token?: string | null | undefined;
  /** Where it comes from, as the proxy before a server would say. */
  address?: string | undefined;
}

/** One GraphQL operation over HTTP. `url` is the server's, without a path. */
export async function askAt<Data>(
  url: string,
  { query, variables = {}, token = null, address }: Question,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(address === undefined ? {} : { 'x-forwarded-for': address }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

/** A socket that says where it comes from, as the proxy before a server would. */
const socketFrom = (address: string) =>
  class extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers: { 'x-forwarded-for': address } });
    }
  };

/** `persistent`: comes back, and subscribes again, however often the connection is lost. */
export function openSocket(
  url: string,
  {
    token,
    address,
    persistent = false,
  }: { token?: string | undefined; address?: string | undefined; persistent?: boolean },
): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: address === undefined ? WebSocket : socketFrom(address),
    lazy: true,
    retryAttempts: persistent ? Infinity : 0,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}
