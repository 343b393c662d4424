import { useApi } from '../../tests/support/api.js';
import { makeAccount } from '../../tests/support/make-account.js';
import { proveLedger } from './prove-ledger.js';
import { topUpSandbox } from './top-up-sandbox.js';

const api = useApi();

test('the same key tops up once, however many come at the same time', async () => {
  const { actor } = await makeAccount(api, { funds: 0n });
  const once = { sandbox: true, amount: 5_000_000n, idempotencyKey: 'a' };
  const wallets = await Promise.all(Array.from({ length: 8 }, () => api.core.run(actor, topUpSandbox, once)));
  expect(wallets.map(({ available }) => available)).toEqual(wallets.map(() => 5_000_000n));
  const proof = await api.core.read(actor, proveLedger, undefined);
  expect(proof).toMatchObject({ faults: [], available: 5_000_000n, toppedUp: 5_000_000n });
});

test('the same key for another amount is refused, and nothing moves', async () => {
  const { actor, ask } = await makeAccount(api, { funds: 7_000_000n });
  const { data } = await ask(
    'mutation { topUpSandbox(input: { amount: "1", idempotencyKey: "start" }) { ... on InvalidInput { issues { path } } } }',
  );
  expect(data).toEqual({ topUpSandbox: { issues: [{ path: 'idempotencyKey' }] } });
  expect(await api.core.read(actor, proveLedger, undefined)).toMatchObject({ available: 7_000_000n });
});

test('two accounts may use the same key', async () => {
  const accounts = [
    await makeAccount(api, { funds: 1_000_000n }),
    await makeAccount(api, { funds: 2_000_000n }),
  ];
  const balances = accounts.map(({ actor }) => api.core.read(actor, proveLedger, undefined));
  expect((await Promise.all(balances)).map(({ available }) => available)).toEqual([1_000_000n, 2_000_000n]);
});

test.each(['0', '-5', '9223372036854775807'])('an amount of %s is refused', async (amount) => {
  const { ask } = await makeAccount(api, { funds: 0n });
  const { data } = await ask(
    `mutation { topUpSandbox(input: { amount: "${amount}", idempotencyKey: "k" }) { ... on InvalidInput { issues { path } } } }`,
  );
  expect(data).toEqual({ topUpSandbox: { issues: [{ path: 'amount' }] } });
});

test('the ledger pages from the newest to the oldest, without a gap', async () => {
  const { ask } = await makeAccount(api, { funds: 0n });
  for (let i = 1; i <= 5; i += 1) {
    await ask(`mutation { topUpSandbox(input: { amount: "${i}", idempotencyKey: "${i}" }) { __typename } }`);
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: { data?: Page | null } = await ask<Page>(
      'query ($after: String) { ledgerEntries(first: 2, after: $after) { nodes { amount { micros } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    const page: Page['ledgerEntries'] | undefined = answer.data?.ledgerEntries;
    seen.push(...(page?.nodes.map(({ amount }) => amount.micros) ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['5', '4', '3', '2', '1']);
});

interface Page {
  ledgerEntries: {
    nodes: { amount: { micros: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
