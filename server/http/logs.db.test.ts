import { createLogger } from '../../core/platform/logging.js';
import { useApi } from '../../tests/support/api.js';
import { openRaw, post, someAddress } from '../../tests/support/from-address.js';
import { makeAccount } from '../../tests/support/make-account.js';
import { waitFor } from '../../tests/support/wait-for.js';

const lines: string[] = [];
const log = createLogger('test', 'trace', { write: (line: string) => void lines.push(line) });
const api = useApi({ log });
const written = () => lines.join('');

interface Failed {
  errors?: { extensions: { errorId: string; code: string } }[];
}

const idsOf = ({ errors }: Failed): string[] => (errors ?? []).map(({ extensions }) => extensions.errorId);

const ask = async (init: RequestInit): Promise<string[]> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, ...init });
  return idsOf((await response.json()) as Failed);
};

describe('logs, at their wordiest', () => {
  test('hold nothing of a person who signs up, logs in, sends and is refused', async () => {
    const account = await makeAccount(api);
    const { email, password, token, refreshToken } = account;
    const address = someAddress();
    const recipient = '+254712345678';
    const body = 'Your code is 471108';
    const LOGIN =
      'mutation ($input: LoginInput!) { login(input: $input) { ... on Session { accessToken } } }';
    await post(api.url, { query: LOGIN, address, variables: { input: { email, password } } });
    await post(api.url, { query: LOGIN, address, variables: { input: { email, password: 'wrong-horse' } } });
    const key = await account.ask<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: { name: "k" }) { ... on CreatedApiKey { secret } } }',
    );
    const secret = key.data?.createApiKey.secret ?? '';
    const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { __typename } }';
    const input = { body, to: recipient, senderId: 'GALLANT', idempotencyKey: 'log-1' };
    const sent = await post<object>(api.url, { query: SEND, token: secret, address, variables: { input } });
    expect(sent.data).toEqual({ sendMessage: { __typename: 'Message' } });
    await post(api.url, { query: SEND, token, variables: { input: { ...input, to: 5 } } });
    const raw = await openRaw(api.url, { token, address });
    raw.subscribe('1', SEND, { input: { ...input, idempotencyKey: 'log-2' } });
    expect((await raw.answerTo('1')).type).toBe('next');
    raw.socket.terminate();
    expect(lines.length).toBeGreaterThan(8);
    const secrets = {
      email,
      password,
      token,
      refreshToken,
      secret,
      address,
      body,
      recipient,
      wrong: 'wrong-horse',
    };
    const found = Object.entries(secrets).filter(([, value]) => written().includes(value.replace('+', '')));
    expect(found).toEqual([]);
  });
});

describe('every error has an id that is in the log', () => {
  test.each<[string, RequestInit]>([
    ['an unreadable body', { body: '{' }],
    ['a body that is too large', { body: `"${'x'.repeat(300_000)}"` }],
    ['an unreadable document', { body: '{"query":"{"}' }],
    ['an unknown field', { body: '{"query":"{ nothing }"}' }],
    ['too much at once', { body: JSON.stringify({ query: `{ me { ${'role '.repeat(2_001)} } }` }) }],
    ['nobody', { body: '{"query":"{ me { role } }"}' }],
  ])('over HTTP: %s', async (_what, init) => {
    const ids = await ask(init);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(written()).toContain(`"errorId":"${id}"`);
  });

  test.each(['{', '{ nothing }', '{ me { role } }'])('over a socket: %s', async (query) => {
    const raw = await openRaw(api.url, { address: someAddress() });
    raw.subscribe('1', query);
    const { payload } = await raw.answerTo('1');
    const [id] = idsOf(Array.isArray(payload) ? { errors: payload } : (payload as Failed));
    expect(written()).toContain(`"errorId":"${id}"`);
    raw.socket.terminate();
  });

  test('a bug of ours too, with where it is and nothing of what it was about', async () => {
    const { actor, ask: asMe } = await makeAccount(api, { funds: 0n });
    await api.core.run(
      actor,
      ({ sql }) => sql.run(`delete from wallet where account_id = x'${actor.accountId}'`),
      undefined,
    );
    const { errors } = await asMe('{ wallet { currency } }');
    const id = errors?.[0]?.extensions.errorId ?? '';
    const line = await waitFor('the line', () => lines.find((one) => one.includes(id)));
    expect(JSON.parse(line)).toMatchObject({ msg: 'a bug', path: 'wallet', at: expect.any(Array) });
  });

  test('what is beside the API as well', async () => {
    const response = await fetch(`${api.url}/nothing`, { headers: { accept: 'application/json' } });
    const { errorId } = (await response.json()) as { errorId: string };
    expect(written()).toContain(`"errorId":"${errorId}"`);
  });
});
