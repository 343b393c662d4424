/**
 * Makes the pictures of `docs/images/`: `node --import tsx tests/browser/screenshots.ts`, with `web/dist` built. Everything
 * in them is real: the sample's contacts are imported, and the campaign is on its way to ten thousand of them through the simulator.
 */
import type { Page } from 'playwright-core';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCarrier } from '../../core/carriers/manage-carriers.js';
import { openCore } from '../../core/core.js';
import { PLATFORM, type Work } from '../../core/database/work.js';
import { createLogger } from '../../core/platform/logging.js';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import { startSimulator } from '../../simulator/start-simulator.js';
import { MASTER_KEY } from '../support/master-key.js';
import { startTypeScript } from '../support/programs.js';
import { startServices } from '../support/services.js';
import { waitFor } from '../support/wait-for.js';
import { launchBrowser, openContext } from './browser.js';
import { pictureContacts } from './contacts-pictures.js';
import { linkIn } from './mail.js';
import { home, logIn } from './person.js';
import { IMAGES, picture } from './picture.js';
import { choose, counter, field } from './shop.js';

const SAMPLE = 'scripts/sample/contacts.csv';
const PER_SECOND = 160;
/** The picture is taken when so many are delivered. */
const MID_FLIGHT = 5_600;
const OPTED_OUT = 84;
const EMAIL = 'amina@dukabora.example';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 960 };
const TEXT =
  'Hi {{ first_name | default: "there" }}, this Saturday everything at Duka Bora is 20% off. Show this SMS at the till. STOP to opt out';

async function startWorld() {
  const services = await startServices({ ownDatabase: true });
  const simulator = await startSimulator({
    smppPort: 0,
    httpPort: 0,
    latencyMs: 25,
    latencyJitterMs: 20,
    receiptDelayMs: 900,
    receiptJitterMs: 2_600,
    undeliveredRatio: 0.017,
    expiredRatio: 0.006,
  });
  const core = await openCore({
    config: {
      mysql: { url: services.databaseUrl },
      redis: { url: services.redis.url },
      sealing: { masterKeys: MASTER_KEY },
    },
    log: createLogger('screenshots', 'silent'),
  });
  const url = simulator.smppUrl({ window: 60, rate: PER_SECOND });
  await core.run(PLATFORM, addCarrier, { name: 'simulator', url });
  const outbox = await mkdtemp(join(tmpdir(), 'gallant-outbox-'));
  const port = String(await freePort());
  const env = {
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redis.url,
    TOKEN_SECRET: 'only for pictures and only on this machine',
    MASTER_KEY,
    SANDBOX: 'true',
    OUTBOX_DIR: outbox,
    WORKER_PORT: '0',
    PORT: port,
  };
  const programs = ['server', 'worker'].map((name) => startTypeScript(`${name}/main.ts`, [], env));
  const address = `http://127.0.0.1:${port}`;
  await waitFor('the server', async () => (await fetch(`${address}/healthz`)).ok);
  return {
    core,
    simulator,
    url: address,
    async stop() {
      await Promise.all(programs.map((program) => program.stop()));
      await core.close();
      await simulator.stop();
      await services.close();
      await rm(outbox, { recursive: true, force: true });
    },
  };
}

/** As everybody does it, up to the contacts. */
async function openShop(page: Page, url: string): Promise<void> {
  await page.goto('/register');
  await field(page, 'Your name').fill('Amina Odhiambo');
  await field(page, 'Business').fill('Duka Bora');
  await page.getByLabel('Country').selectOption('KE');
  await field(page, 'E-mail').fill(EMAIL);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Check your mail').waitFor();
  await page.goto(await linkIn(url, EMAIL, '/verify'));
  await page.getByRole('link', { name: 'Top up' }).click();
  await page.getByRole('button', { name: /100,000/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Top up' }).click();
  await page.getByText('paid in').first().waitFor();
  await page.goto('/contacts?import');
  await page.getByLabel(/Drop a CSV file/).setInputFiles({
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: await readFile(SAMPLE),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Imported: customers.csv').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Some have said STOP before. */
const optOut = ({ sql, now }: Work, count: number) =>
  sql.run(`update contact set opted_out_at = ? order by id limit ${count}`, [now]);

/** Somebody whom a message has reached. */
async function reached({ sql }: Work): Promise<string> {
  const row = await sql.first<{ recipient: string }>(
    `select recipient from message where state = 'delivered' and recipient like '+2547%' limit 1`,
  );
  if (row === undefined) throw new Error('Nobody has been reached');
  return row.recipient;
}

async function writeCampaign(page: Page): Promise<void> {
  await page.goto('/campaigns/new');
  await field(page, 'Name').fill('Saturday sale');
  await choose(page, 'Send to', 'customers (9,700)');
  await field(page, 'Sender').fill('DUKABORA');
  await field(page, 'Message').fill(TEXT);
  await page.getByRole('button', { name: 'Check and see the cost' }).click();
  await page.getByRole('button', { name: 'Launch' }).waitFor();
}

async function main(): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const world = await startWorld();
  const browser = await launchBrowser();
  try {
    const desk = await openContext(browser, { url: world.url, size: DESK });
    const page = await desk.newPage();
    await openShop(page, world.url);
    await page
      .getByText(/contacts$/)
      .last()
      .waitFor();
    await picture(page, 'contacts-1440');
    await world.core.run(PLATFORM, optOut, OPTED_OUT);
    await writeCampaign(page);
    await picture(page, 'composer-1440');
    await page.getByRole('button', { name: 'Launch' }).click();
    await page.getByRole('button', { name: /^Send for/ }).click();
    await page.getByRole('group', { name: 'Messages by state' }).waitFor();
    const state = await desk.storageState();
    const context = await browser.newContext({
      viewport: PHONE,
      baseURL: world.url,
      locale: 'en-GB',
      deviceScaleFactor: 2,
      storageState: state,
    });
    const phone = await context.newPage();
    await phone.goto(new URL(page.url()).pathname);
    await waitFor('mid-flight', async () => (await counter(page, 'Delivered')) > MID_FLIGHT, {
      withinMs: 120_000,
    });
    for (const [scheme, suffix] of [
      ['light', ''],
      ['dark', '-dark'],
    ] as const) {
      await Promise.all([page, phone].map((one) => one.emulateMedia({ colorScheme: scheme })));
      await picture(page, `campaign-1440${suffix}`);
      await picture(phone, `campaign-390${suffix}`);
    }
    await Promise.all([page, phone].map((one) => one.emulateMedia({ colorScheme: 'light' })));
    const { simulator, core } = world;
    // the phone has taken the desk's session with it: each gets one of its own
    for (const one of [page, phone]) {
      await one.context().clearCookies();
      await logIn(one, EMAIL);
      await home(one).waitFor();
    }
    const msisdn = await core.read(PLATFORM, reached, undefined);
    await pictureContacts({ page, phone }, { simulator, msisdn });
  } finally {
    await browser.close();
    await world.stop();
  }
}

await main();
