import { newId } from '../../core/platform/id.js';
import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';

const api = useApi();

const ME = '{ me { user { email } } }';
const REFUSAL = '__typename ... on Refusal { message }';
const SESSION = `${REFUSAL} ... on Session { accessToken refreshToken viewer { user { email } } }`;
const PASSWORD = 'a whole new password';

interface Answered {
  __typename: string;
  accessToken: string;
  refreshToken: string;
}

/** The one answer of a mutation with an input. */
async function send<Data = Answered>(
  mutation: string,
  input: object,
  { fields = SESSION, token = null }: { fields?: string; token?: string | null } = {},
): Promise<Data> {
  const [name = '', type = ''] = mutation.split(':');
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${fields} } }`;
  const { data, errors } = await api.ask<{ answer: Data }>(query, { input }, token);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.answer;
}

const login = (email: string, password: string) => send('login:LoginInput', { email, password });

async function linkTo(about: string): Promise<string> {
  const path = (await api.letters(about)).at(-1)?.letter.action?.path ?? '';
  return new URL(path, api.url).searchParams.get('token') ?? '';
}

const codeOf = async (query: string, token: string) =>
  (await api.ask(query, {}, token)).errors?.[0]?.extensions.code;

describe('somebody new', () => {
  test('registers, is not let in, opens the link, and is', async () => {
    const email = `${newId()}@example.com`;
    const input = { email, password: PASSWORD, name: 'Asha', accountName: 'Duka' };
    const sent = await send<object>('register:RegisterInput', input, {
      fields: `${REFUSAL} ... on VerificationSent { email }`,
    });
    expect(sent).toEqual({ __typename: 'VerificationSent', email });
    expect((await login(email, PASSWORD)).__typename).toBe('EmailNotVerified');
    expect((await login(email, 'something else')).__typename).toBe('BadCredentials');
    const token = await linkTo(email);
    const session = await send('verifyEmail:VerifyEmailInput', { token });
    expect(session).toMatchObject({ __typename: 'Session', viewer: { user: { email } } });
    expect((await api.ask(ME, {}, session.accessToken)).errors).toBeUndefined();
    expect((await send('verifyEmail:VerifyEmailInput', { token })).__typename).toBe('InvalidLink');
    expect((await login(email, PASSWORD)).__typename).toBe('Session');
  });

  test('is sent the link again, as anybody would be', async () => {
    const email = `${newId()}@example.com`;
    const answers = [];
    for (const address of [email, 'nonsense']) {
      answers.push(await send('resendVerification:EmailInput', { email: address }, { fields: 'email' }));
    }
    expect(answers).toEqual([{ email }, { email: 'nonsense' }]);
    expect(await api.letters(email)).toEqual([]);
  });
});

describe('a forgotten password', () => {
  test('is replaced by the link, and who was logged in is out at once', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { email } = account;
    expect(await send('requestPasswordReset:EmailInput', { email }, { fields: 'email' })).toEqual({ email });
    const session = await send('resetPassword:ResetPasswordInput', {
      token: await linkTo(email),
      password: PASSWORD,
    });
    expect(session).toMatchObject({ __typename: 'Session', viewer: { user: { email } } });
    expect(await codeOf(ME, account.token)).toBe('UNAUTHENTICATED');
    const refreshed = await send('refreshSession:RefreshSessionInput', {
      refreshToken: account.refreshToken,
    });
    expect(refreshed.__typename).toBe('BadCredentials');
    expect((await api.ask(ME, {}, session.accessToken)).data).toEqual({ me: { user: { email } } });
  });
});

const change = (account: TestAccount, currentPassword: string, newPassword = PASSWORD) =>
  send(
    'changePassword:ChangePasswordInput',
    { currentPassword, newPassword },
    { token: account.token, fields: `${REFUSAL} ... on PasswordChanged { ok }` },
  );

describe('a password', () => {
  test('is changed by who knows it; all other sessions end', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const other = await login(account.email, account.password);
    expect((await change(account, 'not the password')).__typename).toBe('BadCredentials');
    expect((await change(account, account.password, 'short')).__typename).toBe('InvalidInput');
    expect(await change(account, account.password)).toEqual({ __typename: 'PasswordChanged', ok: true });
    expect(await codeOf(ME, other.accessToken)).toBe('UNAUTHENTICATED');
    expect((await account.ask(ME)).errors).toBeUndefined();
    expect((await login(account.email, account.password)).__typename).toBe('BadCredentials');
    expect((await login(account.email, PASSWORD)).__typename).toBe('Session');
  });
});

describe('an e-mail address', () => {
  test('is changed by the link that went to the new one', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const email = `${newId()}@example.com`;
    const fields = `${REFUSAL} ... on VerificationSent { email }`;
    const input = { email, password: account.password };
    const sent = await send<object>('requestEmailChange:RequestEmailChangeInput', input, {
      fields,
      token: account.token,
    });
    expect(sent).toEqual({ __typename: 'VerificationSent', email });
    const confirm = (token: string) =>
      send<object>(
        'confirmEmailChange:LinkInput',
        { token },
        { fields: `${REFUSAL} ... on EmailChanged { email }` },
      );
    const token = await linkTo(email);
    expect(await confirm(token)).toEqual({ __typename: 'EmailChanged', email });
    expect(await confirm(token)).toMatchObject({ __typename: 'InvalidLink' });
    expect((await account.ask(ME)).data).toEqual({ me: { user: { email } } });
    expect((await login(account.email, account.password)).__typename).toBe('BadCredentials');
    expect((await login(email, account.password)).__typename).toBe('Session');
  });
});

const SESSIONS = '{ sessions { id accountName ip userAgent createdAt lastUsedAt current } }';
interface Sessions {
  sessions: { id: string; current: boolean; ip: string; userAgent: string; accountName: string }[];
}
const REVOKE =
  'mutation ($id: ID!) { revokeSession(id: $id) { __typename ... on LoginSession { id current } } }';

const sessionsOf = async ({ ask }: Pick<TestAccount, 'ask'>) =>
  (await ask<Sessions>(SESSIONS)).data?.sessions ?? [];

describe('sessions', () => {
  test('say where they were opened from, and which one asks', async () => {
    const account = await makeAccount(api, { funds: 0n });
    await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': `Browser/1 ${'x'.repeat(400)}` },
      body: JSON.stringify({
        query: 'mutation ($input: LoginInput!) { login(input: $input) { __typename } }',
        variables: { input: { email: account.email, password: account.password } },
      }),
    });
    const [newest, oldest, ...others] = await sessionsOf(account);
    expect(others).toEqual([]);
    expect(newest).toMatchObject({ ip: '127.0.0.1', current: false, accountName: 'Asha & Sons' });
    expect(newest?.userAgent).toMatch(/^Browser\/1 x{290}$/);
    expect(oldest).toMatchObject({ current: true });
  });

  test('are ended one by one, at once', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const other = await login(account.email, account.password);
    const [newest] = await sessionsOf(account);
    const { data } = await account.ask(REVOKE, { id: newest?.id });
    expect(data).toEqual({ revokeSession: { __typename: 'LoginSession', id: newest?.id, current: false } });
    expect(await codeOf(ME, other.accessToken)).toBe('UNAUTHENTICATED');
    expect(await sessionsOf(account)).toHaveLength(1);
    expect((await account.ask(REVOKE, { id: newest?.id })).data).toEqual({
      revokeSession: { __typename: 'NotFound' },
    });
  });

  test('of others are out of reach', async () => {
    const [mine, theirs] = [await makeAccount(api, { funds: 0n }), await makeAccount(api, { funds: 0n })];
    const [session] = await sessionsOf(theirs);
    expect((await mine.ask(REVOKE, { id: session?.id })).data).toEqual({
      revokeSession: { __typename: 'NotFound' },
    });
    expect((await theirs.ask(ME)).errors).toBeUndefined();
  });

  test('are ended all together', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const other = await login(account.email, account.password);
    expect((await account.ask('mutation { logoutEverywhere { ok } }')).data).toEqual({
      logoutEverywhere: { ok: true },
    });
    for (const token of [account.token, other.accessToken])
      expect(await codeOf(ME, token)).toBe('UNAUTHENTICATED');
  });
});

test('what somebody does about their ways in is in the log, without a secret', async () => {
  const account = await makeAccount(api, { funds: 0n });
  await send(
    'changePassword:ChangePasswordInput',
    { currentPassword: account.password, newPassword: PASSWORD },
    { token: account.token, fields: '__typename' },
  );
  const { data } = await account.ask<{ auditLog: { nodes: { action: string; ip: string | null }[] } }>(
    '{ auditLog(first: 50) { nodes { action target ip userAgent before after user { email } } } }',
  );
  const entries = data?.auditLog.nodes ?? [];
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['email.verified', 'session.opened', 'password.changed']),
  );
  expect(new Set(entries.map(({ ip }) => ip))).toEqual(new Set(['127.0.0.1']));
  for (const secret of [PASSWORD, account.password, account.refreshToken, 'argon2']) {
    expect(JSON.stringify(entries)).not.toContain(secret);
  }
});

describe('an API key', () => {
  test('is nobody: it has no sessions and no security', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { data } = await account.ask<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: { name: "K" }) { ... on CreatedApiKey { secret } } }',
    );
    const secret = data?.createApiKey.secret ?? '';
    for (const query of [SESSIONS, '{ security { totpEnabled } }', 'mutation { logoutEverywhere { ok } }']) {
      expect(await codeOf(query, secret)).toBe('FORBIDDEN');
    }
  });
});
