import { Account } from '../core/accounts/account.js';
import { SkippedRecipient } from '../core/campaigns/campaign-progress.js';
import { Contact } from '../core/contacts/contact.js';
import { PLATFORM } from '../core/database/work.js';
import { setOperator } from '../core/operators/manage-operators.js';
import { newId, parsePublicId } from '../core/platform/id.js';
import { useApi } from '../tests/support/api.js';
import { makeAccount, type TestAccount } from '../tests/support/make-account.js';
import { ordinaryNumbers } from '../tests/support/sender.js';

const api = useApi();

const SET = `mutation ($input: SetConsentInput!) { setConsent(input: $input) { __typename
  ... on ConsentEvent { purpose state source evidence ruleVersion by }
  ... on InvalidInput { issues { path } } } }`;
const HISTORY = `query ($msisdn: String!, $first: Int, $after: String) {
  consentHistory(msisdn: $msisdn, first: $first, after: $after) {
    nodes { purpose state source } pageInfo { hasNextPage endCursor } } }`;
const SUPPRESSIONS = `query ($first: Int, $after: String, $search: String) {
  suppressions(first: $first, after: $after, search: $search) {
    nodes { id msisdn marketingSince transactionalSince } pageInfo { hasNextPage endCursor } } }`;
const SETTINGS = '{ consentSettings { marketingNeedsOptIn preferenceSenderId preferencePath } }';
const CHANGE = `mutation ($input: ConsentSettingsInput!) { updateConsentSettings(input: $input) { __typename
  ... on ConsentSettings { marketingNeedsOptIn preferenceSenderId } ... on InvalidInput { issues { path } } } }`;

const nodesOf = (data: unknown): unknown[] =>
  Object.values(data as Record<string, { nodes: unknown[] }>)[0]?.nodes ?? [];

async function contact({ actor }: TestAccount, msisdn: string): Promise<string> {
  const id = newId();
  await api.core.run(
    actor,
    ({ em, now }) =>
      em.insert(Contact, {
        accountId: actor.accountId,
        id,
        msisdn,
        custom: {},
        createdAt: now,
        updatedAt: now,
      }),
    undefined,
  );
  return id;
}

describe('consent over the API', () => {
  test('is set by hand, with its evidence and who entered it, and its history is told', async () => {
    const account = await makeAccount(api);
    const [msisdn = ''] = ordinaryNumbers(1);
    const national = `0${msisdn.slice(4)}`;
    const input = {
      msisdn: national,
      purpose: 'MARKETING',
      state: 'OPTED_IN',
      evidence: ' The form of May ',
      source: 'FORM',
    };
    const { data } = await account.ask(SET, { input });
    expect(data).toMatchObject({
      setConsent: {
        __typename: 'ConsentEvent',
        purpose: 'MARKETING',
        state: 'OPTED_IN',
        source: 'FORM',
        evidence: 'The form of May',
        by: expect.any(String),
      },
    });
    await account.ask(SET, { input: { msisdn, purpose: 'MARKETING', state: 'OPTED_OUT' } });
    await account.ask(SET, { input: { msisdn, purpose: 'DO_NOT_SELL', state: 'OPTED_OUT' } });
    const first = await account.ask<{ consentHistory: { pageInfo: { endCursor: string } } }>(HISTORY, {
      msisdn: national,
      first: 2,
    });
    expect(first.data).toMatchObject({
      consentHistory: {
        nodes: [{ purpose: 'DO_NOT_SELL' }, { purpose: 'MARKETING', state: 'OPTED_OUT', source: 'API' }],
        pageInfo: { hasNextPage: true },
      },
    });
    const after = first.data?.consentHistory.pageInfo.endCursor;
    expect(nodesOf((await account.ask(HISTORY, { msisdn, after })).data)).toMatchObject([
      { state: 'OPTED_IN' },
    ]);
    expect(nodesOf((await account.ask(HISTORY, { msisdn: 'nobody' })).data)).toEqual([]);
    expect(nodesOf((await (await makeAccount(api)).ask(HISTORY, { msisdn })).data)).toEqual([]);
  });

  test.each([
    [{ msisdn: 'nobody' }, 'msisdn'],
    [{ state: 'UNKNOWN' }, 'state'],
    [{ source: 'REPLY' }, 'source'],
    [{ evidence: 'x'.repeat(501) }, 'evidence'],
  ])('that cannot be is refused: %#', async (wrong, path) => {
    const account = await makeAccount(api);
    const input = { msisdn: ordinaryNumbers(1)[0], purpose: 'MARKETING', state: 'OPTED_OUT', ...wrong };
    expect((await account.ask(SET, { input })).data).toEqual({
      setConsent: { __typename: 'InvalidInput', issues: [{ path }] },
    });
  });

  test('suppressions are paged in the order of the numbers, and found by what a number begins with', async () => {
    const account = await makeAccount(api);
    const numbers = ordinaryNumbers(5).toSorted();
    for (const msisdn of numbers) {
      await account.ask(SET, { input: { msisdn, purpose: 'TRANSACTIONAL', state: 'OPTED_OUT' } });
    }
    const [first = '', , third = ''] = numbers;
    const page = await account.ask<{ suppressions: { pageInfo: { endCursor: string } } }>(SUPPRESSIONS, {
      first: 2,
    });
    expect(page.data).toMatchObject({
      suppressions: {
        nodes: [
          { msisdn: first, marketingSince: null, transactionalSince: expect.any(String) },
          { msisdn: numbers[1] },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
    const after = page.data?.suppressions.pageInfo.endCursor;
    expect(nodesOf((await account.ask(SUPPRESSIONS, { after })).data)).toMatchObject(
      numbers.slice(2).map((msisdn) => ({ msisdn })),
    );
    const found = await account.ask(SUPPRESSIONS, { search: third.slice(1) });
    expect(nodesOf(found.data)).toMatchObject([{ msisdn: third }]);
    const dialled = await account.ask(SUPPRESSIONS, { search: `0${third.slice(4, 10)} ${third.slice(10)}` });
    expect(nodesOf(dialled.data)).toMatchObject([{ msisdn: third }]);
    expect(nodesOf((await account.ask(SUPPRESSIONS, { search: 'Amina' })).data)).toEqual([]);
    const { errors } = await account.ask(SUPPRESSIONS, { after: 'nonsense' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('the settings are those of an account, each changed by itself', async () => {
    const account = await makeAccount(api);
    const nothing = { marketingNeedsOptIn: false, preferenceSenderId: null };
    expect((await account.ask(SETTINGS)).data).toMatchObject({
      consentSettings: { ...nothing, preferencePath: expect.stringMatching(/^\/preferences\/acc_/) },
    });
    const change = async (input: object) =>
      (await account.ask<{ updateConsentSettings: object }>(CHANGE, { input })).data?.updateConsentSettings;
    expect(await change({ preferenceSenderId: 'GALLANT' })).toMatchObject({
      ...nothing,
      preferenceSenderId: 'GALLANT',
    });
    expect(await change({ marketingNeedsOptIn: true })).toMatchObject({
      marketingNeedsOptIn: true,
      preferenceSenderId: 'GALLANT',
    });
    expect(await change({ preferenceSenderId: null })).toMatchObject({
      marketingNeedsOptIn: true,
      preferenceSenderId: null,
    });
    expect(await change({ preferenceSenderId: 'far too long a name' })).toMatchObject({
      issues: [{ path: 'preferenceSenderId' }],
    });
    const stored = await api.core.read(
      account.actor,
      ({ em, actor }) => em.findOneOrFail(Account, { id: actor.accountId }),
      undefined,
    );
    expect(stored).toMatchObject({ marketingNeedsOptIn: true, preferenceSenderId: null });
  });

  test('a message says its purpose, and a refusal what it was refused for', async () => {
    const account = await makeAccount(api);
    const [to = ''] = ordinaryNumbers(1);
    await account.ask(SET, { input: { msisdn: to, purpose: 'MARKETING', state: 'OPTED_OUT' } });
    const send = async (purpose: string) =>
      (
        await account.ask(
          `mutation { sendMessage(input: { to: "${to}", body: "Hi", senderId: "GALLANT", idempotencyKey: "${newId()}", purpose: ${purpose} }) { __typename ... on RecipientRefused { refusedFor } } }`,
        )
      ).data;
    expect(await send('TRANSACTIONAL')).toEqual({ sendMessage: { __typename: 'Message' } });
    expect(await send('MARKETING')).toEqual({
      sendMessage: { __typename: 'RecipientRefused', refusedFor: 'opted_out' },
    });
  });
});

describe('why a number was texted, or was not', () => {
  test('is told with each check, and a campaign tells whom it left out', async () => {
    const account = await makeAccount(api);
    const [msisdn = '', other = ''] = ordinaryNumbers(2);
    const contactId = await contact(account, msisdn);
    const { data: made } = await account.ask<{ createCampaign: { id: string } }>(
      'mutation { createCampaign(input: { name: "C", body: "Hi", senderId: "GALLANT" }) { ... on Campaign { id } } }',
    );
    const id = made?.createCampaign.id ?? '';
    await api.core.run(
      account.actor,
      ({ em, now, actor }) =>
        em.insertMany(
          SkippedRecipient,
          [contactId, newId()].map((of) => ({
            accountId: actor.accountId,
            campaignId: parsePublicId('campaign', id) ?? '',
            contactId: of,
            reason: 'no_route',
            at: now,
          })),
        ),
      undefined,
    );
    const { data } = await account.ask(
      `query ($msisdn: String!, $other: String!, $id: ID!) {
        why: whyTexted(msisdn: $msisdn, campaignId: $id) { ... on WhyAnswer { msisdn texted verdict contact { msisdn } message { id } checks { name outcome title } } }
        stranger: whyTexted(msisdn: $other, campaignId: $id) { ... on WhyAnswer { verdict } }
        now: whyTexted(msisdn: $other, purpose: TRANSACTIONAL) { ... on WhyAnswer { verdict contact { id } } }
        nobody: whyTexted(msisdn: "nobody") { __typename }
        missing: whyTexted(msisdn: $msisdn, campaignId: "cmp_nonsense") { __typename }
        campaign(id: $id) { leftOut(reason: "no_route") { nodes { msisdn contactId reason explanation } } } }`,
      { msisdn, other, id },
    );
    expect(data).toMatchObject({
      why: {
        msisdn,
        texted: false,
        verdict: 'Not texted: no price for this destination.',
        contact: { msisdn },
        message: null,
      },
      stranger: { verdict: expect.stringMatching(/no contact/) },
      now: { verdict: 'A transactional message sent now would go out.', contact: null },
      nobody: { __typename: 'InvalidInput' },
      missing: { __typename: 'NotFound' },
      campaign: {
        leftOut: {
          nodes: [
            {
              msisdn,
              contactId: expect.stringMatching(/^con_/),
              reason: 'no_route',
              explanation: 'no price for this destination',
            },
            { msisdn: '', contactId: null },
          ],
        },
      },
    });
    const { why } = data as { why: { checks: { name: string; outcome: string }[] } };
    expect(why.checks).toHaveLength(9);
    expect(why.checks[4]).toMatchObject({ name: 'route', outcome: 'STOPPED' });
    expect(why.checks[8]).toMatchObject({ name: 'delivery', outcome: 'NOT_REACHED' });
  });
});

describe('the registers of do-not-disturb', () => {
  test('are kept by an operator', async () => {
    const operator = await makeAccount(api);
    await api.core.run(PLATFORM, setOperator, { email: operator.email, operator: true });
    const name = `List ${newId()}`;
    const LIST =
      '__typename ... on DoNotDisturbList { id name country everything numberCount } ... on InvalidInput { issues { path } }';
    const create = async () =>
      (
        await operator.ask<{ made: { id: string } }>(
          `mutation { made: createDoNotDisturbList(input: { name: "${name}", country: "ke" }) { ${LIST} } }`,
        )
      ).data?.made;
    const list = await create();
    expect(list).toMatchObject({ name, country: 'KE', everything: false, numberCount: 0 });
    expect(await create()).toMatchObject({ issues: [{ path: 'name' }] });
    // of no mobile network: a number of other tests must not be on a register
    const numbers = ['+254 7 unreadable', '+4930123456'];
    const change = `addDoNotDisturb(listId: "${list?.id}", numbers: ${JSON.stringify(numbers)}) { ... on DoNotDisturbChange { changed refused list { numberCount } } }`;
    expect((await operator.ask(`mutation { ${change} }`)).data).toEqual({
      addDoNotDisturb: { changed: 0, refused: numbers, list: { numberCount: 0 } },
    });
    const { data } = await operator.ask<{ doNotDisturbLists: { name: string }[] }>(
      '{ doNotDisturbLists { name } }',
    );
    expect(data?.doNotDisturbLists).toContainEqual({ name });
    const remove = `mutation { deleteDoNotDisturbList(id: "${list?.id}") { __typename } }`;
    expect((await operator.ask(remove)).data).toEqual({
      deleteDoNotDisturbList: { __typename: 'DoNotDisturbList' },
    });
    expect((await operator.ask(remove)).data).toEqual({ deleteDoNotDisturbList: { __typename: 'NotFound' } });
    const { errors } = await (await makeAccount(api)).ask('{ doNotDisturbLists { name } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
