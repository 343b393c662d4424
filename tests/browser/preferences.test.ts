import type { Page } from 'playwright-core';
import { readProgress } from '../../core/campaigns/read-progress.js';
import { PreferenceCode } from '../../core/consent/consent.js';
import { parsePublicId, publicId } from '../../core/platform/id.js';
import type { TestAccount } from '../support/make-account.js';
import { isOver } from '../support/sender.js';
import { useStack, type ServerProgram } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';
import { PHONE, useBrowser } from './browser.js';
import { faultsOf } from './readable.js';
import { field, launchAway, makeShop } from './shop.js';

const OPEN_PAGE = `mutation {
  updateConsentSettings(input: { preferenceSenderId: "GALLANT" }) { ... on ConsentSettings { preferencePath } }
}`;
const NUMBERS = '{ contacts(first: 2) { nodes { msisdn } } }';

async function enter(page: Page, code: string): Promise<void> {
  await field(page, 'The code').fill(code);
  const answered = page.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes('openPreferences')),
  );
  await page.getByRole('button', { name: 'Go on' }).click();
  await answered;
}

async function save(page: Page, marketing: boolean): Promise<void> {
  await page.getByLabel('Offers and news').setChecked(marketing);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Saved\. .* goes by it from now on/).waitFor();
}

const issueSaid = async (page: Page) => (await page.getByRole('alert').allInnerTexts()).join(' ');
const untilSaid = (page: Page, words: RegExp) =>
  waitFor(`${words}`, async () => words.test(await issueSaid(page)));

describe('a recipient on the preference page', () => {
  const browser = useBrowser();
  const stack = useStack();
  let server: ServerProgram;

  beforeAll(async () => {
    [server] = await Promise.all([stack.startServer(), stack.startWorker()]);
  });

  /** A business that two people know, and its page on the phone of one of them. */
  async function visit() {
    const shop = await makeShop(stack, server, { contacts: 2 });
    const { data } = await shop.ask<{ updateConsentSettings: { preferencePath: string } }>(OPEN_PAGE);
    const { contacts } = (await shop.ask<{ contacts: { nodes: { msisdn: string }[] } }>(NUMBERS)).data ?? {};
    const [mine = '', other = ''] = contacts?.nodes.map(({ msisdn }) => msisdn) ?? [];
    const page = await browser.visit({ url: server.url, size: PHONE });
    await page.goto(data?.updateConsentSettings.preferencePath ?? '');
    return { shop, page, mine, other };
  }

  /** In the order they came. */
  const codesTo = (msisdn: string): string[] =>
    stack.simulator
      .messagesTo(msisdn)
      .toReversed()
      .flatMap(({ text }) => /^(\d{6}) is your code/u.exec(text ?? '')?.[1] ?? []);
  const offersTo = (msisdn: string): number =>
    stack.simulator.messagesTo(msisdn).filter(({ text }) => text?.includes('half price')).length;

  /** Asks for a code and reads it on the phone; `nth` of those that came there. */
  async function askForCode(page: Page, msisdn: string, nth = 0): Promise<string> {
    await field(page, 'Your phone number').fill(msisdn.replace('+254', '0'));
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await field(page, 'The code').waitFor();
    return await waitFor('the code', () => Promise.resolve(codesTo(msisdn)[nth]));
  }

  /** Sends to everybody, and waits until every message is delivered. */
  async function campaign(shop: TestAccount) {
    const campaignId = parsePublicId('campaign', await launchAway(shop));
    if (campaignId === null) throw new Error('The campaign was refused');
    return await waitFor('the campaign to be over', async () => {
      const progress = await stack.core.read(shop.actor, readProgress, { campaignId });
      return progress !== null && isOver(progress) ? progress : undefined;
    });
  }

  /** As if the last code had been asked for that long ago. */
  const age = ({ actor: { accountId } }: TestAccount, minutes: number) =>
    stack.core.run(
      { accountId, userId: null },
      async ({ em, now }) => {
        const sentAt = new Date(now.getTime() - minutes * 60_000);
        const expiresAt = new Date(sentAt.getTime() + 10 * 60_000);
        await em.nativeUpdate(PreferenceCode, { accountId }, { sentAt, expiresAt });
      },
      undefined,
    );

  test('opts out of offers and gets none, and opts in again', async () => {
    const { shop, page, mine, other } = await visit();
    expect(await campaign(shop)).toMatchObject({ delivered: 2, skipped: 0 });

    await enter(page, await askForCode(page, mine));
    expect(await faultsOf(page)).toEqual([]);
    await save(page, false);
    expect(await faultsOf(page)).toEqual([]);
    expect(await campaign(shop)).toMatchObject({ delivered: 1, skipped: 1 });
    expect([offersTo(mine), offersTo(other)]).toEqual([1, 2]);

    await save(page, true);
    expect(await campaign(shop)).toMatchObject({ delivered: 2, skipped: 0 });
    expect([offersTo(mine), offersTo(other)]).toEqual([2, 3]);

    await age(shop, 2);
    await page.reload();
    await enter(page, await askForCode(page, mine, 1));
    await page.getByLabel('Offers and news').waitFor();
    expect(await page.getByLabel('Offers and news').isChecked()).toBe(true);
  });

  test('is told what is wrong with a code, and how to go on', async () => {
    const { shop, page, mine } = await visit();
    const code = await askForCode(page, mine);
    const wrong = code === '000000' ? '111111' : '000000';
    await enter(page, wrong);
    await untilSaid(
      page,
      /not the one we sent last, or it has been used already\. Check it, or ask for another/,
    );
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^Send another code in \d+ s$/ }).waitFor();

    await age(shop, 11);
    await enter(page, code);
    await untilSaid(page, /^This code is too old\. Ask for another\.$/);

    await page.getByRole('button', { name: 'Another number' }).click();
    const second = await askForCode(page, mine, 1);
    for (let tried = 0; tried < 5; tried += 1) await enter(page, second === wrong ? code : wrong);
    await enter(page, second);
    await untilSaid(
      page,
      /^Too many wrong codes were typed in, so the one we sent is void\. Ask for another\.$/,
    );

    await age(shop, 2);
    await page.getByRole('button', { name: 'Another number' }).click();
    const third = await askForCode(page, mine, 2);
    await enter(page, third);
    await page.getByLabel('Offers and news').waitFor();
    await page.reload();
    await field(page, 'Your phone number').fill(mine);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await enter(page, third);
    await untilSaid(page, /it has been used already/);
  });

  test('who is no customer is told nothing else, and gets no message', async () => {
    const { shop, page } = await visit();
    await field(page, 'Your phone number').fill('0711 000 999');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByText('We have sent it to 0711 000 999 by SMS.').waitFor();
    await enter(page, '123456');
    await untilSaid(page, /not the one we sent last/);
    expect(stack.simulator.messagesTo('+254711000999')).toEqual([]);
    const closed = `mutation { updateConsentSettings(input: { preferenceSenderId: null }) { __typename } }`;
    await shop.ask(closed);
    await page.goto(`/preferences/${publicId('account', shop.actor.accountId)}`);
    await page.getByText('has not opened this page').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
