import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Tokens } from '../../core/accounts/access-tokens.js';
import { createApiKey, revokeApiKey } from '../../core/accounts/api-keys.js';
import { closeSession } from '../../core/accounts/sessions.js';
import { changeRole, removeMember } from '../../core/team/change-members.js';
import { SECRET, useApi } from '../../tests/support/api.js';
import { listen } from '../../tests/support/listen.js';
import { aMember, aSession, anAccount, type Person } from '../../tests/support/people.js';
import { waitFor } from '../../tests/support/wait-for.js';

/** Two servers that know of each other by the database and by Redis only. */
const here = useApi();
const there = useApi();
const tokens = new Tokens([SECRET]);
/** Far below the time after which open sockets are looked at anyway. */
const SOON = { withinMs: 10_000 };

async function team(): Promise<Record<'owner' | 'marketer', Person>> {
  const accountId = await anAccount(here.core);
  return {
    owner: await aMember(here.core, { accountId, role: 'owner' }),
    marketer: await aMember(here.core, { accountId, role: 'marketer' }),
  };
}

async function logIn(who: Person) {
  const sessionId = await aSession(here.core, who);
  const { token } = await tokens.issueAccess({ ...who.actor, sessionId }, new Date());
  return { sessionId, token };
}

/** A socket on the other server with a subscription that stands. */
async function openThere(credential: string) {
  const client: Client = there.socket(credential);
  const codes: number[] = [];
  client.on('closed', (event) => codes.push((event as { code: number }).code));
  const heard = listen(client, { query: 'subscription { accountTotals { contacts } }' });
  await heard.until(1);
  return { closed: () => waitFor('the socket to close', () => codes[0], SOON), codes, client };
}

test('a key that is revoked on one server closes its socket on another', async () => {
  const { owner } = await team();
  const [lost, kept] = [
    await here.core.run(owner.actor, createApiKey, { name: 'Lost' }),
    await here.core.run(owner.actor, createApiKey, { name: 'Kept' }),
  ];
  const [first, second] = [await openThere(lost.secret), await openThere(kept.secret)];
  await here.core.run(owner.actor, revokeApiKey, { keyId: lost.apiKey.id });
  expect(await first.closed()).toBe(4403);
  expect(second.codes).toEqual([]);
});

test('so does a session that ends, and a member who is removed', async () => {
  const { owner, marketer } = await team();
  const [session, other] = [await logIn(owner), await logIn(marketer)];
  const [first, second] = [await openThere(session.token), await openThere(other.token)];
  await here.core.run(owner.actor, closeSession, { sessionId: session.sessionId });
  expect(await first.closed()).toBe(4403);
  expect(second.codes).toEqual([]);
  await here.core.run(owner.actor, removeMember, { userId: marketer.actor.userId });
  expect(await second.closed()).toBe(4403);
});

test('a new role is in force at once: the socket is to come back, and may do what the role may', async () => {
  const { owner, marketer } = await team();
  const { token } = await logIn(marketer);
  const { closed } = await openThere(token);
  await here.core.run(owner.actor, changeRole, { userId: marketer.actor.userId, role: 'billing' });
  expect(await closed()).toBe(1012);
  const heard = listen(there.socket(token), { query: 'subscription { accountTotals { contacts } }' });
  await waitFor('an answer', () => heard.refusal, SOON);
  expect(heard.refusal?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('a socket whose credential is out of force carries nothing more, whether its client closes or not', async () => {
  const { owner } = await team();
  const { secret, apiKey } = await here.core.run(owner.actor, createApiKey, { name: 'K' });
  const socket = new WebSocket(`${here.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const got: string[] = [];
  socket.on('message', (data) => got.push(String(data)));
  const send = (message: object) => socket.send(JSON.stringify(message));
  await new Promise((resolve) => socket.once('open', resolve));
  send({ type: 'connection_init', payload: { authorization: `Bearer ${secret}` } });
  await waitFor('the greeting', () => got.length === 1);
  socket.pause(); // it does not see that it is to close
  await here.core.run(owner.actor, revokeApiKey, { keyId: apiKey.id });
  const payload = { query: 'mutation { createContactList(input: { name: "Late" }) { __typename } }' };
  send({ id: '1', type: 'subscribe', payload });
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
  const { token } = await logIn(owner);
  const { data } = await here.ask('{ contactLists { edges { node { name } } } }', {}, token);
  expect(data).toEqual({ contactLists: { edges: [] } });
});

test('a key that is bound to addresses opens a socket from those only', async () => {
  const { owner } = await team();
  const bound = { name: 'K', allowedRanges: ['2001:db8::/32'] };
  const { secret } = await here.core.run(owner.actor, createApiKey, bound);
  const outcomeFrom = async (address: string) => {
    const socket = new WebSocket(`${here.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-forwarded-for': address },
    });
    socket.once('open', () =>
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${secret}` } }),
      ),
    );
    const outcome = await new Promise((resolve) => {
      socket.once('message', (data) => resolve(JSON.parse(String(data)).type));
      socket.once('close', resolve);
    });
    socket.terminate();
    return outcome;
  };
  expect(await outcomeFrom('2001:db8::7')).toBe('connection_ack');
  expect(await outcomeFrom('192.0.2.1')).toBe(4403);
});
