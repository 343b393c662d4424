import { createApiKey } from '../../core/accounts/api-keys.js';
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
  expect(secret).toMatch(/^gsk_live_[0-9A-Za-z]{43}$/);
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
  for (const key of [secret, `gsk_${'a'.repeat(43)}`, `gsk_live_${'a'.repeat(43)}`]) {
    const { errors } = await api.ask('{ me { role } }', {}, key);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

test('says what it allows, where from, and until when; rotated, who replaced it', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const input = {
    name: 'Shop',
    test: true,
    scopes: ['account:read'],
    allowedRanges: ['127.0.0.0/8'],
    expiresAt,
  };
  const shown = 'id prefix test scopes allowedRanges expiresAt replacedBy';
  const { data } = await account.ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreatedApiKey { secret apiKey { ${shown} } } } }`,
    { input },
  );
  const made = data?.createApiKey;
  expect(made).toMatchObject({
    secret: expect.stringMatching(/^gsk_test_/),
    apiKey: {
      test: true,
      scopes: ['account:read'],
      allowedRanges: ['127.0.0.0/8'],
      expiresAt,
      replacedBy: null,
    },
  });
  const rotated = await account.ask<{ rotateApiKey: { apiKey: { id: string } } }>(
    'mutation ($id: ID!) { rotateApiKey(input: { id: $id, overlapHours: 1 }) { ... on CreatedApiKey { apiKey { id } } } }',
    { id: made?.apiKey.id },
  );
  const { data: listed } = await account.ask<{ apiKeys: object[]; apiScopes: string[] }>(
    '{ apiKeys { id replacedBy } apiScopes }',
  );
  const next = rotated.data?.rotateApiKey.apiKey.id;
  expect(listed?.apiKeys).toEqual([
    { id: next, replacedBy: null },
    { id: made?.apiKey.id, replacedBy: next },
  ]);
  expect(listed?.apiScopes).toContain('messages:send');
});

test('that is bound to addresses is good from those, as the proxy tells them, and from no other', async () => {
  const { actor } = await makeAccount(api, { funds: 0n });
  const { secret } = await api.core.run(actor, createApiKey, { name: 'K', allowedRanges: ['192.0.2.0/24'] });
  const askFrom = async (forwarded: string) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': forwarded,
        authorization: `Bearer ${secret}`,
      },
      body: JSON.stringify({ query: '{ me { role } }' }),
    });
    return ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]
      ?.extensions.code;
  };
  expect(await askFrom('192.0.2.9')).toBeUndefined();
  expect(await askFrom('198.51.100.1')).toBe('UNAUTHENTICATED');
  expect(await askFrom('192.0.2.9, 198.51.100.1')).toBe('UNAUTHENTICATED');
});
