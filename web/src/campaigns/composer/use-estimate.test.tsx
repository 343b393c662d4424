import { ApolloClient } from '@apollo/client/core';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { ApolloProvider } from '@apollo/client/react';
import { act, render, screen } from '@testing-library/react';
import { jest } from '@jest/globals';
import { of } from 'rxjs';
import { EstimateLine } from './estimate-line.js';
import { useEstimate } from './use-estimate.js';

/** Prices what it is asked: one unit a character, 160 to a part. */
function server() {
  const asked: string[] = [];
  const link = new ApolloLink((operation) => {
    const { body } = operation.variables['input'] as { body: string };
    asked.push(body);
    const segments = Math.ceil(body.length / 160);
    return of({
      data: {
        estimateMessage: {
          __typename: 'MessageEstimate',
          rendered: body,
          encoding: 'GSM7',
          segments,
          units: body.length,
          remaining: segments * 160 - body.length,
          unicodeCharacters: [],
          templateFault: null,
          pricePerMessage: { __typename: 'Money', micros: String(segments * 800_000), currency: 'KES' },
        },
      },
    });
  });
  return { asked, client: new ApolloClient({ cache: new InMemoryCache(), link }) };
}

function Probe({ body }: { body: string }) {
  return <EstimateLine estimate={useEstimate(body).estimate} />;
}

const rest = () => act(() => jest.advanceTimersByTimeAsync(250));

describe('estimate while typing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  test('asks when typing rests, not at every letter', async () => {
    const { asked, client } = server();
    const page = (body: string) => (
      <ApolloProvider client={client}>
        <Probe body={body} />
      </ApolloProvider>
    );
    const { rerender } = render(page(''));
    for (const body of ['H', 'He', 'Hel', 'Hello']) {
      rerender(page(body));
      await act(() => jest.advanceTimersByTimeAsync(50));
    }
    expect(asked).toEqual([]);
    await rest();
    expect(asked).toEqual(['Hello']);
    expect(screen.getByText('1 part')).toBeTruthy();
    expect(screen.getByText('155 left in this part')).toBeTruthy();
  });

  test('keeps the last figures until the next are there, and drops them with the text', async () => {
    const { client } = server();
    const page = (body: string) => (
      <ApolloProvider client={client}>
        <Probe body={body} />
      </ApolloProvider>
    );
    const { rerender } = render(page('a'.repeat(161)));
    await rest();
    expect(screen.getByText('2 parts')).toBeTruthy();
    expect(screen.getByText(/1\.60 a message/)).toBeTruthy();
    rerender(page('short'));
    expect(screen.getByText('2 parts')).toBeTruthy();
    await rest();
    expect(screen.getByText('1 part')).toBeTruthy();
    rerender(page(''));
    await rest();
    expect(screen.queryByText('1 part')).toBeNull();
  });
});
