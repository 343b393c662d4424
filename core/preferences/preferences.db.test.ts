import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';
import { ConsentEvent } from '../consent/consent.js';
import { Contact } from '../contacts/contact.js';
import { newId, publicId } from '../platform/id.js';
import { Account } from '../accounts/account.js';

const api = useApi();
const NUMBER = '+254722123456';

const SEND = `mutation ($input: PreferenceCodeInput!) { sendPreferenceCode(input: $input) {
  __typename ... on PreferenceCodeSent { again } ... on InvalidInput { issues { path message } } ... on NotFound { message } } }`;
const PREFERENCES = `__typename ... on Preferences { token msisdn marketing transactional doNotSell }
  ... on InvalidInput { issues { path message } } ... on NotFound { message }`;
const OPEN = `mutation ($input: OpenPreferencesInput!) { openPreferences(input: $input) { ${PREFERENCES} } }`;
const SAVE = `mutation ($input: SavePreferencesInput!) { savePreferences(input: $input) { ${PREFERENCES} } }`;

const idOf = ({ actor }: TestAccount): string => publicId('account', actor.accountId);

interface Answer {
  __typename: string;
  token?: string;
  again?: number;
  issues?: { path: string; message: string }[];
}

const asked = async (query: string, input: object): Promise<Answer> => {
  const { data, errors } = await api.ask<Record<string, Answer>>(query, { input });
  const found = Object.values(data ?? {})[0];
  if (found === undefined) throw new Error(JSON.stringify(errors));
  return found;
};

/** An account with an open page and one contact. */
async function shop({ funds = 1_000_000_000n } = {}): Promise<TestAccount> {
  const account = await makeAccount(api, { funds });
  await api.core.run(
    account.actor,
    async ({ em, now, actor: { accountId } }) => {
      await em.nativeUpdate(Account, { id: accountId }, { preferenceSenderId: 'SHOP' });
      const times = { createdAt: now, updatedAt: now };
      await em.insert(Contact, { accountId, id: newId(), msisdn: NUMBER, custom: {}, ...times });
    },
    undefined,
  );
  return account;
}

/** What was sent to the number, the newest first. */
async function textsTo(account: TestAccount): Promise<string[]> {
  const { data } = await account.ask<{ messages: { nodes: { body: string; recipient: string }[] } }>(
    '{ messages(first: 10) { nodes { body recipient } } }',
  );
  return (data?.messages.nodes ?? []).map(({ body }) => body);
}

const codeIn = (text = ''): string => /^\d{6}/u.exec(text)?.[0] ?? '';

/** As if the minute until the next code were over. */
const makeOld = (account: TestAccount) =>
  api.core.run(
    account.actor,
    ({ sql }) =>
      sql.run('update preference_code set sent_at = sent_at - interval 61 second where msisdn = ?', [NUMBER]),
    undefined,
  );

test('a recipient opts out, and in again, by a code', async () => {
  const account = await shop();
  const accountId = idOf(account);
  expect((await api.ask(`{ preferencePage(accountId: "${accountId}") { accountName open } }`)).data).toEqual({
    preferencePage: { accountName: expect.any(String), open: true },
  });
  expect(await asked(SEND, { accountId, msisdn: '0722 123 456' })).toEqual({
    __typename: 'PreferenceCodeSent',
    again: 60,
  });
  const [text] = await textsTo(account);
  const opened = await asked(OPEN, { accountId, msisdn: NUMBER, code: codeIn(text) });
  expect(opened).toMatchObject({
    msisdn: NUMBER,
    marketing: 'UNKNOWN',
    transactional: 'UNKNOWN',
    doNotSell: false,
  });
  const out = { token: opened.token, marketing: false, transactional: true, doNotSell: true };
  expect(await asked(SAVE, out)).toMatchObject({
    marketing: 'OPTED_OUT',
    transactional: 'OPTED_IN',
    doNotSell: true,
  });
  const { data } = await account.ask<{ contacts: { nodes: { optedOutAt: string | null }[] } }>(
    '{ contacts { nodes { optedOutAt } } }',
  );
  expect(data?.contacts.nodes).toEqual([{ optedOutAt: expect.any(String) }]);
  expect(await asked(SAVE, { ...out, marketing: true, doNotSell: false })).toMatchObject({
    marketing: 'OPTED_IN',
    doNotSell: false,
  });
  const events = await api.core.read(
    account.actor,
    ({ em, actor }) => em.find(ConsentEvent, { accountId: actor.accountId }, { orderBy: { id: 'asc' } }),
    undefined,
  );
  expect(events.map(({ purpose, state, source }) => [purpose, state, source])).toEqual([
    ['marketing', 'opted_out', 'preference_page'],
    ['transactional', 'opted_in', 'preference_page'],
    ['do_not_sell', 'opted_out', 'preference_page'],
    ['marketing', 'opted_in', 'preference_page'],
    ['do_not_sell', 'opted_in', 'preference_page'],
  ]);
  expect(events[0]?.evidence).toMatch(/^With a code sent to the number, from /u);
});

test('a code is for its number and its account, once, and not for long guessing', async () => {
  const [account, other] = [await shop(), await shop()];
  const accountId = idOf(account);
  await asked(SEND, { accountId, msisdn: NUMBER });
  const code = codeIn((await textsTo(account))[0]);
  const wrong = { __typename: 'InvalidInput', issues: [{ path: 'code' }] };
  expect(await asked(OPEN, { accountId: idOf(other), msisdn: NUMBER, code })).toMatchObject(wrong);
  expect(await asked(OPEN, { accountId, msisdn: '+254722123457', code })).toMatchObject(wrong);
  const { token } = await asked(OPEN, { accountId, msisdn: NUMBER, code });
  expect(token).toEqual(expect.any(String));
  expect(await asked(OPEN, { accountId, msisdn: NUMBER, code })).toMatchObject(wrong);
  await makeOld(account);
  await asked(SEND, { accountId, msisdn: NUMBER });
  const next = codeIn((await textsTo(account))[0]);
  const guess = next === '000000' ? '000001' : '000000';
  for (let i = 0; i < 5; i += 1) await asked(OPEN, { accountId, msisdn: NUMBER, code: guess });
  expect(await asked(OPEN, { accountId, msisdn: NUMBER, code: next })).toMatchObject(wrong);
  // what the code before was good for is over with the next one
  const choice = { marketing: true, transactional: true, doNotSell: false };
  expect(await asked(SAVE, { token, ...choice })).toMatchObject({ issues: [{ path: 'token' }] });
  const forged = (msisdn: string) =>
    Buffer.from(JSON.stringify([account.actor.accountId, msisdn, 'x'])).toString('base64url');
  for (const none of ['nonsense', forged('👍'), forged(NUMBER)])
    expect(await asked(SAVE, { token: none, ...choice })).toMatchObject({ issues: [{ path: 'token' }] });
});

test('a code put into a token saves nothing: tries of it would not be counted', async () => {
  const account = await shop();
  const accountId = idOf(account);
  await asked(SEND, { accountId, msisdn: NUMBER });
  const code = codeIn((await textsTo(account))[0]);
  const { token = '' } = await asked(OPEN, { accountId, msisdn: NUMBER, code });
  const [owner, msisdn] = JSON.parse(Buffer.from(token, 'base64url').toString()) as string[];
  await makeOld(account);
  await asked(SEND, { accountId, msisdn: NUMBER });
  const next = codeIn((await textsTo(account))[0]);
  const forged = Buffer.from(JSON.stringify([owner, msisdn, next])).toString('base64url');
  const choice = { marketing: true, transactional: true, doNotSell: false };
  expect(await asked(SAVE, { token: forged, ...choice })).toMatchObject({ issues: [{ path: 'token' }] });
});

test('nobody learns whether a number is known, and none is sent to twice a minute, or at all when it has stopped everything', async () => {
  const account = await shop();
  const accountId = idOf(account);
  const sent = { __typename: 'PreferenceCodeSent', again: 60 };
  expect(await asked(SEND, { accountId, msisdn: '+254733999888' })).toEqual(sent);
  expect(await textsTo(account)).toEqual([]);
  expect(await asked(SEND, { accountId, msisdn: NUMBER })).toEqual(sent);
  const again = await asked(SEND, { accountId, msisdn: NUMBER });
  expect(again).toMatchObject({ __typename: 'PreferenceCodeSent' });
  expect(again.again).toBeLessThanOrEqual(60);
  expect(await textsTo(account)).toHaveLength(1);
  const code = codeIn((await textsTo(account))[0]);
  const { token } = await asked(OPEN, { accountId, msisdn: NUMBER, code });
  await asked(SAVE, { token, marketing: false, transactional: false, doNotSell: false });
  await makeOld(account);
  expect(await asked(SEND, { accountId, msisdn: NUMBER })).toEqual(sent);
  expect(await textsTo(account)).toHaveLength(1);
});

test('nobody learns it from an empty wallet either', async () => {
  const accountId = idOf(await shop({ funds: 0n }));
  const known = await asked(SEND, { accountId, msisdn: NUMBER });
  expect(known).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'msisdn' }] });
  expect(await asked(SEND, { accountId, msisdn: '+254733999888' })).toEqual(known);
});

test('a page that is closed, or of no account, sends nothing', async () => {
  const account = await makeAccount(api);
  const accountId = idOf(account);
  expect((await api.ask(`{ preferencePage(accountId: "${accountId}") { open } }`)).data).toEqual({
    preferencePage: { open: false },
  });
  const none = publicId('account', newId());
  for (const id of [accountId, none, 'nonsense']) {
    expect(await asked(SEND, { accountId: id, msisdn: NUMBER })).toMatchObject({ __typename: 'NotFound' });
  }
  expect((await api.ask(`{ preferencePage(accountId: "${none}") { open } }`)).data).toEqual({
    preferencePage: null,
  });
  const open = await shop();
  expect(await asked(SEND, { accountId: idOf(open), msisdn: '12' })).toMatchObject({
    issues: [{ path: 'msisdn' }],
  });
});
