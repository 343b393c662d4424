import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setOperator } from '../../core/operators/manage-operators.js';
import { readProgress } from '../../core/campaigns/read-progress.js';
import { PLATFORM } from '../../core/database/work.js';
import { parsePublicId } from '../../core/platform/id.js';
import { askAt } from '../support/api-client.js';
import { makeAccount, type TestAccount } from '../support/make-account.js';
import { runTypeScript } from '../support/programs.js';
import { addContacts, isOver, ordinaryNumbers } from '../support/sender.js';
import { useStack, type ServerProgram } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const CREATE = `mutation {
  createCampaign(input: { name: "Half price", body: "Everything is half price today", senderId: "GALLANT" }) { ... on Campaign { id } }
}`;
const LAUNCH = 'mutation ($id: ID!) { launchCampaign(id: $id) { __typename } }';
const WHY = `query ($msisdn: String!, $campaignId: ID) {
  whyTexted(msisdn: $msisdn, campaignId: $campaignId) {
    ... on WhyAnswer { texted verdict checks { name outcome detail } }
  }
}`;
const SEND = `mutation ($to: String!, $key: String!) {
  sendMessage(input: { to: $to, body: "Your code is 123456", senderId: "GALLANT", idempotencyKey: $key }) {
    __typename
    ... on RecipientRefused { refusedFor }
  }
}`;
const REMOVE = `mutation ($listId: ID!, $numbers: [String!]!) {
  removeDoNotDisturb(listId: $listId, numbers: $numbers) { ... on DoNotDisturbChange { changed list { numberCount } } }
}`;

interface Why {
  texted: boolean;
  verdict: string;
  checks: { name: string; outcome: string; detail: string | null }[];
}

const why = async ({ ask }: TestAccount, msisdn: string, campaignId: string | null) =>
  (await ask<{ whyTexted: Why }>(WHY, { msisdn, campaignId })).data?.whyTexted;

describe('a do-not-disturb register that the operator brings in as a file', () => {
  const stack = useStack();
  let server: ServerProgram;
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gallant-register-'));
    [server] = await Promise.all([stack.startServer(), stack.startWorker()]);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const people = () => ({
    core: stack.core,
    ask: <Data>(query: string, variables?: object, token?: string) =>
      askAt<Data>(server.url, { query, variables, token }),
  });

  /** As `npm run admin -- dnd import …`. */
  async function bringIn(name: string, lines: readonly string[], ...options: string[]): Promise<string> {
    const file = join(directory, `${name}.csv`);
    await writeFile(file, lines.join('\r\n'));
    const { databaseUrl, redis } = stack.services;
    return await runTypeScript(
      'scripts/admin.ts',
      ['dnd', 'import', '--list', name, '--file', file, ...options],
      { DATABASE_URL: databaseUrl, REDIS_URL: redis.url },
    );
  }

  /** A campaign to everybody, to its end. */
  async function campaign({ ask, actor }: TestAccount) {
    const id = (await ask<{ createCampaign: { id: string } }>(CREATE)).data?.createCampaign.id ?? '';
    await ask(LAUNCH, { id });
    const campaignId = parsePublicId('campaign', id);
    if (campaignId === null) throw new Error('The campaign was refused');
    const progress = await waitFor('the campaign to be over', async () => {
      const now = await stack.core.read(actor, readProgress, { campaignId });
      return now !== null && isOver(now) ? now : undefined;
    });
    return { id, progress };
  }

  const textsTo = (number: string): number => stack.simulator.messagesTo(number).length;

  test('keeps campaigns from its numbers, says so for each, and lets go of whom an operator takes off', async () => {
    const shop = await makeAccount(people(), { funds: 10_000_000_000n });
    const [listed = '', free = '', silent = ''] = ordinaryNumbers(3);
    await stack.core.run(shop.actor, addContacts, [listed, free, silent]);
    const national = listed.replace('+254', '0');
    expect(
      await bringIn('Kenya', ['number,since', `"${national}",2024`, 'nobody,'], '--country', 'KE'),
    ).toContain('Kenya: 2 lines read, 1 numbers added, 0 on it already, 1 refused.');
    await bringIn('Regulator', [silent], '--everything');

    const first = await campaign(shop);
    expect(first.progress).toMatchObject({ delivered: 1, skipped: 2 });
    expect([listed, free, silent].map(textsTo)).toEqual([0, 1, 0]);

    const answer = await why(shop, listed, first.id);
    expect(answer).toMatchObject({
      texted: false,
      verdict: 'Not texted: on a do-not-disturb register.',
    });
    expect(answer?.checks.find(({ outcome }) => outcome === 'STOPPED')).toMatchObject({
      name: 'do_not_disturb',
      detail: expect.stringMatching(/^On Kenya/),
    });
    expect(await why(shop, free, first.id)).toMatchObject({ texted: true });
    expect((await why(shop, listed, null))?.verdict).toBe(
      'A marketing message sent now would be refused: on a do-not-disturb register.',
    );

    // what somebody waits for is no marketing; only a register of everything stops it
    expect((await shop.ask(SEND, { to: listed, key: '1' })).data).toEqual({
      sendMessage: { __typename: 'Message' },
    });
    expect((await shop.ask(SEND, { to: silent, key: '2' })).data).toEqual({
      sendMessage: { __typename: 'RecipientRefused', refusedFor: 'do_not_disturb' },
    });
    await waitFor('the code to arrive', () => textsTo(listed) === 1);

    const operator = await makeAccount(people());
    await stack.core.run(PLATFORM, setOperator, { email: operator.email, operator: true });
    // the server is another process: it hears a moment later whom it may let do this
    const lists = await waitFor('the operator to be let in', async () => {
      const { data } = await operator.ask<{ doNotDisturbLists: { id: string; name: string }[] }>(
        '{ doNotDisturbLists { id name } }',
      );
      return data?.doNotDisturbLists;
    });
    const listId = lists.find(({ name }) => name === 'Kenya')?.id;
    expect(await operator.ask(REMOVE, { listId, numbers: [listed] })).toMatchObject({
      data: {
        removeDoNotDisturb: { changed: 1, list: { numberCount: 0 } },
      },
    });
    const second = await campaign(shop);
    expect(second.progress).toMatchObject({ delivered: 2, skipped: 1 });
    expect([listed, free, silent].map(textsTo)).toEqual([2, 2, 0]);
    expect(await why(shop, listed, second.id)).toMatchObject({ texted: true });
    // as it was then
    expect(await why(shop, listed, first.id)).toMatchObject({ texted: false });
  });
});
