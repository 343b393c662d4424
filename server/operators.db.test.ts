import { pageWholeLog } from '../core/audit/read-audit-log.js';
import { PLATFORM } from '../core/database/work.js';
import { setOperator } from '../core/operators/manage-operators.js';
import { newId, publicId } from '../core/platform/id.js';
import { useApi } from '../tests/support/api.js';
import { makeAccount, type TestAccount } from '../tests/support/make-account.js';

const api = useApi();

const makeOperator = async (): Promise<TestAccount> => {
  const account = await makeAccount(api, { funds: 0n });
  await api.core.run(PLATFORM, setOperator, { email: account.email, operator: true });
  return account;
};
const idOf = ({ actor }: TestAccount): string => publicId('account', actor.accountId);

const ACCOUNT = `__typename
  ... on OperatorAccount { account { id name suspendedAt suspendedReason } balance { micros } held { micros } members lastActivityAt }
  ... on NotFound { message id }`;
const ISSUES = '... on InvalidInput { issues { path } }';
const SUSPEND = `mutation ($id: ID!, $reason: String!) { done: suspendAccount(input: { accountId: $id, reason: $reason }) { ${ACCOUNT} ${ISSUES} } }`;
const REINSTATE = `mutation ($id: ID!) { done: reinstateAccount(accountId: $id) { ${ACCOUNT} } }`;
const CREDIT = `mutation ($id: ID!, $amount: Micros!, $key: String!, $memo: String! = "Goodwill") {
  done: creditAccount(input: { accountId: $id, amount: $amount, memo: $memo, idempotencyKey: $key }) { ${ACCOUNT} ${ISSUES} } }`;
const LIST = `query ($search: String, $first: Int, $after: String) { operatorAccounts(search: $search, first: $first, after: $after) {
  nodes { account { id name } balance { micros currency } held { micros } members lastActivityAt } pageInfo { hasNextPage endCursor } } }`;
const LOG = `query ($action: String) { auditLog(filter: { action: $action }) {
  nodes { action byOperator user { email } ip userAgent before after } } }`;

interface Done {
  done: Record<string, unknown>;
}
interface Log {
  auditLog: { nodes: { before: string | null; after: string | null }[] };
}
const valuesOf = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

interface List {
  operatorAccounts: {
    nodes: { account: { id: string; name: string }; members: number; lastActivityAt: string | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

async function does({ ask }: TestAccount, mutation: string, variables: object) {
  const { data, errors } = await ask<Done>(mutation, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.done;
}

async function list({ ask }: TestAccount, variables: object): Promise<List['operatorAccounts']> {
  const { data, errors } = await ask<List>(LIST, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.operatorAccounts;
}

describe('an operator', () => {
  test('is one at once, wherever they are logged in, and no longer one as soon', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const isOperator = async () =>
      (await account.ask<{ me: { operator: boolean } }>('{ me { operator } }')).data;
    expect(await isOperator()).toEqual({ me: { operator: false } });
    const set = (operator: boolean) =>
      api.core.run(PLATFORM, setOperator, { email: account.email.toUpperCase(), operator });
    await set(true);
    expect(await isOperator()).toEqual({ me: { operator: true } });
    await set(false);
    expect(await isOperator()).toEqual({ me: { operator: false } });
    const { errors } = await account.ask(LIST);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('must be registered', async () => {
    const nobody = { email: `${newId()}@example.com`, operator: true };
    await expect(api.core.run(PLATFORM, setOperator, nobody)).rejects.toThrow('Nobody is registered');
  });

  test('finds accounts by name, by e-mail address and by id; nothing in the words is a wildcard', async () => {
    const operator = await makeOperator();
    const wanted = await makeAccount(api, { funds: 3_000_000n });
    const found = await list(operator, { search: wanted.email });
    expect(found.nodes).toEqual([
      {
        account: { id: idOf(wanted), name: 'Asha & Sons' },
        balance: { micros: '3000000', currency: 'KES' },
        held: { micros: '0' },
        members: 1,
        lastActivityAt: expect.any(String),
      },
    ]);
    expect((await list(operator, { search: ` ${idOf(wanted)} ` })).nodes).toEqual(found.nodes);
    expect((await list(operator, { search: wanted.email.slice(1, 30) })).nodes).toEqual(found.nodes);
    const names = (await list(operator, { search: 'sha & So', first: 3 })).nodes.map(
      (node) => node.account.name,
    );
    expect(new Set(names)).toEqual(new Set(['Asha & Sons']));
    for (const search of ['Asha_&', '%&%', "' or true -- ", '\\']) {
      expect((await list(operator, { search })).nodes).toEqual([]);
    }
  });

  test('reads the list page by page, the newest first', async () => {
    const operator = await makeOperator();
    const made: string[] = [];
    for (let i = 0; i < 3; i += 1) made.unshift(idOf(await makeAccount(api, { funds: 0n })));
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 50 && !made.every((id) => seen.includes(id)); pages += 1) {
      const page: List['operatorAccounts'] = await list(operator, { first: 2, after });
      seen.push(...page.nodes.map(({ account }) => account.id));
      after = page.pageInfo.endCursor;
    }
    expect(seen.filter((id) => made.includes(id))).toEqual(made);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test('a suspended account is told why, reads everything, and sends nothing until it is reinstated', async () => {
  const operator = await makeOperator();
  const account = await makeAccount(api);
  const id = idOf(account);
  expect(await does(operator, SUSPEND, { id, reason: ' Spam ' })).toMatchObject({
    __typename: 'OperatorAccount',
    account: { id, suspendedAt: expect.any(String), suspendedReason: 'Spam' },
  });
  const send = async () =>
    await account.ask(
      `mutation ($key: String!) { sendMessage(input: { to: "0712345678", body: "Hi", senderId: "GALLANT", idempotencyKey: $key }) {
        __typename ... on Refusal { message } } }`,
      { key: newId() },
    );
  const refused = { __typename: 'AccountSuspended', message: expect.stringContaining('Spam') };
  expect((await send()).data).toEqual({ sendMessage: refused });
  const made = await account.ask<{ createCampaign: { id: string } }>(
    'mutation { createCampaign(input: { name: "C", body: "Hi", senderId: "GALLANT" }) { ... on Campaign { id } } }',
  );
  const steer = { id: made.data?.createCampaign.id };
  for (const field of ['launchCampaign', 'resumeCampaign']) {
    const { data } = await account.ask(
      `mutation ($id: ID!) { ${field}(id: $id) { __typename ... on Refusal { message } } }`,
      steer,
    );
    expect(data).toEqual({ [field]: refused });
  }
  const read = await account.ask(
    '{ me { account { suspendedReason } } campaigns { nodes { name } } wallet { available { micros } } }',
  );
  expect(read).toEqual({
    data: {
      me: { account: { suspendedReason: 'Spam' } },
      campaigns: { nodes: [{ name: 'C' }] },
      wallet: { available: { micros: '1000000000' } },
    },
  });
  expect(await does(operator, REINSTATE, { id })).toMatchObject({
    account: { suspendedAt: null, suspendedReason: null },
  });
  expect((await send()).data).toEqual({ sendMessage: { __typename: 'Message' } });
});

test('what an operator does is in the account’s log as theirs, without who of them it was and where', async () => {
  const operator = await makeOperator();
  const account = await makeAccount(api, { funds: 0n });
  const id = idOf(account);
  await does(operator, SUSPEND, { id, reason: 'Spam' });
  await does(operator, REINSTATE, { id });
  await does(operator, CREDIT, { id, amount: '2000000', key: 'a' });
  const log = async (action: string) => {
    const { data } = await account.ask<Log>(LOG, { action });
    return data?.auditLog.nodes.map(({ before, after, ...entry }) => ({
      ...entry,
      before: valuesOf(before),
      after: valuesOf(after),
    }));
  };
  const theirs = { byOperator: true, user: null, ip: null, userAgent: null };
  expect(await log('account')).toEqual([
    { action: 'account.reinstated', ...theirs, before: { reason: 'Spam' }, after: null },
    { action: 'account.suspended', ...theirs, before: { reason: null }, after: { reason: 'Spam' } },
  ]);
  expect(await log('wallet')).toEqual([
    {
      action: 'wallet.credited',
      ...theirs,
      before: null,
      after: { amount: '2.00 KES', memo: 'Goodwill' },
    },
  ]);
  const whole = await api.core.read(account.actor, pageWholeLog, {
    page: { first: 1, after: null },
    filter: { action: 'wallet', userId: null },
  });
  expect(whole.rows).toMatchObject([
    { user: { id: operator.actor.userId, email: operator.email }, ip: '127.0.0.1' },
  ]);
});

test('a credit is paid in once for a key', async () => {
  const operator = await makeOperator();
  const account = await makeAccount(api, { funds: 1_000_000n });
  const id = idOf(account);
  const paid = { balance: { micros: '3000000' } };
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => does(operator, CREDIT, { id, amount: '2000000', key: 'start' })),
  );
  for (const answer of answers) expect(answer).toMatchObject(paid);
  const refused = async (variables: object) => (await does(operator, CREDIT, { id, ...variables }))['issues'];
  expect(await refused({ amount: '1', key: 'start' })).toEqual([{ path: 'idempotencyKey' }]);
  expect(await refused({ amount: '0', key: 'b' })).toEqual([{ path: 'amount' }]);
  expect(await refused({ amount: '1', key: 'b', memo: ' ' })).toEqual([{ path: 'memo' }]);
  const { data } = await account.ask(
    '{ wallet { available { micros } } ledgerEntries { nodes { kind memo } } }',
  );
  expect(data).toEqual({
    wallet: { available: { micros: '3000000' } },
    ledgerEntries: {
      nodes: [
        { kind: 'CREDIT', memo: 'Goodwill' },
        { kind: 'TOP_UP', memo: 'Sandbox top-up' },
      ],
    },
  });
});

test.each([
  ['suspendAccount', SUSPEND, { reason: 'Spam' }],
  ['reinstateAccount', REINSTATE, {}],
  ['creditAccount', CREDIT, { amount: '1', key: 'a' }],
])('%s of an account that is not there, or cannot be, is not found', async (_, mutation, variables) => {
  const operator = await makeOperator();
  for (const id of [publicId('account', newId()), 'nonsense', publicId('user', newId())]) {
    expect(await does(operator, mutation, { id, ...variables })).toEqual({
      __typename: 'NotFound',
      id,
      message: 'No account with this id.',
    });
  }
});

test('an owner and their key look after no account, not even their own', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { data } = await account.ask<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "K" }) { ... on CreatedApiKey { secret } } }',
  );
  const id = idOf(account);
  for (const token of [account.token, data?.createApiKey.secret]) {
    for (const [operation, variables] of [
      [LIST, {}],
      [SUSPEND, { id, reason: 'x' }],
      [REINSTATE, { id }],
      [CREDIT, { id, amount: '1', key: 'a' }],
    ] as const) {
      const { errors } = await api.ask(operation, variables, token);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  }
});
