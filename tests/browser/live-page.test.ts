import type { Page } from 'playwright-core';
import { readProgress } from '../../core/campaigns/read-progress.js';
import { parsePublicId, type Id } from '../../core/platform/id.js';
import { waitFor } from '../support/wait-for.js';
import { useStack, type ServerProgram } from '../support/stack.js';
import { DESK, useBrowser } from './browser.js';
import { counter, launchAway, makeShop, untilCounter } from './shop.js';

const PER_SECOND = 120;
const RECIPIENTS = 1_200;
/** More than can be sent while one looks for a button, on a busy machine too. */
const MANY = 9_000;

const delivered = (page: Page) => counter(page, 'Delivered');

/** Resolves with the number once it is greater. */
const beyond = (page: Page, before: number) => untilCounter(page, 'Delivered', (count) => count > before);

describe('the page one watches a campaign on', () => {
  const browser = useBrowser();
  const stack = useStack({ carrier: { window: 20, rate: PER_SECOND } });
  let server: ServerProgram;

  beforeAll(async () => {
    [server] = await Promise.all([stack.startServer(), stack.startWorker()]);
  });

  async function launched(contacts = RECIPIENTS) {
    const account = await makeShop(stack, server, { contacts });
    const { actor, refreshToken } = account;
    const page = await browser.visit({ url: server.url, size: DESK, refreshToken });
    await page.goto('/');
    await page.getByText('Three steps to your first campaign').waitFor();
    const id = await launchAway(account);
    await page.goto(`/campaigns/${id}`);
    const campaignId = parsePublicId('campaign', id) as Id;
    return { page, progress: () => stack.core.read(actor, readProgress, { campaignId }) };
  }

  test('moves by itself, by what the server pushes and nothing else', async () => {
    const { page } = await launched();
    const first = await beyond(page, 0);
    await page.route('**/graphql', (route) => route.abort());
    const second = await beyond(page, first);
    await beyond(page, second);
    // the mean of the last whole seconds: none has passed at first
    await page.getByText(/^[1-9]\d*\/s$/).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuemax')).toBe(String(RECIPIENTS));
    await page.unroute('**/graphql');
    await page.getByRole('img', { name: /^Messages submitted/ }).waitFor();
  });

  test('pauses, resumes and cancels', async () => {
    const { page, progress } = await launched(MANY);
    await beyond(page, 0);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Pause sending' }).click();
    await page.getByText('Paused').first().waitFor();
    await untilCounter(page, 'On the way', (count) => count === 0);
    const atPause = await delivered(page);
    expect(await counter(page, 'Queued')).toBe(MANY - atPause);

    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('button', { name: 'Resume sending' }).click();
    await beyond(page, atPause);

    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(/messages will not be sent/).waitFor();
    await page.getByRole('button', { name: 'Cancel the rest' }).click();
    await untilCounter(page, 'Queued', (count) => count === 0);
    await untilCounter(page, 'On the way', (count) => count === 0);
    await page.getByText('Took').waitFor();
    await waitFor(
      'the page to show every message that went out',
      async () => (await delivered(page)) === (await progress())?.delivered,
    );
    expect(await delivered(page)).toBeLessThan(MANY);
    expect(await page.getByText('Given back').isVisible()).toBe(true);
  });

  test('says that the line is lost when the server is killed, and goes on where the campaign is by then', async () => {
    const { page } = await launched();
    // the first number may be what the page was loaded with; the second was pushed, so the line stands
    await beyond(page, await beyond(page, 0));
    const { port } = server;
    await server.kill();
    await page.getByText('Reconnecting.').waitFor();
    const atLoss = await delivered(page);
    await stack.startServer(port);
    await page.getByText('Reconnecting.').waitFor({ state: 'detached' });
    expect(await beyond(page, atLoss)).toBeLessThanOrEqual(RECIPIENTS);
    await untilCounter(page, 'Delivered', (count) => count === RECIPIENTS);
    await page.getByText('Done').first().waitFor();
  });
});
