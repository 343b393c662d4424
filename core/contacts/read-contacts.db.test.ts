import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { ContactList, ListMember } from './contact-list.js';
import { Contact } from './contact.js';

const api = useApi();

interface Page {
  contacts: {
    totalCount: number;
    nodes: { msisdn: string; lists: { name: string }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const QUERY = `query ($first: Int, $after: String, $filter: ContactFilter) {
  contacts(first: $first, after: $after, filter: $filter) {
    totalCount nodes { msisdn country lists { name } } pageInfo { hasNextPage endCursor }
  }
}`;

const NUMBERS = ['+254711111111', '+254722222222', '+256711111111', '+254733333333', '+256722222222'];

/** Five contacts; the second and the fourth have opted out; the first three are in the list. */
async function fill({ actor }: TestAccount): Promise<Id> {
  const listId = newId();
  await api.core.run(
    actor,
    async ({ em, now, actor: { accountId } }) => {
      await em.insert(ContactList, { accountId, id: listId, name: 'Near', contactCount: 3, createdAt: now });
      for (const [i, msisdn] of NUMBERS.entries()) {
        const id = newId();
        const optedOutAt = i % 2 === 1 ? now : null;
        await em.insert(Contact, {
          accountId,
          id,
          msisdn,
          custom: {},
          optedOutAt,
          createdAt: now,
          updatedAt: now,
        });
        if (i < 3) await em.insert(ListMember, { accountId, listId, contactId: id, addedAt: now });
      }
    },
    undefined,
  );
  return listId;
}

async function numbers(
  account: TestAccount,
  filter: object | null,
): Promise<{ found: string[]; total: number }> {
  const found: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const answer: { data?: Page | null } = await account.ask<Page>(QUERY, { first: 2, after, filter });
    const page: Page['contacts'] | undefined = answer.data?.contacts;
    if (page === undefined) throw new Error(JSON.stringify(answer));
    found.push(...page.nodes.map(({ msisdn }) => msisdn));
    total = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return { found, total };
}

const expected = (found: (string | undefined)[]) => ({ found, total: found.length });

test('contacts come page by page, the newest first, by every filter', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const listId = publicId('contactList', await fill(account));
  const [a, b, c, d, e] = NUMBERS;
  expect(await numbers(account, null)).toEqual(expected([e, d, c, b, a]));
  expect(await numbers(account, { optedOut: true })).toEqual(expected([d, b]));
  expect(await numbers(account, { optedOut: false })).toEqual(expected([e, c, a]));
  expect(await numbers(account, { msisdnPrefix: '+256' })).toEqual(expected([e, c]));
  for (const none of ['%', 'é', '+２５４', '👍', '\0'])
    expect(await numbers(account, { msisdnPrefix: none })).toEqual(expected([]));
  expect(await numbers(account, { listId })).toEqual(expected([c, b, a]));
  expect(await numbers(account, { listId, optedOut: false })).toEqual(expected([c, a]));
  expect(await numbers(account, { listId, msisdnPrefix: '+2547' })).toEqual(expected([b, a]));
});

test('the lists of many contacts are read together', async () => {
  const account = await makeAccount(api, { funds: 0n });
  await fill(account);
  const { data } = await account.ask<Page>(QUERY, { first: 5 });
  expect(data?.contacts.nodes.map(({ lists }) => lists.map(({ name }) => name))).toEqual([
    [],
    [],
    ['Near'],
    ['Near'],
    ['Near'],
  ]);
});

test('a list needs a name that the account does not have yet', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const make = async (name: string) =>
    (
      await account.ask(
        'mutation ($name: String!) { createContactList(input: { name: $name }) { __typename ... on ContactList { name contactCount } ... on InvalidInput { issues { path message } } } }',
        { name },
      )
    ).data;
  expect(await make(' Customers ')).toEqual({
    createContactList: { __typename: 'ContactList', name: 'Customers', contactCount: 0 },
  });
  const refused = { __typename: 'InvalidInput', issues: [{ path: 'name', message: expect.any(String) }] };
  for (const name of ['Customers', '', 'x'.repeat(101)]) {
    expect(await make(name)).toEqual({ createContactList: refused });
  }
});
