import type { Page } from 'playwright-core';
import type { Simulator } from '../../simulator/start-simulator.js';
import { waitFor } from '../support/wait-for.js';
import { picture } from './picture.js';
import { field } from './shop.js';

const MESSY = [
  'Kunde;Handy;Ort;Geburtstag;Besuche',
  'Jäger;0712 345 678;Köln;31.12.1990;3',
  'Otieno;2.54712E+11;Nairobi;1.2.1991;4',
  "Wanjiku;'+254 712 345 679;Kisumu;2.3.1992;5",
  'Njoroge;00254722000111;Nakuru;14.6.1988;12',
  'Achieng;at the office;Kisumu;;',
  'Mwangi;0733 000 222;Thika;30.2.1990;1',
].join('\r\n');

const step = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Steps' }).getByRole('button', { name });

/** A file of somebody's spreadsheet in the wizard: its columns, and what importing it would do. */
async function pictureImport(page: Page): Promise<void> {
  await page.goto('/contacts?import');
  await page.getByLabel(/Drop a CSV file/).setInputFiles({
    name: 'kunden.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${MESSY}\r\n`, 'latin1'),
  });
  await step(page, 'Columns').click();
  await page.getByLabel('Kunde becomes').selectOption({ label: 'Last name' });
  await page.getByLabel('Besuche becomes').waitFor();
  await picture(page, 'import-columns-1440');
  await step(page, 'Check').click();
  await page.getByText('2.54712E+11').waitFor();
  await picture(page, 'import-check-1440');
}

async function pictureSegment(page: Page): Promise<void> {
  await page.goto('/contacts/segments/new');
  await field(page, 'Name').fill('Gold in Nairobi');
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'city' });
  await field(page, 'Value').fill('nairobi');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const second = page.getByRole('group', { name: 'Rule', exact: true }).nth(1);
  await second.getByLabel('What', { exact: true }).selectOption({ label: 'plan' });
  await second.getByRole('textbox', { name: 'Value' }).fill('gold');
  await page.getByText('Who is in it now').waitFor();
  await waitFor('the count', async () => {
    const text = await page.getByRole('main').innerText();
    if (/Contacts\s+[1-9]/.test(text)) return true;
    throw new Error(text);
  });
  await picture(page, 'segment-1440');
}

/** One that the campaign has reached. */
async function pictureContact(page: Page, search: string): Promise<void> {
  await page.goto(`/contacts?search=${encodeURIComponent(search)}`);
  await page.getByLabel('Search by the beginning of a number or a name').fill(search);
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  await picture(page, 'contact-1440');
}

/** The page that recipients choose on, as a stranger sees it; its address. */
async function openPreferencePage(page: Page): Promise<string> {
  await page.goto('/contacts/privacy');
  const sender = page.getByLabel(/^Sender of the preference page/);
  await sender.fill('DUKABORA');
  await page.locator('form', { has: sender }).getByRole('button', { name: 'Save' }).click();
  const link = page.getByRole('link', { name: /preferences\/acc_/ });
  await link.waitFor();
  await picture(page, 'privacy-1440');
  return (await link.getAttribute('href')) ?? '';
}

interface Recipient {
  simulator: Pick<Simulator, 'messagesTo'>;
  msisdn: string;
}

async function picturePreferences(
  phone: Page,
  address: string,
  { simulator, msisdn }: Recipient,
): Promise<void> {
  await phone.goto(address);
  await field(phone, 'Your phone number').fill(msisdn);
  await phone.getByRole('button', { name: 'Send me a code' }).click();
  const code = await waitFor('the code', () => {
    const texts = simulator
      .messagesTo(msisdn)
      .map(({ text }) => /^(\d{6}) is your code/u.exec(text ?? '')?.[1]);
    return Promise.resolve(texts.find((found) => found !== undefined));
  });
  await field(phone, 'The code').fill(code);
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByText('Offers and news').waitFor();
  await picture(phone, 'preferences-390');
}

/** The pictures of docs/guides/contacts.md, when a campaign has been to the sample's contacts. */
export async function pictureContacts(
  { page, phone }: { page: Page; phone: Page },
  recipient: Recipient,
): Promise<void> {
  await pictureImport(page);
  await pictureSegment(page);
  await pictureContact(page, recipient.msisdn);
  await phone.goto('/contacts');
  await phone.getByRole('list', { name: 'Contacts' }).waitFor();
  await picture(phone, 'contacts-390');
  const address = await openPreferencePage(page);
  await picturePreferences(phone, address, recipient);
}
