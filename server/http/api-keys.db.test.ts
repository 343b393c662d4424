import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';

const api = useApi();

interface Created {
  createApiKey: { apiKey: { id: string; prefix: string }; secret: string };
}

async function createKey(account: TestAccount) {
  const { data } = await account.ask<Created>(
    `mutation { createApiKey(input: { name: "Shop" }) { ... on CreatedApiKey { secret apiKey { id prefix } } } }`,
  );
  if (!data) throw new Error('No key');
  return data.createApiKey;
}

test('an API key acts for its account, as nobody in particular', async () => {
  const account = await makeAccount(api);
  const { secret, apiKey } = await createKey(account);
  expect(secret).toMatch(/^gsk_[0-9A-Za-z]{43}$/);
  expect(secret.startsWith(apiKey.prefix)).toBe(true);
  const { data } = await api.ask('{ me { role user { id } } wallet { available { micros } } }', {}, secret);
  expect(data).toEqual({
    me: { role: 'api_key', user: null },
    wallet: { available: { micros: '1000000000' } },
  });
});

test('an API key makes no keys and sees none', async () => {
  const { secret } = await createKey(await makeAccount(api, { funds: 0n }));
  const made = await api.ask('mutation { createApiKey(input: { name: "x" }) { __typename } }', {}, secret);
  const seen = await api.ask('{ apiKeys { id } }', {}, secret);
  expect(made.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(seen.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('its last use is noted, and nothing but its beginning is shown again', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { secret, apiKey } = await createKey(account);
  await api.ask('{ me { role } }', {}, secret);
  const { data } = await account.ask<{ apiKeys: object[] }>('{ apiKeys { id name prefix lastUsedAt } }');
  expect(data?.apiKeys).toEqual([
    { id: apiKey.id, prefix: apiKey.prefix, name: 'Shop', lastUsedAt: expect.any(String) },
  ]);
  expect(JSON.stringify(data)).not.toContain(secret);
});

test('a key that nobody made, and one that was revoked, are worth nothing', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { secret, apiKey } = await createKey(account);
  const { data } = await account.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }', {
    id: apiKey.id,
  });
  expect(data).toEqual({ revokeApiKey: { __typename: 'ApiKey' } });
  for (const key of [secret, `gsk_${'a'.repeat(43)}`]) {
    const { errors } = await api.ask('{ me { role } }', {}, key);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});
