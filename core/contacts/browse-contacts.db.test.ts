import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';

const api = useApi();

const make = async ({ ask }: TestAccount, mutation: string) => {
  const { data, errors } = await ask<{ made: { id: string; message?: string } }>(
    `mutation { made: ${mutation} }`,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.made;
};

test('a contact tells its time zone and where it is from, its tags, consents and lists', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const tag = await make(account, 'createTag(name: "VIP") { ... on Tag { id } }');
  await make(
    account,
    'createContactField(input: { label: "Age", kind: NUMBER }) { ... on ContactField { id } }',
  );
  const contact = (input: string) =>
    make(
      account,
      `createContact(input: ${input}) { __typename ... on Contact { id } ... on InvalidInput { message } }`,
    );
  await contact(`{ msisdn: "0712000001", custom: { age: 30 }, tagIds: ["${tag.id}"] }`);
  await contact('{ msisdn: "0712000002", timeZone: "Europe/Paris" }');
  await contact('{ msisdn: "+12125550100" }');
  const { data } = await account.ask(`{
    contacts(sort: { by: NUMBER, direction: ASC }) {
      totalCount
      nodes { msisdn custom timeZone { name source } tags { name contactCount } consents { purpose state since } lists { name } lastSentAt doNotSellAt }
    }
    tags { nodes { name contactCount } }
    contactFields { key label kind options ready }
  }`);
  const consents = ['MARKETING', 'TRANSACTIONAL'].map((purpose) => ({
    purpose,
    state: 'UNKNOWN',
    since: null,
  }));
  const plain = { custom: {}, tags: [], consents, lists: [], lastSentAt: null, doNotSellAt: null };
  expect(data).toEqual({
    contacts: {
      totalCount: 3,
      nodes: [
        { ...plain, msisdn: '+12125550100', timeZone: { name: 'Africa/Nairobi', source: 'ACCOUNT' } },
        {
          ...plain,
          msisdn: '+254712000001',
          custom: { age: '30' },
          timeZone: { name: 'Africa/Nairobi', source: 'COUNTRY' },
          tags: [{ name: 'VIP', contactCount: 1 }],
        },
        { ...plain, msisdn: '+254712000002', timeZone: { name: 'Europe/Paris', source: 'GIVEN' } },
      ],
    },
    tags: { nodes: [{ name: 'VIP', contactCount: 1 }] },
    contactFields: [{ key: 'age', label: 'Age', kind: 'NUMBER', options: [], ready: true }],
  });
});

test('a cursor of another order, or none, is a fault that says so', async () => {
  const account = await makeAccount(api, { funds: 0n });
  for (const number of ['0712000001', '0712000002'])
    await make(account, `createContact(input: { msisdn: "${number}" }) { ... on Contact { id } }`);
  const page = (args: string) =>
    account.ask<{ contacts: { pageInfo: { endCursor: string } } }>(
      `{ contacts(first: 1, ${args}) { pageInfo { endCursor } } }`,
    );
  const cursor = (await page('sort: { by: NUMBER }')).data?.contacts.pageInfo.endCursor;
  const fault = async (args: string) => (await page(args)).errors?.[0];
  expect(await fault(`sort: { by: NUMBER }, after: "${cursor}"`)).toBeUndefined();
  expect(await fault(`sort: { by: NUMBER, direction: ASC }, after: "${cursor}"`)).toMatchObject({
    message: expect.stringContaining('another `sort`'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(await fault('after: "nonsense"')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(await fault('filter: { segmentId: "seg_x" }')).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

const readBack = async ({ ask }: TestAccount) =>
  (
    await ask<{ viewSetting: { value: object } | null }>(
      '{ viewSetting(name: "contacts-grid") { name value } }',
    )
  ).data;

test('how a person wants to see a page is theirs, and the last word holds', async () => {
  const [account, other] = [await makeAccount(api, { funds: 0n }), await makeAccount(api, { funds: 0n })];
  const save = async (name: string, value: object) =>
    (
      await account.ask<{ saveViewSetting: { __typename: string; value?: object } }>(
        'mutation ($name: String!, $value: JSONObject!) { saveViewSetting(name: $name, value: $value) { __typename ... on ViewSetting { value } } }',
        { name, value },
      )
    ).data?.saveViewSetting;
  expect(await readBack(account)).toEqual({ viewSetting: null });
  await save('contacts-grid', { columns: ['age'] });
  const value = { columns: ['age', 'city'], sort: { by: 'NUMBER' } };
  expect(await save('contacts-grid', value)).toEqual({ __typename: 'ViewSetting', value });
  expect(await readBack(account)).toEqual({ viewSetting: { name: 'contacts-grid', value } });
  expect(await readBack(other)).toEqual({ viewSetting: null });
  for (const refused of [
    await save('Grid!', {}),
    await save('x'.repeat(41), {}),
    await save('big', { x: 'x'.repeat(8_192) }),
  ])
    expect(refused).toEqual({ __typename: 'InvalidInput' });
  const { data: made } = await account.ask<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "K" }) { ... on CreatedApiKey { secret } } }',
  );
  const { errors } = await api.ask(
    '{ viewSetting(name: "contacts-grid") { value } }',
    {},
    made?.createApiKey.secret,
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
