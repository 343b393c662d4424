import type { Page } from 'playwright-core';
import { useStack, type ServerProgram } from '../support/stack.js';
import { DESK, PHONE, useBrowser } from './browser.js';
import { faultsOf } from './readable.js';
import { choose, field, makeShop } from './shop.js';

const CONTACTS = 70;

const selectPage = (page: Page) => page.getByRole('checkbox', { name: /select all rows/i }).check();
const finished = (page: Page) => page.getByText(/^Done: /).waitFor();

describe('a marketer among the contacts', () => {
  const browser = useBrowser();
  const stack = useStack();
  let server: ServerProgram;

  beforeAll(async () => {
    [server] = await Promise.all([stack.startServer(), stack.startWorker()]);
  });

  async function visit(size = DESK) {
    const { refreshToken } = await makeShop(stack, server, { contacts: CONTACTS });
    const page = await browser.visit({ url: server.url, size, refreshToken });
    await page.goto('/contacts');
    await page.getByText(`1–50 of ${CONTACTS}`).waitFor();
    return page;
  }

  test('pages, defines a field, and finds its column again after a reload', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(`51–${CONTACTS} of ${CONTACTS}`).waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText(`1–50 of ${CONTACTS}`).waitFor();

    await page.getByRole('link', { name: 'Fields' }).click();
    await page.getByRole('button', { name: 'New field' }).click();
    await field(page, 'Name').fill('Branch');
    await page.getByRole('button', { name: 'Create the field' }).click();
    await page.getByText('{{ branch }}').waitFor();

    await page.getByRole('navigation', { name: 'Contacts' }).getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('button', { name: 'Columns' }).click();
    const saved = page.waitForResponse((answer) =>
      Boolean(answer.request().postData()?.includes('SaveGridSetting')),
    );
    await page.getByLabel('Branch', { exact: true }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    await saved;
    await page.reload();
    await page.getByRole('columnheader', { name: 'Branch' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('tags all that match, takes it back, and deletes a few', async () => {
    const page = await visit();
    await selectPage(page);
    await page.getByRole('button', { name: `Select all ${CONTACTS} that match` }).click();
    await page.getByRole('button', { name: 'Add a tag' }).click();
    await choose(page.getByRole('dialog'), 'Tag', 'A new tag');
    await field(page, 'Name of the new tag').fill('Autumn');
    await page.getByRole('button', { name: 'Add the tag' }).click();
    await page.getByText(`Done: ${CONTACTS} contacts changed`).waitFor();
    await page.getByRole('gridcell', { name: 'Autumn' }).first().waitFor();

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undo: Add the tag Autumn').waitFor();
    await finished(page);
    await page.getByRole('gridcell', { name: 'Autumn' }).first().waitFor({ state: 'detached' });
    expect(await page.getByRole('gridcell', { name: 'Autumn' }).count()).toBe(0);

    const boxes = page.getByRole('checkbox', { name: /^select row/i });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page
      .getByRole('dialog', { name: 'Delete 2 contacts?' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await page.getByText(`${CONTACTS - 2} contacts`, { exact: true }).waitFor();
  });

  test('opts a person out with what proves it, and reads why nothing would be sent', async () => {
    const page = await visit(PHONE);
    await page.getByRole('list', { name: 'Contacts' }).getByRole('link').first().click();
    const marketing = page.getByRole('group', { name: 'Marketing messages' });
    await marketing.getByRole('button', { name: 'Opt out' }).click();
    await field(page, 'What proves it?').fill('Called us on 3 May');
    await page.getByRole('dialog').getByRole('button', { name: 'Opt out' }).click();
    await marketing.getByText(/^Opted out since/).waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText('“Called us on 3 May”').waitFor();
    await page.getByRole('button', { name: 'Say what would happen' }).click();
    await page.getByRole('list', { name: 'Checks' }).getByText('stopped here').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
