import { generate } from 'otplib';
import { User } from '../../core/accounts/user.js';
import type { Work } from '../../core/database/work.js';
import { Authenticator } from '../../tests/support/authenticator.js';
import { PUBLIC_URL, useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';

const api = useApi();
const REFUSAL = '__typename ... on Refusal { message }';
const SESSION = `${REFUSAL} ... on Session { accessToken viewer { user { email } } }`;
const CODES = `${REFUSAL} ... on RecoveryCodes { codes }`;
const SECURITY = '{ totpEnabled recoveryCodesLeft passkeys { id name lastUsedAt } }';

interface Answered {
  __typename: string;
  accessToken: string;
  token: string;
  codes: string[];
  id: string;
}

async function ask(query: string, variables: object, token: string | null = null): Promise<Answered> {
  const { data, errors } = await api.ask<{ answer: Answered }>(query, variables, token);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.answer;
}

const login = ({ email, password }: TestAccount) =>
  ask(
    `mutation ($email: String!, $password: String!) { answer: login(input: { email: $email, password: $password }) { ${SESSION} ... on SecondFactorRequired { token } } }`,
    { email, password },
  );

const complete = (token: string, code: string) =>
  ask(
    `mutation ($token: String!, $code: String!) { answer: completeLogin(input: { token: $token, code: $code }) { ${SESSION} } }`,
    { token, code },
  );

const withPassword = (mutation: 'disableTotp' | 'renewRecoveryCodes', password: string, token: string) =>
  ask(
    `mutation ($password: String!) { answer: ${mutation}(input: { password: $password }) { ${REFUSAL} ${mutation === 'disableTotp' ? `... on Security ${SECURITY}` : '... on RecoveryCodes { codes }'} } }`,
    { password },
    token,
  );

const security = async ({ token }: TestAccount) => {
  const { data } = await api.ask<{ security: { passkeys: { id: string }[] } }>(
    `{ security ${SECURITY} }`,
    {},
    token,
  );
  return data?.security;
};

const nowSeconds = () => Math.floor(Date.now() / 1_000);
/** `steps` later than now; one later is taken early. */
const codeOf = (secret: string, steps = 0) => generate({ secret, epoch: nowSeconds() + 30 * steps });

const startTotp = async ({ token }: TestAccount) => {
  const query = 'mutation { startTotp { secret uri } }';
  const { data, errors } = await api.ask<{ startTotp: { secret: string; uri: string } }>(query, {}, token);
  return { setup: data?.startTotp, code: errors?.[0]?.extensions.code };
};

const enable = ({ token }: TestAccount, code: string) =>
  ask(
    `mutation ($code: String!) { answer: enableTotp(input: { code: $code }) { ${CODES} } }`,
    { code },
    token,
  );

async function withTotp() {
  const account = await makeAccount(api, { funds: 0n });
  const { setup } = await startTotp(account);
  const secret = setup?.secret ?? '';
  const { codes } = await enable(account, await codeOf(secret));
  return { account, secret, codes };
}

describe('an authenticator app', () => {
  test('is asked for only once it has shown a code', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { setup } = await startTotp(account);
    expect(setup?.uri).toContain(encodeURIComponent(account.email));
    expect((await login(account)).__typename).toBe('Session');
    expect((await enable(account, '000000')).__typename).toBe('BadCredentials');
    expect((await enable(account, 'abc')).__typename).toBe('BadCredentials');
    const enabled = await enable(account, await codeOf(setup?.secret ?? ''));
    expect(enabled.codes).toHaveLength(10);
    expect(await security(account)).toEqual({ totpEnabled: true, recoveryCodesLeft: 10, passkeys: [] });
    expect((await login(account)).__typename).toBe('SecondFactorRequired');
    expect((await startTotp(account)).code).toBe('BAD_USER_INPUT');
  });

  test('lets in with a code, which works once', async () => {
    const { account, secret } = await withTotp();
    const enabling = await codeOf(secret);
    const { token } = await login(account);
    expect((await complete(token, enabling)).__typename).toBe('BadCredentials');
    const code = await codeOf(secret, 1);
    const session = await complete(token, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(session).toMatchObject({ __typename: 'Session', viewer: { user: { email: account.email } } });
    expect((await complete(token, code)).__typename).toBe('BadCredentials');
    const again = await login(account);
    expect((await complete(again.token, code)).__typename).toBe('BadCredentials');
  });

  test('takes a code once, however many show it at a time', async () => {
    const { account, secret } = await withTotp();
    const logins = await Promise.all([login(account), login(account), login(account)]);
    const code = await codeOf(secret, 1);
    const sessions = await Promise.all(logins.map(({ token }) => complete(token, code)));
    expect(sessions.map(({ __typename }) => __typename).toSorted()).toEqual([
      'BadCredentials',
      'BadCredentials',
      'Session',
    ]);
  });

  test('is not guessed: after five wrong codes the login begins anew', async () => {
    const { account, secret, codes } = await withTotp();
    const { token } = await login(account);
    for (let i = 0; i < 5; i += 1) expect((await complete(token, 'wrong')).__typename).toBe('BadCredentials');
    expect((await complete(token, await codeOf(secret, 1))).__typename).toBe('BadCredentials');
    expect((await complete(token, codes[0] ?? '')).__typename).toBe('BadCredentials');
  });

  test('is no way around the password, nor is a token that nobody gave out', async () => {
    const { secret } = await withTotp();
    expect((await complete('nonsense', await codeOf(secret, 1))).__typename).toBe('BadCredentials');
  });

  test('is asked for after a new password too', async () => {
    const { account } = await withTotp();
    await ask(
      'mutation ($email: String!) { answer: requestPasswordReset(input: { email: $email }) { email } }',
      account,
    );
    const link = (await api.letters(account.email)).at(-1)?.letter.action?.path ?? '';
    const reset = await ask(
      `mutation ($token: String!) { answer: resetPassword(input: { token: $token, password: "a whole new password" }) { ${REFUSAL} ... on SecondFactorRequired { token } } }`,
      { token: new URL(link, api.url).searchParams.get('token') },
    );
    expect(reset).toMatchObject({ __typename: 'SecondFactorRequired', token: expect.any(String) });
  });

  test('is turned off by who knows the password', async () => {
    const { account } = await withTotp();
    expect((await withPassword('disableTotp', 'not it', account.token)).__typename).toBe('BadCredentials');
    expect(await withPassword('disableTotp', account.password, account.token)).toEqual({
      __typename: 'Security',
      totpEnabled: false,
      recoveryCodesLeft: 0,
      passkeys: [],
    });
    expect((await login(account)).__typename).toBe('Session');
  });

  test('has its secret sealed', async () => {
    const { account, secret } = await withTotp();
    const stored = await api.core.read(
      account.actor,
      async ({ em, actor }: Work) => (await em.findOneOrFail(User, { id: actor.userId ?? '' })).totpSecret,
      undefined,
    );
    expect(stored?.length).toBeGreaterThan(secret.length);
    expect(Buffer.from(stored ?? []).includes(secret)).toBe(false);
  });
});

describe('a recovery code', () => {
  test('lets in once, written as people write it', async () => {
    const { account, codes } = await withTotp();
    const [code = '', other = ''] = codes;
    expect(code).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
    const typed = code.toUpperCase().replaceAll('-', ' ');
    expect((await complete((await login(account)).token, typed)).__typename).toBe('Session');
    expect((await complete((await login(account)).token, code)).__typename).toBe('BadCredentials');
    expect((await complete((await login(account)).token, other)).__typename).toBe('Session');
    expect(await security(account)).toMatchObject({ recoveryCodesLeft: 8 });
  });

  test('is good for its own person only', async () => {
    const [mine, theirs] = [await withTotp(), await withTotp()];
    const { token } = await login(mine.account);
    expect((await complete(token, theirs.codes[0] ?? '')).__typename).toBe('BadCredentials');
  });

  test('is replaced by a new one for who knows the password', async () => {
    const { account, codes } = await withTotp();
    expect((await withPassword('renewRecoveryCodes', 'not it', account.token)).__typename).toBe(
      'BadCredentials',
    );
    const renewed = await withPassword('renewRecoveryCodes', account.password, account.token);
    expect(new Set([...codes, ...renewed.codes]).size).toBe(20);
    expect((await complete((await login(account)).token, codes[0] ?? '')).__typename).toBe('BadCredentials');
    expect((await complete((await login(account)).token, renewed.codes[0] ?? '')).__typename).toBe('Session');
  });
});

interface Challenge {
  token: string;
  options: string;
}

const startPasskey = async (token: string): Promise<Challenge> => {
  const query = 'mutation { answer: startPasskey { token options } }';
  return (await ask(query, {}, token)) as unknown as Challenge;
};
const startPasskeyLogin = async (): Promise<Challenge> =>
  (await ask('mutation { answer: startPasskeyLogin { token options } }', {})) as unknown as Challenge;

const addPasskey = ({ token }: TestAccount, input: object) =>
  ask(
    `mutation ($input: AddPasskeyInput!) { answer: addPasskey(input: $input) { ${REFUSAL} ... on Passkey { id name } } }`,
    { input },
    token,
  );
const passkeyLogin = (token: string, response: string) =>
  ask(`mutation ($input: PasskeyLoginInput!) { answer: passkeyLogin(input: $input) { ${SESSION} } }`, {
    input: { token, response },
  });

async function withPasskey(authenticator = new Authenticator({ origin: PUBLIC_URL })) {
  const account = await makeAccount(api, { funds: 0n });
  const { token, options } = await startPasskey(account.token);
  const added = await addPasskey(account, { token, response: authenticator.create(options), name: 'Phone' });
  return { account, authenticator, added };
}

async function loginWith(authenticator: Authenticator) {
  const { token, options } = await startPasskeyLogin();
  return await passkeyLogin(token, authenticator.get(options));
}

describe('a passkey', () => {
  test('lets in without a password or a name, and its use is noted', async () => {
    const { account, authenticator, added } = await withPasskey();
    expect(added).toMatchObject({ __typename: 'Passkey', name: 'Phone' });
    expect(await security(account)).toMatchObject({
      passkeys: [{ id: added.id, name: 'Phone', lastUsedAt: null }],
    });
    for (let i = 0; i < 2; i += 1) {
      expect(await loginWith(authenticator)).toMatchObject({
        __typename: 'Session',
        viewer: { user: { email: account.email } },
      });
    }
    expect(await security(account)).toMatchObject({ passkeys: [{ lastUsedAt: expect.any(String) }] });
  });

  test('is both factors at once', async () => {
    const { account, authenticator } = await withPasskey();
    const { setup } = await startTotp(account);
    await enable(account, await codeOf(setup?.secret ?? ''));
    expect((await loginWith(authenticator)).__typename).toBe('Session');
  });

  test('answers each challenge once', async () => {
    const { authenticator } = await withPasskey();
    const { token, options } = await startPasskeyLogin();
    const response = authenticator.get(options);
    expect((await passkeyLogin(token, response)).__typename).toBe('Session');
    expect((await passkeyLogin(token, response)).__typename).toBe('BadCredentials');
    const other = await startPasskeyLogin();
    expect((await passkeyLogin(other.token, response)).__typename).toBe('BadCredentials');
  });

  test('that was copied gives itself away by its counter', async () => {
    const { authenticator } = await withPasskey();
    expect((await loginWith(authenticator)).__typename).toBe('Session');
    expect((await loginWith(authenticator)).__typename).toBe('Session');
    authenticator.counter = 0;
    expect((await loginWith(authenticator)).__typename).toBe('BadCredentials');
  });

  test('of another site, or without a finger, is not taken', async () => {
    for (const options of [{ origin: 'https://evil.example' }, { origin: PUBLIC_URL, verifies: false }]) {
      const { added } = await withPasskey(new Authenticator(options));
      expect(added.__typename).toBe('BadCredentials');
    }
    const { token, options } = await startPasskeyLogin();
    expect(
      (await passkeyLogin(token, new Authenticator({ origin: PUBLIC_URL }).get(options))).__typename,
    ).toBe('BadCredentials');
  });

  test.each(['', 'null', '{}', '{"id":1}', '{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}'])(
    'is not %p',
    async (response) => {
      const account = await makeAccount(api, { funds: 0n });
      const { token } = await startPasskey(account.token);
      expect((await addPasskey(account, { token, response, name: 'X' })).__typename).toBe('BadCredentials');
      const challenge = await startPasskeyLogin();
      expect((await passkeyLogin(challenge.token, response)).__typename).toBe('BadCredentials');
    },
  );

  test('is added by who asked for it, with a name', async () => {
    const [mine, theirs] = [await makeAccount(api, { funds: 0n }), await makeAccount(api, { funds: 0n })];
    const { token, options } = await startPasskey(mine.token);
    const response = new Authenticator({ origin: PUBLIC_URL }).create(options);
    expect((await addPasskey(mine, { token, response, name: ' ' })).__typename).toBe('InvalidInput');
    expect((await addPasskey(theirs, { token, response, name: 'Phone' })).__typename).toBe('BadCredentials');
  });

  test('that is removed lets nobody in', async () => {
    const { account, authenticator, added } = await withPasskey();
    const remove = () =>
      ask(
        `mutation ($id: ID!) { answer: removePasskey(id: $id) { ${REFUSAL} ... on Security ${SECURITY} } }`,
        { id: added.id },
        account.token,
      );
    expect(await remove()).toMatchObject({ __typename: 'Security', passkeys: [] });
    expect((await remove()).__typename).toBe('NotFound');
    expect((await loginWith(authenticator)).__typename).toBe('BadCredentials');
  });
});
