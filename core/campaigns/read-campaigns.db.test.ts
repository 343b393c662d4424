import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';
import { startOfDay } from '../accounts/start-of-day.js';
import { parsePublicId } from '../platform/id.js';
import {
  AccountHour,
  CampaignFailure,
  CampaignProgress,
  CampaignSecond,
  CampaignSkip,
} from './campaign-progress.js';

const api = useApi();

async function draft({ ask }: TestAccount, name: string): Promise<string> {
  const { data } = await ask<{ createCampaign: { id: string } }>(
    'mutation ($name: String!) { createCampaign(input: { name: $name, body: "Hi", senderId: "GALLANT" }) { ... on Campaign { id } } }',
    { name },
  );
  return data?.createCampaign.id ?? '';
}

test('campaigns come page by page, the newest first, and by state', async () => {
  const account = await makeAccount(api, { funds: 0n });
  for (const name of ['a', 'b', 'c']) await draft(account, name);
  const QUERY = `query ($after: String, $state: CampaignState) { campaigns(first: 2, after: $after, state: $state) {
    edges { cursor node { name progress { state revision } } } pageInfo { hasNextPage endCursor } } }`;
  const first = await account.ask<{ campaigns: { pageInfo: { endCursor: string } } }>(QUERY);
  const progress = { state: 'DRAFT', revision: 0 };
  expect(first.data).toMatchObject({
    campaigns: {
      edges: [{ node: { name: 'c', progress } }, { node: { name: 'b', progress } }],
      pageInfo: { hasNextPage: true },
    },
  });
  const after = first.data?.campaigns.pageInfo.endCursor;
  expect((await account.ask(QUERY, { after })).data).toMatchObject({
    campaigns: { edges: [{ node: { name: 'a' } }], pageInfo: { hasNextPage: false } },
  });
  expect((await account.ask(QUERY, { state: 'SENDING' })).data).toMatchObject({ campaigns: { edges: [] } });
});

test('a campaign tells whom it left out, what failed, and when, with pauses as points of nothing', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const id = await draft(account, 'a');
  const began = new Date('2026-03-01T12:00:00.000Z');
  const at = (seconds: number) => new Date(began.getTime() + seconds * 1_000);
  await api.core.run(
    account.actor,
    async ({ em, actor: { accountId } }) => {
      const key = { accountId, campaignId: parsePublicId('campaign', id) ?? '' };
      await em.nativeUpdate(CampaignProgress, key, {
        recipients: 9,
        claimed: 9,
        sent: 1,
        delivered: 5,
        failed: 3,
      });
      await em.insertMany(CampaignSkip, [
        { ...key, reason: 'no_route', count: 1 },
        { ...key, reason: 'opted_out', count: 4 },
      ]);
      await em.insertMany(CampaignFailure, [
        { ...key, state: 'failed', reason: 'blocked', count: 3 },
        { ...key, state: 'expired', reason: 'resolved_since', count: 0 },
      ]);
      await em.insertMany(CampaignSecond, [
        { ...key, at: at(0), submitted: 4, delivered: 0, failed: 0 },
        { ...key, at: at(3), submitted: 5, delivered: 5, failed: 3 },
      ]);
    },
    undefined,
  );
  const { data } = await account.ask(
    `query ($id: ID!) { campaign(id: $id) { skipped { reason count } failures { state reason count }
       progress { recipients queued sent delivered failed } timeline { at seconds submitted delivered failed } } }`,
    { id },
  );
  const nothing = { seconds: 1, submitted: 0, delivered: 0, failed: 0 };
  expect(data).toEqual({
    campaign: {
      skipped: [
        { reason: 'opted_out', count: 4 },
        { reason: 'no_route', count: 1 },
      ],
      failures: [{ state: 'FAILED', reason: 'blocked', count: 3 }],
      progress: { recipients: 9, queued: 0, sent: 1, delivered: 5, failed: 3 },
      timeline: [
        { ...nothing, at: at(0).toISOString(), submitted: 4 },
        { ...nothing, at: at(1).toISOString() },
        { ...nothing, at: at(2).toISOString() },
        { at: at(3).toISOString(), seconds: 1, submitted: 5, delivered: 5, failed: 3 },
      ],
    },
  });
});

test('today begins at midnight in the time zone of the account', async () => {
  const { actor, ask } = await makeAccount(api, { funds: 0n });
  const midnight = startOfDay(api.core.clock(), 'Africa/Nairobi').getTime();
  await api.core.run(
    actor,
    async ({ em, actor: { accountId } }) => {
      const counts = { submitted: 10, delivered: 7, failed: 2, captured: 3_000_000n };
      for (const hours of [-1, 0]) {
        await em.insert(AccountHour, { accountId, at: new Date(midnight + hours * 3_600_000), ...counts });
      }
    },
    undefined,
  );
  const { data } = await ask(
    '{ accountTotals { sentToday deliveredToday failedToday spentToday { micros } } }',
  );
  expect(data).toEqual({
    accountTotals: { sentToday: 10, deliveredToday: 7, failedToday: 2, spentToday: { micros: '3000000' } },
  });
});
