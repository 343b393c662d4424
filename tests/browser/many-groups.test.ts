import type { Page } from 'playwright-core';
import { idLiteral, textLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';
import { newId } from '../../core/platform/id.js';
import { useStack, type ServerProgram } from '../support/stack.js';
import { DESK, PHONE, useBrowser } from './browser.js';
import { faultsOf } from './readable.js';
import { choose, field, makeShop } from './shop.js';

const TAGS = 1_000;
const LISTS = 2_000;

/** As many as an account may have, with names that somebody would give. */
async function addGroups({ sql, actor, now }: Work): Promise<void> {
  const rows = (word: string, size: number) =>
    Array.from(
      { length: size },
      (_, at) =>
        `(${idLiteral(actor.accountId)},${idLiteral(newId())},${textLiteral(`${word} ${at + 1}`)},${timeLiteral(now)})`,
    ).join(',');
  await sql.run(`insert into tag (account_id, id, name, created_at) values ${rows('Tag', TAGS)}`);
  await sql.run(
    `insert into contact_list (account_id, id, name, created_at) values ${rows('Branch', LISTS)}`,
  );
}

const box = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

describe('an account with two thousand lists and a thousand tags', () => {
  const browser = useBrowser();
  const stack = useStack();
  let server: ServerProgram;

  beforeAll(async () => {
    server = await stack.startServer();
  });

  async function visit(path: string, size: typeof PHONE) {
    const { refreshToken, actor } = await makeShop(stack, server, { contacts: 3 });
    await stack.core.run(actor, addGroups, undefined);
    const page = await browser.visit({ url: server.url, size, refreshToken });
    await page.goto(path);
    return page;
  }

  test('narrows contacts down by any of them with the keyboard, and finds its name again', async () => {
    const page = await visit('/contacts', DESK);
    const list = box(page, 'List');
    await list.focus();
    await page.keyboard.type('branch 17');
    await page.getByRole('option', { name: 'There are more: type a part of the name' }).waitFor();
    await page.keyboard.type('77');
    await page.getByRole('option', { name: 'Branch 1777 (0)' }).waitFor();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('0 contacts').waitFor();
    expect(await list.inputValue()).toBe('Branch 1777 (0)');
    await page.reload();
    await box(page, 'List').waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Branch 1777 (0)'),
    );
    await choose(page, 'List', 'Every list');
    await page.getByText('3 contacts').waitFor();
  });

  test('chooses them on a phone: for a contact, a segment and a campaign', async () => {
    const page = await visit('/contacts', PHONE);
    await page.getByRole('list', { name: 'Contacts' }).getByRole('link').first().click();
    await choose(page, 'Add a tag', 'Tag 999');
    await page.getByRole('button', { name: 'Remove the tag Tag 999' }).waitFor();
    await choose(page, 'Add a list', 'Branch 1');
    await page.getByRole('button', { name: 'Remove the list Branch 1', exact: true }).waitFor();

    await page.goto('/contacts/segments/new');
    await field(page, 'Name').fill('The last tag');
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Tag' });
    await box(page, 'Which tag').fill('999');
    await page.getByRole('option', { name: 'Tag 999' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('33.3% of 3').waitFor();
    await page.getByRole('button', { name: 'Save segment' }).click();
    await page.waitForURL(/segments\/seg_/);
    await page.reload();
    await box(page, 'Which tag').waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Tag 999'),
    );

    await page.goto('/campaigns/new');
    await choose(page, 'Send to', 'Segment: The last tag');
    await choose(page, 'Send to', 'Branch 1234 (0)');
    expect(await box(page, 'Send to').inputValue()).toBe('Branch 1234 (0)');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('finds a list to rename among all of them', async () => {
    const page = await visit('/contacts/lists', PHONE);
    await page.getByRole('searchbox', { name: 'Search lists' }).fill('1999');
    await page.getByRole('button', { name: 'Rename Branch 1999' }).click();
    await field(page, 'Name').fill('Riverside');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('link', { name: /^Riverside/ }).waitFor();
    await page.getByRole('searchbox', { name: 'Search tags' }).fill('nowhere');
    await page.getByText('No tag of this name').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
