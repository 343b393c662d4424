import type { Client, SubscribePayload } from 'graphql-ws';
import type { GraphQLFormattedError } from 'graphql';
import { waitFor } from './wait-for.js';

export interface Heard<Data> {
  /** What came, in order. */
  readonly results: Data[];
  /** Set when the server refused it, or ended it with errors. */
  readonly refusal: readonly GraphQLFormattedError[] | null;
  readonly over: boolean;
  stop(): void;
  /** Resolves with the results when so many are there. */
  until(count: number): Promise<Data[]>;
}

/** Subscribes and collects. */
export function listen<Data>(client: Client, payload: SubscribePayload): Heard<Data> {
  const results: Data[] = [];
  let refusal: readonly GraphQLFormattedError[] | null = null;
  let over = false;
  const stop = client.subscribe<Data>(payload, {
    next: ({ data, errors }) => {
      if (errors) refusal = errors;
      else if (data) results.push(data);
    },
    error: (error) => {
      refusal = Array.isArray(error) ? (error as GraphQLFormattedError[]) : [{ message: String(error) }];
      over = true;
    },
    complete: () => {
      over = true;
    },
  });
  return {
    results,
    get refusal() {
      return refusal;
    },
    get over() {
      return over;
    },
    stop,
    until: (count) =>
      waitFor(`${count} results`, () => (results.length >= count ? results : null), { withinMs: 15_000 }),
  };
}

/** Why the server refused to open it; null when it opened. */
export async function refusalOf(client: Client, payload: SubscribePayload) {
  const heard = listen(client, payload);
  await waitFor('an answer', () => heard.over || heard.results.length > 0 || heard.refusal !== null, {
    withinMs: 15_000,
  });
  heard.stop();
  return heard.refusal;
}
