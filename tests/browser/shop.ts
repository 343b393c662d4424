import type { Locator, Page } from 'playwright-core';
import { askAt } from '../support/api-client.js';
import { makeAccount, type TestAccount } from '../support/make-account.js';
import { addContacts, ordinaryNumbers } from '../support/sender.js';
import type { ServerProgram, Stack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

export const TEXT = 'Hi {{ first_name | default: "there" }}, everything is half price today';

interface Shop {
  contacts?: number;
  /** Micro-units of Kenyan shillings */
  funds?: bigint;
}

/** An account with contacts and money, made without the dashboard. */
export async function makeShop(
  stack: Stack,
  { url }: ServerProgram,
  { contacts = 0, funds = 10_000_000_000n }: Shop,
): Promise<TestAccount> {
  const account = await makeAccount(
    { core: stack.core, ask: (query, variables, token) => askAt(url, { query, variables, token }) },
    { funds },
  );
  if (contacts > 0) await stack.core.run(account.actor, addContacts, ordinaryNumbers(contacts));
  return account;
}

const CREATE = /* GraphQL */ `
  mutation ($body: String!) {
    createCampaign(input: { name: "Half price", body: $body, senderId: "GALLANT" }) {
      ... on Campaign {
        id
      }
    }
  }
`;

const LAUNCH = /* GraphQL */ `
  mutation ($id: ID!) {
    launchCampaign(id: $id) {
      __typename
    }
  }
`;

/** A campaign to everybody, launched without the dashboard. Resolves with its id. */
export async function launchAway({ ask }: TestAccount): Promise<string> {
  const { data } = await ask<{ createCampaign: { id: string } }>(CREATE, { body: TEXT });
  const id = data?.createCampaign.id ?? '';
  await ask(LAUNCH, { id });
  return id;
}

/** A text field by its whole label. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** Takes one of many: types what it is called, and clicks it. `within`: a page, or a part of it. */
export async function choose(within: Page | Locator, label: string, name: string): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  // The count behind a name is no part of it.
  const typed = name.replace(/ \([\d,]+\)$/, '');
  await within.getByRole('combobox', { name: label, exact: true }).fill(typed);
  await page.getByRole('option', { name, exact: true }).click();
}

/** Writes a campaign to everybody and has it checked. */
export async function compose(page: Page, name: string): Promise<void> {
  await page.goto('/campaigns/new');
  await field(page, 'Name').fill(name);
  await field(page, 'Sender').fill('GALLANT');
  await field(page, 'Message').fill(TEXT);
  await page.getByRole('button', { name: 'Check and see the cost' }).click();
  await page.getByText('By country').waitFor();
}

/** From the check to the page one watches. */
export async function launch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Launch' }).click();
  await page.getByRole('button', { name: /^Send for/ }).click();
  await page.getByRole('group', { name: 'Messages by state' }).waitFor();
}

const counterOf = (page: Page, state: string) =>
  page
    .getByRole('group', { name: 'Messages by state' })
    .getByRole('button', { name: new RegExp(`^${state}`) });

/** The number on a tile of the live page. */
export async function counter(page: Page, state: string): Promise<number> {
  const [, figure = ''] = (await counterOf(page, state).innerText()).split('\n');
  return Number(figure.replaceAll(',', ''));
}

/** Looks at a page from time to time, which costs it some of its time, until `fits`. Resolves with the number. */
export const untilCounter = (page: Page, state: string, fits: (count: number) => boolean): Promise<number> =>
  waitFor(
    `the right number of ${state}`,
    async () => {
      const count = await counter(page, state);
      if (fits(count)) return { count };
      throw new Error(`${count}`);
    },
    { everyMs: 200 },
  ).then(({ count }) => count);

export const openCounter = (page: Page, state: string): Promise<void> => counterOf(page, state).click();
