import { WebSocket } from 'ws';
import { AccountHour, CampaignProgress } from '../../core/campaigns/campaign-progress.js';
import { readProgress, type ProgressSnapshot } from '../../core/campaigns/read-progress.js';
import { channels } from '../../core/events/live-events.js';
import { idBytes } from '../../core/database/sql.js';
import { parsePublicId, type Id } from '../../core/platform/id.js';
import { useApi } from '../../tests/support/api.js';
import { listen, refusalOf } from '../../tests/support/listen.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';
import { waitFor } from '../../tests/support/wait-for.js';

const api = useApi();

const PROGRESS = `subscription ($id: ID!) { campaignProgress(campaignId: $id) { campaignId revision delivered held { micros } } }`;

interface Progress {
  campaignProgress: { revision: number; delivered: number };
}

async function draft({ ask }: TestAccount): Promise<{ id: string; rowId: Id }> {
  const { data } = await ask<{ createCampaign: { id: string } }>(
    'mutation { createCampaign(input: { name: "C", body: "Hi", senderId: "GALLANT" }) { ... on Campaign { id } } }',
  );
  const id = data?.createCampaign.id ?? '';
  return { id, rowId: parsePublicId('campaign', id) ?? '' };
}

/** Changes the counters as a batch would. */
async function move({ actor }: TestAccount, campaignId: Id, delivered: number): Promise<ProgressSnapshot> {
  await api.core.run(
    actor,
    ({ sql }) =>
      sql.run(
        'update campaign_progress set revision = revision + 1, delivered = ? where account_id = ? and campaign_id = ?',
        [delivered, idBytes(actor.accountId), idBytes(campaignId)],
      ),
    undefined,
  );
  const snapshot = await api.core.read(actor, readProgress, { campaignId });
  if (snapshot === null) throw new Error('No such campaign');
  return snapshot;
}

const revisions = (results: Progress[]): number[] =>
  results.map((result) => result.campaignProgress.revision);

describe('campaignProgress', () => {
  test('tells the present state first, then newer revisions, and never an older one', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { id, rowId } = await draft(account);
    const channel = channels.campaignProgress(account.actor.accountId, rowId);
    const first = await move(account, rowId, 1);
    const heard = listen<Progress>(api.socket(account.token), { query: PROGRESS, variables: { id } });
    await heard.until(1);
    const second = await move(account, rowId, 2);
    const third = await move(account, rowId, 3);
    for (const snapshot of [second, first, third, second, first]) {
      api.core.events.publish(channel, snapshot);
      if (snapshot === second) await heard.until(2);
    }
    await heard.until(3);
    const fourth = await move(account, rowId, 4);
    api.core.events.publish(channel, fourth);
    await heard.until(4);
    expect(revisions(heard.results)).toEqual([1, 2, 3, 4]);
    expect(heard.results.map((result) => result.campaignProgress.delivered)).toEqual([1, 2, 3, 4]);
  });

  test('heals when an event was lost', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { id, rowId } = await draft(account);
    const heard = listen<Progress>(api.socket(account.token), { query: PROGRESS, variables: { id } });
    await heard.until(1);
    await move(account, rowId, 7);
    await heard.until(2);
    expect(heard.results.at(-1)?.campaignProgress.delivered).toBe(7);
  });

  test('is shared by all who ask for the same, and a newcomer starts with the present state', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { id, rowId } = await draft(account);
    const ask = () => listen<Progress>(api.socket(account.token), { query: PROGRESS, variables: { id } });
    const early = [ask(), ask(), ask()];
    await Promise.all(early.map((heard) => heard.until(1)));
    api.core.events.publish(
      channels.campaignProgress(account.actor.accountId, rowId),
      await move(account, rowId, 5),
    );
    await Promise.all(early.map((heard) => heard.until(2)));
    const late = ask();
    await late.until(1);
    expect(late.results[0]?.campaignProgress.delivered).toBe(5);
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toMatch(/gallant_live_streams 1\n/);
    for (const heard of [...early, late]) heard.stop();
    await waitFor('the shared stream to end', async () =>
      (await (await fetch(`${api.url}/metrics`)).text()).includes('gallant_live_streams 0\n'),
    );
  });

  test('of two accounts are two streams', async () => {
    const [mine, theirs] = await Promise.all([
      makeAccount(api, { funds: 0n }),
      makeAccount(api, { funds: 0n }),
    ]);
    const { id, rowId } = await draft(mine);
    const heard = listen<Progress>(api.socket(mine.token), { query: PROGRESS, variables: { id } });
    await heard.until(1);
    const refusal = await refusalOf(api.socket(theirs.token), { query: PROGRESS, variables: { id } });
    expect(refusal?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    api.core.events.publish(
      channels.campaignProgress(theirs.actor.accountId, rowId),
      await move(mine, rowId, 9),
    );
    await heard.until(2); // by reading again, not by the event of another account's channel
    expect(heard.results).toHaveLength(2);
  });
});

describe('accountTotals', () => {
  test('are told at once and as they change', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const heard = listen<{ accountTotals: object }>(api.socket(account.token), {
      query:
        'subscription { accountTotals { sentToday deliveredToday spentToday { formatted } activeCampaigns } }',
    });
    await heard.until(1);
    await api.core.run(
      account.actor,
      async ({ em, now, actor: { accountId } }) => {
        const at = new Date(now.getTime() - (now.getTime() % 3_600_000));
        await em.insert(AccountHour, {
          accountId,
          at,
          submitted: 3,
          delivered: 2,
          failed: 0,
          captured: 2_000_000n,
        });
      },
      undefined,
    );
    api.core.events.publish(channels.accountTotals(account.actor.accountId), {});
    await heard.until(2);
    expect(heard.results.map((result) => result.accountTotals)).toEqual([
      { sentToday: 0, deliveredToday: 0, spentToday: { formatted: '0.00 KES' }, activeCampaigns: 0 },
      { sentToday: 3, deliveredToday: 2, spentToday: { formatted: '2.00 KES' }, activeCampaigns: 0 },
    ]);
  });
});

async function settle({ actor }: TestAccount, id: string, state: string): Promise<void> {
  const messageId = parsePublicId('message', id) ?? '';
  await api.core.run(
    actor,
    async ({ sql, touched, now }) => {
      await sql.run('update message set state = ?, final_at = ? where account_id = ? and id = ?', [
        state,
        now,
        idBytes(actor.accountId),
        idBytes(messageId),
      ]);
      touched.message(actor.accountId, { messageId, campaignId: null });
    },
    undefined,
  );
}

describe('messageUpdates', () => {
  const SEND = `mutation ($key: String!) { sendMessage(input: { to: "0712345678", body: "Hi", senderId: "GALLANT", idempotencyKey: $key }) { ... on Message { id } } }`;
  const send = async ({ ask }: TestAccount, key: string) =>
    (await ask<{ sendMessage: { id: string } }>(SEND, { key })).data?.sendMessage.id ?? '';

  test('of one message tell its present state, then its changes', async () => {
    const account = await makeAccount(api);
    const id = await send(account, '1');
    const heard = listen<{ messageUpdates: { state: string } }>(api.socket(account.token), {
      query: 'subscription ($id: ID!) { messageUpdates(messageId: $id) { id state contact { id } } }',
      variables: { id },
    });
    await heard.until(1);
    await settle(account, id, 'delivered');
    await heard.until(2);
    expect(heard.results.map((result) => result.messageUpdates.state)).toEqual(['QUEUED', 'DELIVERED']);
  });

  test('of the account tell every change from now on', async () => {
    const account = await makeAccount(api);
    const heard = listen<{ messageUpdates: { id: string } }>(api.socket(account.token), {
      query: 'subscription { messageUpdates { id state } }',
    });
    const channel = channels.messages(account.actor.accountId);
    await waitFor('the subscription to stand', () => api.core.events.hasListeners(channel));
    const ids = [await send(account, '1'), await send(account, '2')];
    const told = await waitFor('both messages', () => {
      const seen = new Set(heard.results.map((result) => result.messageUpdates.id));
      return seen.size === 2 ? seen : null;
    });
    expect([...told].toSorted()).toEqual(ids.toSorted());
  });
});

/** Speaks graphql-transport-ws by hand. */
async function open(token: string | null) {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const frames: { type: string; id?: string; payload?: unknown }[] = [];
  let closed: number | null = null;
  socket.on('message', (data) => frames.push(JSON.parse(String(data))));
  socket.on('close', (code) => {
    closed = code;
  });
  await waitFor('the socket', () => socket.readyState === socket.OPEN);
  const say = (message: object) => socket.send(JSON.stringify(message));
  if (token !== null) {
    say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    await waitFor('the welcome', () => frames.some(({ type }) => type === 'connection_ack'));
  }
  const answerTo = (id: string) =>
    waitFor(`an answer to ${id}`, () => frames.find((frame) => frame.id === id));
  const subscribe = (id: string, query: string) => say({ id, type: 'subscribe', payload: { query } });
  return { socket, frames, say, subscribe, answerTo, code: () => closed };
}

describe('a socket', () => {
  test('survives an operation that cannot be read', async () => {
    const { token } = await makeAccount(api, { funds: 0n });
    const { subscribe, answerTo, socket, code } = await open(token);
    subscribe('1', 'subscription {');
    expect(await answerTo('1')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
    subscribe('2', 'subscription { nothing }');
    expect(await answerTo('2')).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    subscribe('3', '{ me { role } }');
    expect(await answerTo('3')).toMatchObject({ type: 'next', payload: { data: { me: { role: 'owner' } } } });
    expect(code()).toBeNull();
    socket.terminate();
  });

  test('has at most a hundred operations', async () => {
    const { token } = await makeAccount(api, { funds: 0n });
    const { subscribe, answerTo, socket } = await open(token);
    for (let i = 0; i <= 100; i += 1) subscribe(String(i), 'subscription { accountTotals { contacts } }');
    expect(await answerTo('99')).toMatchObject({ type: 'next' });
    expect(await answerTo('100')).toMatchObject({ type: 'error' });
    socket.terminate();
  });

  test('is closed for a frame that is too large', async () => {
    const { token } = await makeAccount(api, { funds: 0n });
    const { say, code } = await open(token);
    say({ id: '1', type: 'subscribe', payload: { query: 'x'.repeat(70_000) } });
    expect(await waitFor('the end', code)).toBe(1009);
  });

  test('is closed when it asks before it has said who it is', async () => {
    const { subscribe, code } = await open(null);
    subscribe('1', '{ me { role } }');
    expect(await waitFor('the end', code)).toBe(4401);
  });

  test('masks what is nobody’s business', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { id, rowId } = await draft(account);
    await api.core.run(
      account.actor,
      ({ em, actor }) => em.nativeDelete(CampaignProgress, { accountId: actor.accountId, campaignId: rowId }),
      undefined,
    );
    const { subscribe, answerTo, socket } = await open(account.token);
    subscribe('1', `{ campaign(id: "${id}") { progress { revision } } }`);
    expect(await answerTo('1')).toMatchObject({
      payload: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } }] },
    });
    socket.terminate();
  });
});
