import { useApi } from '../../tests/support/api.js';
import { makeAccount } from '../../tests/support/make-account.js';

const api = useApi();

const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) {
  __typename
  ... on Session { accessToken refreshToken expiresAt viewer { role user { email } } }
  ... on Refusal { message }
} }`;
const REFRESH = `mutation ($input: RefreshSessionInput) { refreshSession(input: $input) {
  __typename
  ... on Session { accessToken refreshToken }
} }`;
const ME = '{ me { role sandbox account { currency country timeZone } user { email } } }';

interface Session {
  __typename: string;
  accessToken: string;
  refreshToken: string | null;
  message?: string;
}

async function refresh(refreshToken: string) {
  const { data } = await api.ask<{ refreshSession: Session }>(REFRESH, { input: { refreshToken } });
  if (!data) throw new Error('No answer');
  return data.refreshSession;
}

describe('registration', () => {
  test('makes an account in the currency and the time zone of its country', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { data } = await account.ask(ME);
    expect(data).toEqual({
      me: {
        role: 'owner',
        sandbox: true,
        account: { currency: 'KES', country: 'KE', timeZone: 'Africa/Nairobi' },
        user: { email: account.email },
      },
    });
  });

  test('answers the same for an address that has an account, however it is written', async () => {
    const { email, password } = await makeAccount(api, { funds: 0n });
    const { data } = await api.ask(
      `mutation ($input: RegisterInput!) { register(input: $input) { ... on VerificationSent { email } } }`,
      { input: { email: ` ${email.toUpperCase()}`, password, name: 'B', accountName: 'B' } },
    );
    expect(data).toEqual({ register: { email } });
    const letters = await api.letters(email);
    expect(letters.at(-1)?.letter.subject).toBe('You have an account already');
  });

  test('names every fault at once', async () => {
    const { data } = await api.ask(
      `mutation ($input: RegisterInput!) { register(input: $input) { ... on InvalidInput { issues { path } } } }`,
      {
        input: { email: 'x', password: 'short', name: '', accountName: 'B', country: 'XX', timeZone: 'Mars' },
      },
    );
    const paths = ['email', 'password', 'name', 'country', 'timeZone'];
    expect(data).toEqual({ register: { issues: paths.map((path) => ({ path })) } });
  });
});

describe('login', () => {
  test('opens a session', async () => {
    const { email, password } = await makeAccount(api, { funds: 0n });
    const { data } = await api.ask<{ login: Session }>(LOGIN, { input: { email, password } });
    expect(data?.login).toMatchObject({
      __typename: 'Session',
      viewer: { role: 'owner', user: { email } },
    });
    const me = await api.ask(ME, {}, data?.login.accessToken);
    expect(me.errors).toBeUndefined();
  });

  test('says the same of a wrong password and of an unknown address', async () => {
    const { email } = await makeAccount(api, { funds: 0n });
    const wrong = await api.ask(LOGIN, { input: { email, password: 'something else' } });
    const unknown = await api.ask(LOGIN, {
      input: { email: `not-${email}`, password: 'something else' },
    });
    expect(wrong.data).toMatchObject({ login: { __typename: 'BadCredentials' } });
    expect(unknown.data).toEqual(wrong.data);
  });
});

describe('refresh tokens', () => {
  test('are exchanged for the next', async () => {
    const { refreshToken } = await makeAccount(api, { funds: 0n });
    const next = await refresh(refreshToken);
    expect(next.__typename).toBe('Session');
    expect(next.refreshToken).not.toBe(refreshToken);
    expect((await refresh(String(next.refreshToken))).__typename).toBe('Session');
  });

  test('that are used twice end the session for both, however old they are', async () => {
    const { refreshToken } = await makeAccount(api, { funds: 0n });
    const second = await refresh(refreshToken);
    const third = await refresh(String(second.refreshToken));
    expect((await refresh(refreshToken)).__typename).toBe('BadCredentials');
    expect((await refresh(String(third.refreshToken))).__typename).toBe('BadCredentials');
  });

  test('that we did not make are refused', async () => {
    const { refreshToken } = await makeAccount(api, { funds: 0n });
    const bytes = Buffer.from(refreshToken.slice(4), 'base64url');
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    const forged = `gsr_${bytes.toString('base64url')}`;
    expect((await refresh(forged)).__typename).toBe('BadCredentials');
    expect((await refresh('gsr_x')).__typename).toBe('BadCredentials');
    expect((await refresh(refreshToken)).__typename).toBe('Session');
  });
});

describe('logout', () => {
  test('ends the session at once', async () => {
    const account = await makeAccount(api, { funds: 0n });
    expect((await account.ask('mutation { logout { ok } }')).data).toEqual({ logout: { ok: true } });
    expect((await account.ask(ME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await refresh(account.refreshToken)).__typename).toBe('BadCredentials');
  });
});

async function post(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data: Record<string, Session & { ok?: boolean }> | null };
  return { ...body, cookie: response.headers.get('set-cookie') ?? '' };
}

async function loginWithCookie() {
  const { email, password } = await makeAccount(api, { funds: 0n });
  return await post(
    `mutation { login(input: { email: "${email}", password: "${password}", delivery: COOKIE }) { ... on Session { accessToken refreshToken } } }`,
  );
}

const bare = (cookie: string): string => cookie.split(';', 1)[0] ?? '';

describe('a refresh token as a cookie', () => {
  test('is out of reach for scripts and other sites, and not in the answer', async () => {
    const { data, cookie } = await loginWithCookie();
    expect(data?.login?.refreshToken).toBeNull();
    expect(cookie).toMatch(/^gallant_refresh=gsr_/);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/graphql']) {
      expect(cookie).toContain(attribute);
    }
  });

  test('authorises nothing but its exchange, and stays a cookie', async () => {
    const { cookie } = await loginWithCookie();
    const me = await post('{ me { role } }', { cookie: bare(cookie) });
    expect(me.data).toBeNull();
    const next = await post(
      'mutation { refreshSession(input: { delivery: BODY }) { ... on Session { accessToken refreshToken } } }',
      { cookie: bare(cookie) },
    );
    expect(next.data?.refreshSession?.accessToken).toEqual(expect.any(String));
    expect(next.data?.refreshSession?.refreshToken).toBeNull();
    expect(bare(next.cookie)).not.toBe(bare(cookie));
  });

  test('is taken away by logout, and its session with it', async () => {
    const { cookie } = await loginWithCookie();
    const out = await post('mutation { logout { ok } }', { cookie: bare(cookie) });
    expect(out.cookie).toMatch(/^gallant_refresh=;/);
    const again = await post('mutation { refreshSession { __typename } }', { cookie: bare(cookie) });
    expect(again.data?.refreshSession?.__typename).toBe('BadCredentials');
  });

  test('is not taken from a form of another site', async () => {
    const { cookie } = await loginWithCookie();
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: bare(cookie) },
      body: JSON.stringify({ query: 'mutation { refreshSession { __typename } }' }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('accessToken');
  });
});
