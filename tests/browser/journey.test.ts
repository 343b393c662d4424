import { useStack, type ServerProgram } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';
import { PHONE, useBrowser } from './browser.js';
import { linkIn } from './mail.js';
import { faultsOf } from './readable.js';
import {
  choose,
  compose,
  field,
  launch,
  launchAway,
  makeShop,
  openCounter,
  TEXT,
  untilCounter,
} from './shop.js';

const GOOD = 60;
const CSV = [
  'phone,first_name,town',
  ...Array.from({ length: GOOD }, (_, i) => `07121${11_000 + i},Asha ${i},Kisumu`),
  'ask at the office,Otieno,Nairobi',
  '+2547121,Wanjiru,Nakuru',
].join('\n');

describe('a shopkeeper with a phone', () => {
  const browser = useBrowser();
  const stack = useStack();
  let server: ServerProgram;

  beforeAll(async () => {
    [server] = await Promise.all([stack.startServer(), stack.startWorker()]);
  });

  const visit = (refreshToken?: string) =>
    browser.visit({ url: server.url, size: PHONE, ...(refreshToken && { refreshToken }) });

  test('signs up, pays in, imports contacts, launches a campaign and sees it delivered', async () => {
    const page = await visit();
    await page.goto('/');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await field(page, 'Your name').fill('Asha Wanjiru');
    await field(page, 'Business').fill('Duka la Asha');
    await page.getByLabel('Country').selectOption('KE');
    const email = `asha-${Date.now()}@example.com`;
    await field(page, 'E-mail').fill(email);
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Check your mail').waitFor();
    await page.goto(await linkIn(server.url, email, '/verify'));

    await page.getByText('Three steps to your first campaign').waitFor();
    await page.getByRole('link', { name: 'Top up' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Top up' }).click();
    await page.getByText('KES 10,000.00 paid in').waitFor();

    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('button', { name: 'Import contacts' }).first().click();
    await page.getByLabel(/Drop a CSV file/).setInputFiles({
      name: 'my_customers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(CSV),
    });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: my_customers.csv').waitFor();
    const report = await page.getByRole('dialog').innerText();
    expect(report).toMatch(/Rows\s+62\s+New\s+60\s+Changed\s+0\s+Refused\s+2/);
    expect(report).toContain('ask at the office');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('60 contacts').waitFor();

    await page.goto('/campaigns/new');
    await field(page, 'Name').fill('Half price');
    await choose(page, 'Send to', 'my customers (60)');
    await field(page, 'Sender').fill('DUKA');
    await field(page, 'Message').fill(TEXT);
    await page.getByRole('img', { name: /^Preview: Hi Asha \d+, everything is half price/ }).waitFor();
    await page.getByText('1 part').waitFor();
    await page.getByRole('button', { name: 'Check and see the cost' }).click();
    await launch(page);

    await untilCounter(page, 'Delivered', (count) => count === GOOD);
    await page.getByText('Done').first().waitFor();
    expect(stack.simulator.report().recipients).toBe(GOOD);

    await openCounter(page, 'Delivered');
    await page
      .getByRole('button', { name: /^\+254 712 1/ })
      .first()
      .click();
    await page.getByText('The phone has confirmed it').waitFor();
    await page.getByText(/^Hi Asha \d+, everything is half price today$/).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('link', { name: 'Wallet' }).click();
    await page.getByText('Sandbox top-up').waitFor();
    await page.getByText('Spent').first().waitFor();
  });

  test('cannot launch without money, is told how much is missing, and pays it in there', async () => {
    const { refreshToken } = await makeShop(stack, server, { contacts: 50, funds: 0n });
    const page = await visit(refreshToken);
    await compose(page, 'Half price');
    await page.getByText(/^KES\s[\d.]+ are missing in the wallet\.$/).waitFor();
    expect(await page.getByRole('button', { name: 'Launch' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Top up' }).click();
    await page.getByText(/^Play money\. The campaign needs KES/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Top up' }).click();
    await page.getByText('are missing').waitFor({ state: 'detached' });
    await launch(page);
    await untilCounter(page, 'Delivered', (count) => count === 50);
  });

  test('is still signed in after a reload, and not after logging out', async () => {
    const { refreshToken, email, password } = await makeShop(stack, server, {});
    const page = await visit(refreshToken);
    const home = page.getByRole('heading', { name: /Asha$/ });
    await page.goto('/');
    await home.waitFor();
    await page.reload();
    await home.waitFor();

    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await page.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    await page.goto('/wallet');
    await field(page, 'E-mail').fill(email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByRole('heading', { name: 'Wallet' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/wallet');
  });

  test('can read and name everything on every page, in light and in dark', async () => {
    const account = await makeShop(stack, server, { contacts: 12 });
    const campaignId = await launchAway(account);
    const page = await visit(account.refreshToken);
    const faults: Record<string, string[]> = {};
    const look = async (path: string, sign: string) => {
      await page.goto(path);
      await page.getByText(sign).first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await faultsOf(page);
        if (found.length > 0) faults[`${path} ${colorScheme}`] = found;
      }
    };
    await look('/', 'Recent campaigns');
    await look('/contacts', '12 contacts');
    await look('/contacts?import', 'Drop a CSV file');
    await look('/contacts/imports', 'No file yet');
    await look('/contacts/segments/new', 'Who is in it now');
    await look('/contacts/exports', 'No file yet');
    await look('/contacts/privacy', 'Last runs');
    await look('/campaigns/new', 'As read by');
    await look('/campaigns', 'Half price');
    await look(`/campaigns/${campaignId}`, 'What they read');
    await look('/messages?send', 'Send a message');
    await look('/wallet?topup', 'Play money');
    await look('/developers', 'No keys yet');
    await look('/nowhere', 'There is nothing at this address');
    await page.context().clearCookies();
    await look('/login', 'Create an account');
    await look('/register', 'At least 10 characters');
    expect(faults).toEqual({});
  });

  test('sends one message and watches it arrive', async () => {
    const { refreshToken } = await makeShop(stack, server, {});
    const page = await visit(refreshToken);
    await page.goto('/messages?send');
    await field(page, 'To').fill('12');
    await field(page, 'From').fill('DUKA');
    await field(page, 'Message').fill('Your order is ready.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await field(page, 'To').fill('0712 999 111');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Delivered' }).waitFor();
    expect(stack.simulator.messagesTo('+254712999111')).toHaveLength(1);
  });

  test('makes a key for a program, which works until it is revoked', async () => {
    const { refreshToken } = await makeShop(stack, server, {});
    const page = await visit(refreshToken);
    await page.goto('/developers');
    await page.getByRole('button', { name: 'New key' }).click();
    await field(page, 'What is it for?').fill('Till');
    await page.getByRole('button', { name: 'Create' }).click();
    const key = await page.locator('code').innerText();
    const ask = async () => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: '{ wallet { currency } }' }),
      });
      return (await response.json()) as { data?: { wallet: { currency: string } } | null };
    };
    expect(await ask()).toEqual({ data: { wallet: { currency: 'KES' } } });
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('button', { name: 'Revoke Till' }).click();
    await page.getByRole('button', { name: 'Revoke the key' }).click();
    await page.getByText('No keys yet').waitFor();
    await waitFor('the key to be refused', async () => !(await ask()).data);
  });
});
