import { randomInt } from 'node:crypto';
import { generate } from 'otplib';
import { DEFAULT_LIMITS } from '../../core/platform/limits.js';
import { publicId } from '../../core/platform/id.js';
import { useApi } from '../../tests/support/api.js';
import { openRaw, post, someAddress } from '../../tests/support/from-address.js';
import { makeAccount } from '../../tests/support/make-account.js';

const api = useApi({
  limits: {
    ...DEFAULT_LIMITS,
    tries: { aMinute: 4, aQuarter: 6, fromStrangers: 8, fromAddress: 10, mailsAnHour: 3 },
  },
});

const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { __typename } }';
const WRONG = 'not the password';

interface Attempt {
  email: string;
  password?: string;
  address: string;
}

/** `BadCredentials`, `Session` or `RATE_LIMITED`. */
async function login({ email, password = WRONG, address }: Attempt): Promise<string> {
  const variables = { input: { email, password } };
  const sent = { query: LOGIN, address, variables };
  const { data, errors } = await post<{ login: { __typename: string } }>(api.url, sent);
  return errors?.[0]?.extensions.code ?? data?.login.__typename ?? '';
}

async function times(count: number, attempt: (i: number) => Attempt): Promise<string[]> {
  const outcomes = [];
  for (let i = 0; i < count; i += 1) outcomes.push(await login(attempt(i)));
  return outcomes;
}

const bad = (count: number): string[] => Array<string>(count).fill('BadCredentials');

test('whoever guesses at one place is slowed, told when to come back, and by the right password as well', async () => {
  const { email, password } = await makeAccount(api, { funds: 0n });
  const address = someAddress();
  expect(await times(6, () => ({ email, address }))).toEqual([...bad(4), 'RATE_LIMITED', 'RATE_LIMITED']);
  const sent = { query: LOGIN, address, variables: { input: { email, password } } };
  const { status, headers, errors } = await post(api.url, sent);
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(30);
  expect(errors?.[0]?.message).toMatch(/^Too many tries that were wrong\. Try again in \d+ s\.$/);
});

test('a login that is right forgets what went wrong before', async () => {
  const { email, password } = await makeAccount(api, { funds: 0n });
  const address = someAddress();
  for (let i = 0; i < 3; i += 1) {
    expect(await times(3, () => ({ email, address }))).toEqual(bad(3));
    expect(await login({ email, password, address })).toBe('Session');
  }
});

test('an attacker elsewhere, in many places, does not lock a person out where they were let in before', async () => {
  const { email, password } = await makeAccount(api, { funds: 0n });
  const home = someAddress();
  expect(await login({ email, password, address: home })).toBe('Session');
  const attack = await times(12, () => ({ email, address: someAddress() }));
  expect(attack.filter((outcome) => outcome === 'BadCredentials').length).toBeLessThanOrEqual(8);
  expect(attack.at(-1)).toBe('RATE_LIMITED');
  expect(await login({ email, address: home })).toBe('BadCredentials');
  expect(await login({ email, password, address: home })).toBe('Session');
});

test('one place cannot try many names, nor does it harm who is known there', async () => {
  const { email, password } = await makeAccount(api, { funds: 0n });
  const address = someAddress();
  expect(await login({ email, password, address })).toBe('Session');
  const names = await times(12, (i) => ({ email: `${i}-${email}`, address }));
  expect(names).toEqual([...bad(10), 'RATE_LIMITED', 'RATE_LIMITED']);
  expect(await login({ email, password, address })).toBe('Session');
});

test('an address that nobody has is treated as one that somebody has', async () => {
  const { email } = await makeAccount(api, { funds: 0n });
  const [first, second] = [someAddress(), someAddress()];
  const known = await times(6, () => ({ email, address: first }));
  const unknown = await times(6, () => ({ email: `no-${email}`, address: second }));
  expect(unknown).toEqual(known);
});

test('many at once are counted as well', async () => {
  const { email } = await makeAccount(api, { funds: 0n });
  const address = someAddress();
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => login({ email, address })));
  expect(outcomes.filter((outcome) => outcome === 'BadCredentials').length).toBeLessThanOrEqual(4);
});

test('over a socket as over HTTP', async () => {
  const { email } = await makeAccount(api, { funds: 0n });
  const address = someAddress();
  expect(await times(2, () => ({ email, address }))).toEqual(bad(2));
  const raw = await openRaw(api.url, { address });
  const answers = [];
  for (const id of ['1', '2', '3']) {
    raw.subscribe(id, LOGIN, { input: { email, password: WRONG } });
    answers.push((await raw.answerTo(id)).payload);
  }
  expect(answers).toMatchObject([
    { data: { login: { __typename: 'BadCredentials' } } },
    { data: { login: { __typename: 'BadCredentials' } } },
    { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } }] },
  ]);
  raw.socket.terminate();
});

test('nobody has more than so many mails sent to an address, whether somebody has it or not', async () => {
  const { email } = await makeAccount(api, { funds: 0n });
  const ask = async (to: string) => {
    const query = 'mutation ($input: EmailInput!) { requestPasswordReset(input: $input) { __typename } }';
    const { errors } = await post(api.url, {
      query,
      address: someAddress(),
      variables: { input: { email: to } },
    });
    return errors?.[0]?.extensions.code ?? 'sent';
  };
  const known = [];
  for (let i = 0; i < 4; i += 1) known.push(await ask(`  ${email.toUpperCase()}`));
  const unknown = [];
  for (let i = 0; i < 5; i += 1) unknown.push(await ask(`no-${email}`));
  // registering had one sent already
  expect(known).toEqual(['sent', 'sent', 'RATE_LIMITED', 'RATE_LIMITED']);
  expect(unknown).toEqual(['sent', 'sent', 'sent', 'RATE_LIMITED', 'RATE_LIMITED']);
});

test('codes by text, which an account pays for, are so many for a number however it is written, and for a place', async () => {
  const accountId = publicId('account', (await makeAccount(api)).actor.accountId);
  const query =
    'mutation ($input: PreferenceCodeInput!) { sendPreferenceCode(input: $input) { __typename } }';
  const ask = async (msisdn: string, address = someAddress()) => {
    const variables = { input: { accountId, msisdn } };
    const { errors } = await post(api.url, { query, address, variables });
    return errors?.[0]?.extensions.code ?? 'asked';
  };
  const national = `07${String(randomInt(1e8)).padStart(8, '0')}`;
  const number = `+254${national.slice(1)}`;
  const spelled = [];
  for (const one of [number, national, number, national]) spelled.push(await ask(one));
  expect(spelled).toEqual(['asked', 'asked', 'asked', 'RATE_LIMITED']);
  const address = someAddress();
  const through = [];
  for (let i = 0; i < 12; i += 1) through.push(await ask(`+2547${randomInt(1e7, 1e8)}`, address));
  expect(through).toEqual([...Array<string>(10).fill('asked'), 'RATE_LIMITED', 'RATE_LIMITED']);
});

test('a token that is guessed is counted by the place', async () => {
  const address = someAddress();
  const query = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }';
  const outcomes = [];
  for (let i = 0; i < 12; i += 1) {
    const variables = { input: { token: `wrong-${i}`, password: 'correct horse battery' } };
    const { data, errors } = await post<{ resetPassword: { __typename: string } }>(api.url, {
      query,
      address,
      variables,
    });
    outcomes.push(errors?.[0]?.extensions.code ?? data?.resetPassword.__typename);
  }
  expect(outcomes.slice(0, 10)).toEqual(Array(10).fill('InvalidLink'));
  expect(outcomes.slice(10)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
});

test('codes are counted for the person, however many logins are begun', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { data } = await account.ask<{ startTotp: { secret: string } }>('mutation { startTotp { secret } }');
  const secret = data?.startTotp.secret ?? '';
  const enabled = await account.ask<{ enableTotp: { __typename: string } }>(
    'mutation ($code: String!) { enableTotp(input: { code: $code }) { __typename } }',
    { code: await generate({ secret }) },
  );
  expect(enabled.data?.enableTotp.__typename).toBe('RecoveryCodes');
  const address = someAddress();
  const { email, password } = account;
  const outcomes = [];
  for (let i = 0; i < 6; i += 1) {
    const begun = await post<{ login: { token: string } }>(api.url, {
      query:
        'mutation ($input: LoginInput!) { login(input: $input) { ... on SecondFactorRequired { token } } }',
      address,
      variables: { input: { email, password } },
    });
    const completed = await post<{ completeLogin: { __typename: string } }>(api.url, {
      query: 'mutation ($input: CompleteLoginInput!) { completeLogin(input: $input) { __typename } }',
      address,
      variables: { input: { token: begun.data?.login.token, code: 'ab-cd-ef' } },
    });
    outcomes.push(completed.errors?.[0]?.extensions.code ?? completed.data?.completeLogin.__typename);
  }
  expect(outcomes).toEqual([...bad(4), 'RATE_LIMITED', 'RATE_LIMITED']);
});

test('who is logged in is slowed for themselves, and not for what neighbours try at the door', async () => {
  const { email, password, token } = await makeAccount(api, { funds: 0n });
  const address = someAddress();
  await times(11, (i) => ({ email: `${i}-${email}`, address }));
  expect(await login({ email: `x-${email}`, address })).toBe('RATE_LIMITED');
  const change = async (currentPassword: string) => {
    const { data, errors } = await post<{ changePassword: { __typename: string } }>(api.url, {
      query: 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }',
      address,
      token,
      variables: { input: { currentPassword, newPassword: 'another horse battery' } },
    });
    return errors?.[0]?.extensions.code ?? data?.changePassword.__typename;
  };
  expect(await change(password)).toBe('PasswordChanged');
  const outcomes = [];
  for (let i = 0; i < 5; i += 1) outcomes.push(await change(WRONG));
  expect(outcomes).toEqual([...bad(4), 'RATE_LIMITED']);
  // nor does being logged in open the door for guessing at it
  const atTheDoor = await post(api.url, {
    query: LOGIN,
    address,
    token,
    variables: { input: { email: `y-${email}`, password: WRONG } },
  });
  expect(atTheDoor.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
});
