import { setOperator } from '../../core/operators/manage-operators.js';
import { PLATFORM } from '../../core/database/work.js';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';
import { giveDevice } from './authenticator.js';
import { DESK, PHONE, useBrowser } from './browser.js';
import { followLink, linkIn } from './mail.js';
import { faultsOf } from './readable.js';
import { askWith, home, logIn, logOut, PASSWORD, signUp, turnOnTotp } from './person.js';
import { field, makeShop } from './shop.js';

describe('people, teams and keys by the pages alone', () => {
  const browser = useBrowser();
  const stack = useStack();
  let url = '';
  let server: Awaited<ReturnType<typeof stack.startServer>>;

  beforeAll(async () => {
    const port = await freePort();
    // a passkey is for the name of a host, and for no number
    url = `http://localhost:${port}`;
    [server] = await Promise.all([stack.startServer(port), stack.startWorker({ PUBLIC_URL: url })]);
  });

  const open = (size: typeof DESK, refreshToken?: string) =>
    browser.visit({ url, size, ...(refreshToken && { refreshToken }) });

  const aShop = () => makeShop(stack, server, {});
  test('a stranger signs up, verifies, turns on TOTP, invites a colleague and calls with a scoped key', async () => {
    const email = `asha-${Date.now()}@example.com`;
    const friend = `otieno-${Date.now()}@example.com`;
    const page = await open(DESK);
    await signUp(page, email);
    await page.getByRole('link', { name: 'Read what it would have sent' }).click();
    await followLink(page, '/verify');
    await page.getByText('Three steps to your first campaign').waitFor();

    await page.getByRole('link', { name: 'Settings' }).click();
    const [code = ''] = await turnOnTotp(page);

    await page.getByRole('link', { name: 'Team' }).click();
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    await field(page, 'E-mail').fill(friend);
    await page.getByLabel('Analyst').check();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText(friend, { exact: true }).waitFor();

    const colleague = await open(PHONE);
    await colleague.goto('/dev/mail');
    await followLink(colleague, '/invitation');
    await field(colleague, 'Your name').fill('Otieno');
    await colleague.getByLabel('Choose a password').fill(PASSWORD);
    await colleague.getByRole('button', { name: 'Join' }).click();
    await home(colleague).waitFor();
    await colleague.goto('/campaigns');
    await colleague.getByText('No campaigns yet').waitFor();
    expect(await colleague.getByRole('link', { name: 'New campaign' }).count()).toBe(0);
    await colleague.goto('/developers');
    await colleague.getByText('Your role does not include this page').waitFor();

    await page.getByRole('link', { name: 'Developers' }).click();
    await page.getByRole('button', { name: 'New key' }).click();
    await field(page, 'What is it for?').fill('Bookkeeping');
    await page.getByLabel('Only this').check();
    await page.getByLabel('Read the balance and the ledger').check();
    await page.getByRole('button', { name: 'Create' }).click();
    const key = await page.getByRole('dialog').locator('code').innerText();
    expect(key).toMatch(/^gsk_live_/);
    await page.getByRole('button', { name: 'I have copied it' }).click();
    expect((await askWith(url, key, '{ wallet { currency } }')).data).toEqual({
      wallet: { currency: 'KES' },
    });
    const refused = await askWith(url, key, '{ contacts { totalCount } }');
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);

    await page.goto('/settings/audit');
    await page.getByText('API key created').waitFor();
    await page.getByText('Member joined').waitFor();

    await logOut(page);
    await logIn(page, email);
    await field(page, 'Code').fill(code);
    await page.getByRole('button', { name: 'Go on' }).click();
    await home(page).waitFor();
  });

  test('a passkey logs in without a password', async () => {
    const { refreshToken } = await aShop();
    const page = await open(DESK, refreshToken);
    await giveDevice(page);
    await page.goto('/settings/security');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await field(page, 'What do you call this device?').fill('My phone');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Remove My phone' }).waitFor();
    await logOut(page);
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    await page.getByText(/^used .* · since/).waitFor();
    expect(await page.getByRole('button', { name: 'Remove My phone' }).count()).toBe(1);
  });

  test('a forgotten password is replaced by a link, and everybody else is out', async () => {
    const { email, refreshToken } = await aShop();
    const elsewhere = await open(DESK, refreshToken);
    await elsewhere.goto('/');
    await home(elsewhere).waitFor();
    const page = await open(PHONE);
    await page.goto('/login');
    await page.getByRole('link', { name: 'Forgotten?' }).click();
    await page.getByRole('button', { name: 'Send me the link' }).waitFor();
    await field(page, 'E-mail').fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByText('is on its way').waitFor();
    await page.goto(await linkIn(url, email, '/reset'));
    await page.getByLabel('New password').fill('another horse battery');
    await page.getByRole('button', { name: 'Save and log in' }).click();
    await home(page).waitFor();
    await elsewhere.reload();
    await elsewhere.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    expect(new URL(elsewhere.url()).pathname).toBe('/login');
  });

  test('one who belongs to two accounts goes from one to the other', async () => {
    const host = await aShop();
    const guest = await aShop();
    const page = await open(DESK, host.refreshToken);
    await page.goto('/settings/team');
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    await field(page, 'E-mail').fill(guest.email);
    await page.getByLabel('Billing').check();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText(guest.email, { exact: true }).waitFor();

    const other = await open(DESK, guest.refreshToken);
    await other.goto(await linkIn(url, guest.email, '/invitation'));
    await other.getByRole('button', { name: 'Join' }).click();
    await home(other).waitFor();
    expect(await other.getByRole('link', { name: 'Campaigns' }).count()).toBe(0);
    await other.getByRole('button', { name: 'Account' }).click();
    await other.getByRole('menuitem', { name: /Owner$/ }).click();
    await other.getByRole('link', { name: 'Campaigns', exact: true }).waitFor();
  });

  test('an operator suspends an account, whose people are told', async () => {
    const { email, refreshToken } = await aShop();
    const customer = await makeShop(stack, server, {});
    await stack.core.run(PLATFORM, setOperator, { email, operator: true });
    const page = await open(DESK, refreshToken);
    await page.goto('/operator');
    await page.getByRole('searchbox', { name: 'Search' }).fill(customer.email);
    const suspend = page.getByRole('button', { name: /^Suspend / });
    await waitFor('nobody but the one searched for', async () => (await suspend.count()) === 1);
    await suspend.click();
    await field(page, 'Reason').fill('Unpaid invoices.');
    await page.getByRole('button', { name: 'Suspend the account' }).click();
    await page.getByRole('button', { name: /^Reinstate / }).waitFor();
    const theirs = await open(PHONE, customer.refreshToken);
    await theirs.goto('/');
    await theirs.getByText('This account is suspended').waitFor();
    expect(await theirs.getByRole('status').allInnerTexts()).toContain(
      'This account is suspended and sends nothing. Unpaid invoices.',
    );
  });

  test('everything can be read and named, in light and in dark', async () => {
    const { email, refreshToken } = await aShop();
    await stack.core.run(PLATFORM, setOperator, { email, operator: true });
    const page = await open(PHONE, refreshToken);
    const faults: Record<string, string[]> = {};
    const read = async (what: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await faultsOf(page);
        if (found.length > 0) faults[`${what} ${colorScheme}`] = found;
      }
    };
    const look = async (path: string, sign: string) => {
      await page.goto(path);
      await page.getByText(sign).first().waitFor();
      await read(path);
    };
    await look('/settings/security', 'This one');
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    await read('setting up TOTP');
    await look('/settings/team', '(you)');
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    await page.getByText('Looks, and changes nothing').waitFor();
    await read('inviting');
    await look('/settings/audit', 'Session opened');
    await look('/operator', '1 member');
    await look('/developers', 'No keys yet');
    await page.getByRole('button', { name: 'New key' }).click();
    await page.getByLabel('Only this').check();
    await page.getByText('contacts:write').waitFor();
    await read('a new key');
    await look('/confirm-email?token=x', 'does not work');
    await page.context().clearCookies();
    await look('/forgot', 'Send me the link');
    await look('/reset?token=x', 'Save and log in');
    await look('/verify?token=x', 'does not work');
    await look('/invitation?token=x', 'does not work');
    expect(faults).toEqual({});
  });
});
