import type { Page } from 'playwright-core';
import { useStack, type ServerProgram } from '../support/stack.js';
import { DESK, PHONE, useBrowser } from './browser.js';
import { field, makeShop } from './shop.js';

const CONTACTS = 120;

const csv = (name: string, rows: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows) });

const startImport = (page: Page) => page.getByRole('button', { name: 'Import contacts' }).first().click();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import contacts' });

describe('ways among the contacts, and back', () => {
  const browser = useBrowser();
  const stack = useStack();
  let server: ServerProgram;

  beforeAll(async () => {
    [server] = await Promise.all([stack.startServer(), stack.startWorker()]);
  });

  async function visit(path: string, { size = DESK, contacts = 0 } = {}) {
    const { refreshToken } = await makeShop(stack, server, { contacts });
    const page = await browser.visit({ url: server.url, size, refreshToken });
    await page.goto(path);
    return page;
  }

  test('one step back leads from a contact to the page of the list, where one was on it', async () => {
    const page = await visit('/contacts', { contacts: CONTACTS });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(`51–100 of ${CONTACTS}`).waitFor();
    const link = page.getByRole('grid', { name: 'Contacts' }).getByRole('link').nth(30);
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => window.scrollY);
    expect(left).toBeGreaterThan(0);

    await link.click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await page.getByText(`51–100 of ${CONTACTS}`).waitFor();
    await page.waitForFunction((top) => window.scrollY === top, left);

    await link.press('Enter');
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Contacts', exact: true }).click();
    await page.getByText(`51–100 of ${CONTACTS}`).waitFor();
  });

  test('the way back closes the import and stays on the page', async () => {
    const page = await visit('/contacts/lists', { size: PHONE });
    await page.getByRole('navigation', { name: 'Contacts' }).getByRole('link', { name: 'Contacts' }).click();
    await startImport(page);
    await dialog(page).waitFor();
    await page.goBack();
    await dialog(page).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/contacts');

    await startImport(page);
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.goBack();
    await page.getByRole('heading', { name: 'Lists and tags' }).waitFor();
  });

  test('on a phone the tab of the page is in view, and a report of refused rows fits', async () => {
    const page = await visit('/contacts/privacy', { size: PHONE });
    const tab = page.getByRole('navigation', { name: 'Contacts' }).getByRole('link', { name: 'Privacy' });
    await tab.waitFor();
    const box = await tab.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);

    await page.goto('/contacts');
    await startImport(page);
    await page
      .getByLabel(/Drop a CSV file/)
      .setInputFiles(csv('phones.csv', 'phone\n0712345678\n2.54712E+11\n'));
    await dialog(page).getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: phones.csv').waitFor();
    const content = dialog(page).locator('.MuiDialogContent-root');
    expect(await content.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });

  test('who finds nobody is led back to all, and what is looked at can be exported', async () => {
    const page = await visit('/contacts', { contacts: 3 });
    const search = page.getByRole('searchbox');
    await search.fill('Zuberi');
    await page.getByText('No contact fits').waitFor();
    await page.getByRole('button', { name: 'Show all contacts' }).click();
    await page.getByText('1–3 of 3').waitFor();
    expect(await search.inputValue()).toBe('');

    await page.getByRole('button', { name: 'Opted out' }).click();
    await page.getByText('Nobody is in all that you have chosen').waitFor();
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    await page.getByText('The contacts that you were looking at: 0.').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Show all contacts' }).click();
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    await page.getByText(/^Every contact.*: 3\.$/).waitFor();
  });

  test('a file is not lost by a slip: it is asked about before it is dropped', async () => {
    const page = await visit('/contacts?import');
    await page.getByLabel(/Drop a CSV file/).setInputFiles(csv('phones.csv', 'phone\n0712345678\n'));
    await dialog(page).getByText('a new list, “phones”').waitFor();
    await page.mouse.click(5, 5);
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Leave without importing?' });
    await question.getByRole('button', { name: 'Not now' }).click();
    await question.waitFor({ state: 'hidden' });
    await dialog(page).getByRole('button', { name: 'Next' }).click();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await question.getByRole('button', { name: 'Leave' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('rules that are not saved are there again on the way back from the fields', async () => {
    const page = await visit('/contacts/segments/new');
    await field(page, 'Name').fill('Amina and her friends');
    await page.getByRole('main').getByRole('textbox').nth(1).fill('Amina');
    await page.getByText('First name is Amina').waitFor();
    await page.waitForFunction(() => JSON.stringify(history.state).includes('her friends'));
    await page.getByRole('link', { name: 'Fields' }).click();
    await page.getByRole('heading', { name: 'Fields', exact: true }).waitFor();
    await page.goBack();
    await page.getByText('First name is Amina').waitFor();
    expect(await field(page, 'Name').inputValue()).toBe('Amina and her friends');
    await page.getByRole('button', { name: 'Save segment' }).click();
    await page.getByRole('button', { name: 'Saved' }).waitFor();
  });

  test('a click beside a form loses nothing; an erasure says when its two numbers differ', async () => {
    const page = await visit('/contacts/privacy');
    await page.getByRole('button', { name: 'Erase a person' }).click();
    await field(page, 'Phone number').fill('0712345678');
    await page.mouse.click(5, 5);
    await field(page, 'The same number again').fill('0712345679');
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('Write the same number again').waitFor();
    await field(page, 'The same number again').fill('+254 712 345 678');
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('The erasure has begun').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('where the answer to a search does not come, nobody is shown for it', async () => {
    const page = await visit('/contacts', { contacts: 3 });
    await page.getByText('1–3 of 3').waitFor();
    let asked = 0;
    await page.route('**/graphql', (route) => {
      if (route.request().postData()?.includes('query Contacts(')) asked += 1;
      return route.abort();
    });
    await page.getByRole('searchbox').fill('+254');
    await page.getByRole('row').first().waitFor({ state: 'detached' });
    await page.getByText('The server cannot be reached').first().waitFor();
    expect(await page.getByText('3 contacts').count()).toBe(0);
    expect(asked).toBe(1);
    await page.unroute('**/graphql');
    await page.reload();
    await page.getByText('1–3 of 3').waitFor();
  });
});
