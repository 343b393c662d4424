import { setTimeout as wait } from 'node:timers/promises';

const PER_SECOND = 20;
const QUERY = '{ contactLists(first: 20) { nodes { id name contactCount } } }';

export interface Asked {
  url: string;
  authorization: string;
}

/**
 * Asks a server for a page of lists 20 times a second, as a dashboard would, whether or not it has answered: somebody who
 * waits does not make it faster. Until `asking` is over; returns the milliseconds of each answer.
 */
export async function answerTimes(
  { url, authorization }: Asked,
  asking: Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  const answers: Promise<void>[] = [];
  const over = new AbortController();
  asking.finally(() => over.abort()).catch(() => undefined);
  const began = performance.now();
  for (let asked = 0; !over.signal.aborted; asked += 1) {
    await wait(Math.max(0, began + (asked * 1_000) / PER_SECOND - performance.now()));
    answers.push(ask());
  }
  await Promise.all(answers);
  return times;

  async function ask(): Promise<void> {
    const at = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"')) throw new Error(`the server answers ${text}`);
    times.push(performance.now() - at);
  }
}

/** The time that 99 of 100 answers took at the most. */
export const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? 0;
