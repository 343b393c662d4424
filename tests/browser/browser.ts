import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** As root, and on a machine whose network reaches nobody. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS });

export interface Visit {
  /** The server's address, without a path */
  url: string;
  size: { width: number; height: number };
  /** Of a session that is open already */
  refreshToken?: string;
}

/** A person's own browser: cookies and storage that nobody else has. */
export async function openContext(
  browser: Browser,
  { url, size, refreshToken }: Visit,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: size, baseURL: url, locale: 'en-GB' });
  if (refreshToken) {
    const cookie = { name: 'gallant_refresh', value: refreshToken, domain: new URL(url).hostname };
    await context.addCookies([{ ...cookie, path: '/graphql', httpOnly: true, sameSite: 'Strict' }]);
  }
  return context;
}

/** What a page may complain of: a server that a test has taken away. */
const EXPECTED =
  /net::ERR_(CONNECTION_REFUSED|FAILED|EMPTY_RESPONSE|CONNECTION_RESET)|WebSocket connection to/;

const PICTURES = '.data/browser';

/** What a test saw last, to look at when it has failed. */
async function keepPicture(context: BrowserContext): Promise<void> {
  const name = (expect.getState().currentTestName ?? 'test').replaceAll(/\W+/g, '-');
  await context.pages()[0]?.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** One Chromium for all tests of a file. A script that throws in a page, or an error in its console, fails the test. */
export function useBrowser(): { visit(visit: Visit): Promise<Page> } {
  let browser: Browser;
  let complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterEach(async () => {
    await Promise.all(contexts.map(keepPicture));
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });

  afterAll(() => browser?.close());

  return {
    async visit(visit) {
      const context = await openContext(browser, visit);
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
      });
      return page;
    },
  };
}
