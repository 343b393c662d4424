import type { Page } from 'playwright-core';
import { sixDigits } from './authenticator.js';
import { field } from './shop.js';

export const PASSWORD = 'correct horse battery';

/** The heading of the page that one comes to by logging in. */
export const home = (page: Page) => page.getByRole('heading', { name: /^Good .*, / });

export async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await field(page, 'E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.getByRole('button', { name: 'Log in', exact: true }).waitFor();
}

/** Up to the mail. */
export async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/register');
  await field(page, 'Your name').fill('Asha Wanjiru');
  await field(page, 'Business').fill('Duka la Asha');
  await field(page, 'E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Check your mail').waitFor();
}

/** On the page of the settings. Resolves with the recovery codes. */
export async function turnOnTotp(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await field(page, 'Six digits').fill(sixDigits(secret));
  await page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  const codes = await page.locator('li code').allInnerTexts();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText(`You have ${codes.length} recovery codes left`).waitFor();
  return codes;
}

/** As a program does it. */
export async function askWith(url: string, key: string, query: string) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
}
