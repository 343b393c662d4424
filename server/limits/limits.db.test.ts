import { DEFAULT_LIMITS, type Limits } from '../../core/platform/limits.js';
import { openCore } from '../../core/core.js';
import { createLogger } from '../../core/platform/logging.js';
import { serviceConfig, trustedProxies, useApi, type Api } from '../../tests/support/api.js';
import { openRaw, post, someAddress, type Sent } from '../../tests/support/from-address.js';
import { makeAccount } from '../../tests/support/make-account.js';
import { waitFor } from '../../tests/support/wait-for.js';
import { startServer } from '../start-server.js';

interface Told {
  message: string;
  extensions: { code: string; errorId: string; limit?: { name: string; most: number }; retryAfter?: number };
}

/** What an operation is refused with, over either transport; null when it is not. */
const TRANSPORTS = {
  async HTTP(api: Api, sent: Sent): Promise<Told | null> {
    const { errors } = await post(api.url, sent);
    return (errors?.[0] as Told | undefined) ?? null;
  },
  async WebSocket(api: Api, { query, variables, ...who }: Sent): Promise<Told | null> {
    const raw = await openRaw(api.url, who);
    raw.subscribe('1', query, variables);
    const { payload } = await raw.answerTo('1');
    const { errors } = Array.isArray(payload) ? { errors: payload } : (payload as { errors?: Told[] });
    // the operation has ended; the socket has not
    raw.subscribe('2', '{ __typename }');
    const next = await raw.answerTo('2');
    expect([next.type, raw.closed]).toEqual([
      (errors?.[0] as Told)?.extensions.code === 'RATE_LIMITED' ? 'error' : 'next',
      null,
    ]);
    raw.socket.terminate();
    return (errors?.[0] as Told | undefined) ?? null;
  },
};
const transports = Object.entries(TRANSPORTS);

const many = (count: number, each: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ');

const DEEP = `{ __schema { ${'types { fields { type { '.repeat(6)} name ${'} } }'.repeat(6)} } }`;
const TOO_MUCH: [limit: string, most: number, sent: Sent][] = [
  ['depth', 18, { query: DEEP }],
  ['rootFields', 30, { query: `{ ${many(31, (i) => `a${i}: __typename`)} }` }],
  ['aliases', 60, { query: `{ me { ${many(61, (i) => `a${i}: role`)} } }` }],
  ['directives', 30, { query: `{ me { ${many(31, () => 'role @include(if: true)')} } }` }],
  ['tokens', 2_000, { query: `{ me { ${many(2_001, () => 'role')} } }` }],
  ['document', 32_768, { query: `{ me { role } } # ${'x'.repeat(32_768)}` }],
  [
    'cost',
    10_000,
    { query: `{ ${many(10, (i) => `a${i}: contacts(first: 200) { nodes { lists { name } } }`)} }` },
  ],
  [
    'cost',
    10_000,
    {
      query: `query ($n: Int) { ${many(10, (i) => `a${i}: contacts(first: $n) { nodes { lists { name } } }`)} }`,
      variables: { n: 200 },
    },
  ],
];

describe('an operation that asks for too much', () => {
  const api = useApi();

  describe.each(transports)('over %s', (_name, ask) => {
    test.each(TOO_MUCH)('is refused by its %s, of which %i is allowed', async (name, most, sent) => {
      const told = await ask(api, sent);
      expect(told?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: { name, most } });
      expect(told?.message).toContain(String(most));
      expect(told?.extensions.errorId).toMatch(/^[0-9a-f]{32}$/);
    });

    test('is let through when its variables ask for less', async () => {
      const { token } = await makeAccount(api, { funds: 0n });
      const query = TOO_MUCH.at(-1)?.[2].query ?? '';
      expect(await ask(api, { query, variables: { n: 5 }, token })).toBeNull();
      expect(await ask(api, { query, variables: { n: 200 }, token })).not.toBeNull();
    });
  });

  test('answers with status 400, as one of a batch does, which nobody takes', async () => {
    expect((await post(api.url, TOO_MUCH[0]?.[2] as Sent)).status).toBe(400);
    const batch = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(batch.status).toBe(400);
    expect(await batch.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: { name: 'batch', most: 1 } } }],
    });
  });

  test('a batch over a socket is no message of the protocol', async () => {
    const raw = await openRaw(api.url);
    raw.say([{ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } }]);
    expect(await waitFor('the end', () => raw.closed)).toMatchObject({ code: 4400 });
  });
});

describe('variables that nobody can take', () => {
  const api = useApi();
  const query =
    'mutation ($input: CreateContactFieldInput!) { createContactField(input: $input) { __typename } }';

  test.each(transports)('over %s are said to be', async (_name, ask) => {
    const { token } = await makeAccount(api, { funds: 0n });
    const asked = (label: unknown) =>
      ask(api, { query, variables: { input: { label, kind: 'CHOICE', options: ['a'] } }, token });
    expect(await asked('Half 👍'.slice(0, 6))).toMatchObject({
      message: 'The variable `input.label` has half a character in it: cut texts between characters.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await asked('Whole 👍')).toBeNull();
    const deep = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown;
    expect((await asked(deep))?.message).toBe('Variables are at most 100 deep.');
  });

  test('so are more of them than graphql-js tells', async () => {
    const { ask } = await makeAccount(api, { funds: 0n });
    const { errors } = await ask(query, {
      input: { label: 'x', kind: 'CHOICE', options: Array(60).fill(null) },
    });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
  });
});

const rated = (rate: Partial<Limits['rate']>): Limits => ({
  ...DEFAULT_LIMITS,
  rate: { ...DEFAULT_LIMITS.rate, windowSeconds: 60, ...rate },
});

describe('whoever asks too often', () => {
  const api = useApi({ limits: rated({ apiKey: 12, user: 20 }) });
  const ME = '{ me { role } }'; // 1 to be read, 1 for the viewer

  const keyOf = async (): Promise<string> => {
    const account = await makeAccount(api, { funds: 0n });
    const { data } = await account.ask<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: { name: "k" }) { ... on CreatedApiKey { secret } } }',
    );
    return data?.createApiKey.secret ?? '';
  };

  test('is told by the headers what is left, and when to come back', async () => {
    const token = await keyOf();
    const first = await post(api.url, { query: ME, token });
    expect([first.status, first.errors]).toEqual([200, undefined]);
    expect(first.headers.get('ratelimit-limit')).toBe('12');
    expect(first.headers.get('ratelimit-remaining')).toBe('10');
    expect(first.headers.get('ratelimit-policy')).toBe('12;w=60');
    expect(Number(first.headers.get('ratelimit-reset'))).toBeGreaterThan(50);
    const rest = [];
    for (let i = 0; i < 6; i += 1) rest.push(await post(api.url, { query: ME, token }));
    expect(rest.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = rest.at(-1);
    expect(refused?.headers.get('ratelimit-remaining')).toBe('0');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(refused?.errors?.[0]).toMatchObject({
      message: expect.stringContaining('12 points of cost in 60 s'),
      extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number), errorId: expect.any(String) },
    });
  });

  test('is refused by what an operation costs, not by how many there are', async () => {
    const token = await keyOf();
    const query = 'query ($n: Int) { contacts(first: $n) { nodes { id } } }';
    const dear = await post(api.url, { query, token, variables: { n: 10 } });
    expect(dear.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect((await post(api.url, { query, token, variables: { n: 3 } })).status).toBe(200);
  });

  test('spends the same allowance over a socket as over HTTP', async () => {
    const token = await keyOf();
    for (let i = 0; i < 4; i += 1) await post(api.url, { query: ME, token });
    const raw = await openRaw(api.url, { token });
    const answers = [];
    for (const id of ['1', '2', '3']) {
      raw.subscribe(id, ME);
      answers.push(await raw.answerTo(id));
    }
    expect(answers.map(({ type }) => type)).toEqual(['next', 'next', 'error']);
    expect(answers[2]?.payload).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } },
    ]);
    expect(raw.closed).toBeNull();
    raw.socket.terminate();
    expect((await post(api.url, { query: ME, token })).status).toBe(429);
  });

  test('has as a person an allowance of their own', async () => {
    const [one, other] = await Promise.all([
      makeAccount(api, { funds: 0n }),
      makeAccount(api, { funds: 0n }),
    ]);
    const statuses = [];
    for (let i = 0; i < 11; i += 1)
      statuses.push((await post(api.url, { query: ME, token: one.token })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect((await post(api.url, { query: ME, token: other.token })).status).toBe(200);
  });

  test('is charged for an upload', async () => {
    const { token } = await makeAccount(api, { funds: 0n });
    const sent = await fetch(`${api.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: 'phone\n',
    });
    expect([sent.status, await sent.json()]).toMatchObject([429, { code: 'RATE_LIMITED' }]);
  });
});

describe('whoever is nobody yet', () => {
  const api = useApi({ limits: rated({ address: 12 }) });

  test('shares what their address may spend, over HTTP', async () => {
    const address = someAddress();
    const ask = async () => (await post(api.url, { query: '{ __typename }', address })).status;
    const statuses = [];
    for (let i = 0; i < 7; i += 1) statuses.push(await ask());
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
    expect((await post(api.url, { query: '{ __typename }', address: someAddress() })).status).toBe(200);
  });

  test('shares it over sockets too, and opening one costs more', async () => {
    const address = someAddress();
    const raw = await openRaw(api.url, { address }); // 5
    const types = [];
    for (const id of ['1', '2', '3', '4']) {
      raw.subscribe(id, '{ __typename }'); // 2 each
      types.push((await raw.answerTo(id)).type);
    }
    expect(types).toEqual(['next', 'next', 'next', 'error']);
    expect(raw.closed).toBeNull();
    raw.socket.terminate();
    expect((await openRaw(api.url, { address })).closed).toEqual({
      code: -1,
      reason: expect.stringContaining('429'),
    });
  });

  test('shares it with their neighbours of the same IPv6 site', async () => {
    const address = someAddress();
    for (let i = 0; i < 7; i += 1) await post(api.url, { query: '{ __typename }', address });
    const neighbour = address.replace('::1', '::2');
    expect((await post(api.url, { query: '{ __typename }', address: neighbour })).status).toBe(429);
  });

  test('is not made somebody by a credential that is worth nothing', async () => {
    const address = someAddress();
    const statuses = [];
    for (let i = 0; i < 7; i += 1) {
      const token = `gsk_live_${String(i).repeat(43)}`;
      statuses.push((await post(api.url, { query: '{ __typename }', address, token })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

test('while Redis is away each server counts for itself', async () => {
  const core = await openCore({
    config: { ...serviceConfig(), redis: { url: 'redis://127.0.0.1:1' } },
    log: createLogger('test', 'silent'),
  });
  const server = await startServer(core, {
    http: { host: '127.0.0.1', port: 0, secureCookies: false, trustedProxies },
    tokens: { secrets: ['x'.repeat(40)] },
    uploads: { directory: '/nowhere', maxBytes: 1 },
    sandbox: false,
    limits: rated({ address: 6 }),
  });
  try {
    const address = someAddress();
    const statuses = [];
    for (let i = 0; i < 4; i += 1) {
      statuses.push((await post(server.url, { query: '{ __typename }', address })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  } finally {
    await server.stop();
    await core.close();
  }
});
