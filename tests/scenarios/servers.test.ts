import type { Client } from 'graphql-ws';
import { parsePublicId } from '../../core/platform/id.js';
import { expectEveryoneOnce } from '../support/adds-up.js';
import { askAt, openSocket } from '../support/api-client.js';
import { listen } from '../support/listen.js';
import { makeAccount, type TestAccount } from '../support/make-account.js';
import { addContacts, ordinaryNumbers, progressOf, SHORT_TEXT, type Sender } from '../support/sender.js';
import { useStack, type ServerProgram } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const RECIPIENTS = 1_500;

const CREATE = /* GraphQL */ `
  mutation ($body: String!) {
    createCampaign(input: { name: "Scenario", body: $body, senderId: "GALLANT" }) {
      ... on Campaign {
        id
      }
    }
  }
`;

const LAUNCH = /* GraphQL */ `
  mutation ($id: ID!) {
    launchCampaign(id: $id) {
      __typename
    }
  }
`;

const PROGRESS = /* GraphQL */ `
  subscription ($id: ID!) {
    campaignProgress(campaignId: $id) {
      revision
      state
      sent
      delivered
      unknown
      captured {
        micros
      }
    }
  }
`;

interface Progress {
  campaignProgress: {
    revision: number;
    state: string;
    sent: number;
    delivered: number;
    unknown: number;
    captured: { micros: string };
  };
}

describe('servers', () => {
  const sockets: Client[] = [];
  // before the stack's own: a server that is gone makes them connect again
  afterEach(() => Promise.all(sockets.splice(0).map((socket) => socket.dispose())));
  const stack = useStack({ carrier: { window: 20, rate: 500 } });
  beforeAll(async () => {
    await stack.startWorker();
  });

  const open = async (server: ServerProgram) => {
    const account = await makeAccount(
      { core: stack.core, ask: (query, variables, token) => askAt(server.url, { query, variables, token }) },
      { funds: 10_000_000_000n },
    );
    const numbers = ordinaryNumbers(RECIPIENTS);
    await stack.core.run(account.actor, addContacts, numbers);
    const { data } = await account.ask<{ createCampaign: { id: string } }>(CREATE, { body: SHORT_TEXT });
    const id = data?.createCampaign.id ?? '';
    const sender: Sender = { actor: account.actor, numbers };
    return { account, sender, id, campaignId: parsePublicId('campaign', id) ?? '' };
  };

  const watch = (server: ServerProgram, { token }: TestAccount, id: string) => {
    const socket = openSocket(server.url, { token, persistent: true });
    sockets.push(socket);
    const heard = listen<Progress>(socket, { query: PROGRESS, variables: { id } });
    const last = () => heard.results.at(-1)?.campaignProgress;
    return { heard, last, isOver: () => last()?.state === 'DONE' && last()?.sent === 0 };
  };

  test('two of them: who listens to either sees the same, to the end', async () => {
    const [a, b] = await Promise.all([stack.startServer(), stack.startServer()]);
    const { account, sender, id, campaignId } = await open(a);
    const watchers = [watch(a, account, id), watch(b, account, id)];
    await Promise.all(watchers.map(({ heard }) => heard.until(1)));
    expect(watchers.map(({ last }) => last()?.state)).toEqual(['DRAFT', 'DRAFT']);
    await account.ask(LAUNCH, { id });
    await waitFor('both to see the end', () => watchers.every(({ isOver }) => isOver()));
    await expectEveryoneOnce(stack, { sender, campaignId });
    const truth = await progressOf(stack.core, sender, campaignId);
    for (const { last, heard } of watchers) {
      expect(last()).toMatchObject({ revision: truth.revision, delivered: RECIPIENTS, unknown: 0 });
      expect(last()?.captured.micros).toBe(truth.captured.micros);
      const revisions = heard.results.map(({ campaignProgress }) => campaignProgress.revision);
      expect(revisions).toEqual([...new Set(revisions)].toSorted((x, y) => x - y));
      expect(revisions.length).toBeGreaterThan(3);
    }
  });

  test('one that is killed in mid-campaign: sending goes on, and who listened comes back and misses nothing', async () => {
    const first = await stack.startServer();
    const { account, sender, id, campaignId } = await open(first);
    const { heard, last, isOver } = watch(first, account, id);
    await heard.until(1);
    await account.ask(LAUNCH, { id });
    await waitFor('the campaign to be under way', () => (last()?.delivered ?? 0) > 100);
    await first.kill();
    const seen = heard.results.length;
    expect(last()?.delivered).toBeLessThan(RECIPIENTS);
    await stack.startServer(first.port);
    await waitFor('the end to be seen', isOver);
    expect(heard.results.length).toBeGreaterThan(seen);
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(ends.delivered).toBe(RECIPIENTS);
    expect(last()?.revision).toBe((await progressOf(stack.core, sender, campaignId)).revision);
  });
});
