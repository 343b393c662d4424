import { ApolloClient } from '@apollo/client/core';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { ApolloProvider } from '@apollo/client/react';
import { act, render, screen } from '@testing-library/react';
import { Subject } from 'rxjs';
import { makeFragmentData } from '../gql/fragment-masking.js';
import type { CampaignState } from '../gql/graphql.js';
import { LiveProgress, useLiveProgress } from './live-progress.js';

const money = { __typename: 'Money', micros: '0', currency: 'KES' };
const snapshot = (
  revision: number,
  state: CampaignState = 'SENDING',
  { sent = 0, queued = 0 }: { sent?: number; queued?: number } = {},
) => ({
  __typename: 'CampaignProgress',
  campaignId: 'cmp_1',
  revision,
  state,
  recipients: 100,
  queued,
  sent,
  claimed: 100,
  delivered: revision,
  undelivered: 0,
  failed: 0,
  expired: 0,
  unknown: 0,
  cancelled: 0,
  segments: 100,
  ratePerSecond: 1,
  secondsLeft: null,
  held: money,
  captured: money,
  released: money,
});

/** A live connection that a test feeds. */
function line() {
  const pushed = new Subject<ApolloLink.Result>();
  let listeners = 0;
  const link = new ApolloLink(() => {
    listeners += 1;
    return pushed;
  });
  return {
    client: new ApolloClient({ cache: new InMemoryCache(), link }),
    push: (revision: number, state?: CampaignState) =>
      act(async () => pushed.next({ data: { campaignProgress: snapshot(revision, state) } })),
    listeners: () => listeners,
  };
}

function Probe({ loaded }: { loaded: ReturnType<typeof snapshot> }) {
  const { revision, state } = useLiveProgress(makeFragmentData(loaded, LiveProgress));
  return <output>{`${revision} ${state}`}</output>;
}

const page = (client: ApolloClient, loaded: ReturnType<typeof snapshot>) => (
  <ApolloProvider client={client}>
    <Probe loaded={loaded} />
  </ApolloProvider>
);
const shown = () => screen.getByRole('status').textContent;

describe('live progress', () => {
  test('an older snapshot never replaces a newer one, whichever way it comes', async () => {
    const { client, push } = line();
    const { rerender } = render(page(client, snapshot(5)));
    await push(7);
    expect(shown()).toBe('7 SENDING');
    await push(6);
    expect(shown()).toBe('7 SENDING');
    rerender(page(client, snapshot(9)));
    expect(shown()).toBe('9 SENDING');
    await push(8);
    expect(shown()).toBe('9 SENDING');
  });

  test('listens to a campaign under way, not to one that is over', async () => {
    const over = line();
    render(page(over.client, snapshot(5, 'DONE')));
    expect(over.listeners()).toBe(0);
  });

  test('listens on after the end while receipts are due, or what was claimed is not closed', async () => {
    for (const [state, open] of [
      ['DONE', { sent: 3 }],
      ['CANCELLED', { queued: 3 }],
    ] as const) {
      const { client, push, listeners } = line();
      const { unmount } = render(page(client, snapshot(5, state, open)));
      expect(listeners()).toBe(1);
      await push(8, state);
      expect(shown()).toBe(`8 ${state}`);
      unmount();
    }
  });

  test('shows the end when it comes', async () => {
    const { client, push } = line();
    render(page(client, snapshot(5)));
    await push(100, 'DONE');
    expect(shown()).toBe('100 DONE');
  });
});
