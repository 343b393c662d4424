import { connect } from 'node:net';
import { DEFAULT_LIMITS } from '../../core/platform/limits.js';
import { useApi } from '../../tests/support/api.js';
import { openRaw, someAddress } from '../../tests/support/from-address.js';
import { makeAccount } from '../../tests/support/make-account.js';
import { waitFor } from '../../tests/support/wait-for.js';

const api = useApi({
  limits: {
    ...DEFAULT_LIMITS,
    sockets: {
      messageBytes: 4_096,
      operations: 3,
      perAccount: 2,
      perAddress: 3,
      idleMs: 2_000,
      anonymousMs: 4_000,
    },
  },
});

const TOTALS = 'subscription { accountTotals { contacts } }';

test('a message is so large and no larger', async () => {
  const raw = await openRaw(api.url, { address: someAddress() });
  raw.subscribe('1', `{ __typename } # ${'x'.repeat(3_500)}`);
  expect((await raw.answerTo('1')).type).toBe('next');
  raw.subscribe('2', `{ __typename } # ${'x'.repeat(4_096)}`);
  expect(await waitFor('the end', () => raw.closed)).toMatchObject({ code: 1009 });
});

test('a socket has so many operations; one more is refused, and when one ends there is room', async () => {
  const { token } = await makeAccount(api, { funds: 0n });
  const raw = await openRaw(api.url, { token, address: someAddress() });
  for (const id of ['1', '2', '3']) {
    raw.subscribe(id, TOTALS);
    expect((await raw.answerTo(id)).type).toBe('next');
  }
  raw.subscribe('4', TOTALS);
  expect(await raw.answerTo('4')).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: { name: 'operations', most: 3 } } }],
  });
  raw.say({ id: '1', type: 'complete' });
  raw.subscribe('5', TOTALS);
  expect((await raw.answerTo('5')).type).toBe('next');
  raw.socket.terminate();
});

test('an account has so many sockets, wherever they are opened, and when one is closed there is room', async () => {
  const { token } = await makeAccount(api, { funds: 0n });
  const open = () => openRaw(api.url, { token, address: someAddress() });
  const [one, two] = [await open(), await open()];
  const three = await open();
  expect(await waitFor('the end', () => three.closed)).toEqual({
    code: 4429,
    reason: 'An account has at most 2 sockets',
  });
  expect([one.closed, two.closed]).toEqual([null, null]);
  one.socket.close();
  const four = await waitFor('room', async () => {
    const raw = await open();
    return raw.closed === null ? raw : null;
  });
  for (const raw of [two, four]) raw.socket.terminate();
});

test('an address has so many sockets, its neighbours have theirs, and when one is closed there is room', async () => {
  const address = someAddress();
  const open = (from = address) => openRaw(api.url, { address: from });
  const some = [await open(), await open(), await open()];
  expect(some.map((raw) => raw.closed)).toEqual([null, null, null]);
  expect((await open()).closed?.reason).toContain('429');
  const elsewhere = await open(someAddress());
  expect(elsewhere.closed).toBeNull();
  some[0]?.socket.close();
  const again = await waitFor('room', async () => {
    const raw = await open();
    return raw.closed === null ? raw : null;
  });
  for (const raw of [...some, elsewhere, again]) raw.socket.terminate();
});

test('a socket without an operation ends, one that listens stays', async () => {
  const { token } = await makeAccount(api, { funds: 0n });
  const idle = await openRaw(api.url, { token, address: someAddress() });
  const busy = await openRaw(api.url, { token, address: someAddress() });
  busy.subscribe('1', TOTALS);
  await busy.answerTo('1');
  expect(await waitFor('the end', () => idle.closed)).toEqual({
    code: 1000,
    reason: 'No operation for 2 s',
  });
  expect(busy.closed).toBeNull();
  busy.socket.terminate();
});

test('a socket of nobody ends, whatever it does', async () => {
  const raw = await openRaw(api.url, { address: someAddress() });
  let asked = 0;
  const closed = await waitFor('the end', () => {
    if (raw.closed === null) raw.subscribe(String((asked += 1)), '{ __typename }');
    return raw.closed;
  });
  expect(closed.code).toBe(4401);
  expect(raw.frames.filter(({ type }) => type === 'next').length).toBeGreaterThan(2);
});

test('a socket that never says who it is ends within seconds', async () => {
  const raw = await openRaw(api.url, { init: false, address: someAddress() });
  expect((await waitFor('the end', () => raw.closed)).code).toBeGreaterThanOrEqual(1_000);
});

test('whatever is wrong with an operation ends it and not the socket', async () => {
  const { token } = await makeAccount(api, { funds: 0n });
  const raw = await openRaw(api.url, { token, address: someAddress() });
  const broken: [query: string, variables?: object, code?: string][] = [
    ['{', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: ID!) { campaign(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['query A { __typename } query B { __typename }', undefined, 'BAD_USER_INPUT'],
    ['subscription { campaignProgress(campaignId: "nonsense") { revision } }', undefined, 'BAD_USER_INPUT'],
    ['subscription { __typename }', undefined, undefined],
  ];
  for (const [i, [query, variables, code]] of broken.entries()) {
    raw.subscribe(String(i), query, variables);
    const { payload } = await raw.answerTo(String(i));
    const errors = Array.isArray(payload) ? payload : (payload as { errors?: unknown[] }).errors;
    expect(errors?.[0]).toMatchObject({ extensions: { errorId: expect.any(String), ...(code && { code }) } });
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\bat .*:\d+|select .* from /);
  }
  raw.subscribe('last', '{ me { role } }');
  expect(await raw.answerTo('last')).toMatchObject({
    type: 'next',
    payload: { data: { me: { role: 'owner' } } },
  });
  raw.socket.terminate();
});

test.each([
  ['what is no JSON', '{'],
  ['what is no message of the protocol', '{"type":"dance"}'],
  ['an operation without a text', '{"id":"1","type":"subscribe","payload":{"query":5}}'],
])('the protocol broken by %s ends the socket, and says nothing of the inside', async (_what, text) => {
  const raw = await openRaw(api.url, { address: someAddress() });
  raw.say(text);
  expect(await waitFor('the end', () => raw.closed)).toEqual({
    code: 4400,
    reason: 'Invalid message received',
  });
});

test.each(['//', '/nothing', '/graphql/', 'http://[', '*'])('an upgrade at %s harms nobody', async (path) => {
  const { port } = new URL(api.url);
  const socket = connect(Number(port), '127.0.0.1');
  let over = false;
  socket.on('close', () => (over = true)).on('error', () => undefined);
  const head = [
    `GET ${path} HTTP/1.1`,
    'Host: x',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.resume();
  await waitFor('the end', () => over);
  expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
});
