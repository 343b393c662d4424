import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { useStack, type ServerProgram } from '../support/stack.js';
import { DESK, useBrowser } from './browser.js';
import { field, launch, makeShop, untilCounter } from './shop.js';

/** Windows-1252 has these where Latin-1 has them, and the long dash and the euro where it has none. */
const toWindows = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => ({ '€': 0x80, '–': 0x96 })[letter] ?? letter.codePointAt(0) ?? 0));

const KISUMU = 12;

/**
 * As it comes out of somebody's spreadsheet: semicolons, an encoding of Windows, a heading that says something else than its
 * column holds, spaces within numbers, and one that the spreadsheet has turned into 2.54712E+11.
 */
const MESSY = toWindows(
  [
    'Reference;Vorname;Ort;Besuche',
    "'+254 712 340 001;Björn – jr;Malmö;3",
    ...Array.from({ length: KISUMU }, (_, i) => `07 12 2${11 + i} 0${10 + i};Zoë ${i};Kisumu;${i}`),
    '2.54712E+11;Otieno;Kisumu;4',
    'ask at the office;Wanjiru;Nakuru;5',
  ].join('\r\n'),
);

const chooseFile = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel(/Drop a CSV file/).setInputFiles({ name, mimeType: 'text/csv', buffer });

const step = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Steps' }).getByRole('button', { name });

const report = (page: Page) => page.getByRole('dialog').innerText();

describe('a marketer with a messy file', () => {
  const browser = useBrowser();
  const stack = useStack();
  let server: ServerProgram;

  beforeAll(async () => {
    [server] = await Promise.all([stack.startServer(), stack.startWorker()]);
  });

  test('maps its columns, sees what it would do, mends what is refused, and sends to a segment', async () => {
    const { refreshToken } = await makeShop(stack, server, {});
    const page = await browser.visit({ url: server.url, size: DESK, refreshToken });
    await page.goto('/contacts?import');
    await chooseFile(page, 'kunden.csv', MESSY);

    await step(page, 'Columns').click();
    await page.getByLabel('Reference becomes').selectOption({ label: 'Phone number' });
    await page.getByLabel('Vorname becomes').selectOption({ label: 'First name' });
    await page.getByLabel('Ort becomes').selectOption({ label: 'A new field' });
    const town = page.getByRole('group', { name: 'New field from Ort' });
    await town.getByRole('textbox', { name: 'Name of the field' }).fill('Town');
    await page.getByLabel('Besuche becomes').selectOption({ label: 'A new field' });
    const visits = page.getByRole('group', { name: 'New field from Besuche' });
    await visits.getByRole('textbox', { name: 'Name of the field' }).fill('Visits');
    await visits.getByLabel('It holds').selectOption({ label: 'Number' });

    await step(page, 'Check').click();
    await page.getByText('Björn – jr').waitFor();
    await page.getByText('2.54712E+11').waitFor();
    await page.getByText('separated by semicolons').waitFor();
    expect(await report(page)).toMatch(/Rows\s+15\s+New\s+13\s+Known\s+0\s+Refused\s+2/);

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: kunden.csv').waitFor();
    expect(await report(page)).toMatch(/Rows\s+15\s+New\s+13\s+Changed\s+0\s+Refused\s+2/);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download refused rows' }).click(),
    ]);
    const refused = await readFile(await download.path(), 'utf8');
    expect(refused).toContain('2.54712E+11');
    expect(refused.split('\r\n')[0]).toMatch(/Reference.*Vorname.*import_reason/);

    const mended = refused
      .replace('2.54712E+11', '0712 555 001')
      .replace('ask at the office', '0712 555 002');
    await page.getByRole('button', { name: 'Import another file' }).click();
    await chooseFile(page, download.suggestedFilename(), Buffer.from(mended));
    await step(page, 'Columns').click();
    await page.getByLabel('Reference becomes').selectOption({ label: 'Phone number' });
    await page.getByLabel('Vorname becomes').selectOption({ label: 'First name' });
    await page.getByLabel('Ort becomes').selectOption({ label: 'Town' });
    await page.getByLabel('Besuche becomes').selectOption({ label: 'Visits' });
    for (const own of ['import_line', 'import_column', 'import_reason']) {
      const becomes = page.getByLabel(`${own} becomes`);
      expect(await becomes.inputValue()).toBe('IGNORE');
    }
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported: kunden-refused.csv').waitFor();
    expect(await report(page)).toMatch(/Rows\s+2\s+New\s+2\s+Changed\s+0\s+Refused\s+0/);
    await page.getByText('Into the list “kunden”').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();

    await page.goto('/contacts/segments/new');
    await field(page, 'Name').fill('Kisumu');
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Town' });
    await field(page, 'Value').fill('kisumu');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const second = page.getByRole('group', { name: 'Rule', exact: true }).nth(1);
    await second.getByLabel('What', { exact: true }).selectOption({ label: 'Visits' });
    await second.getByLabel('How', { exact: true }).selectOption({ label: 'is at least' });
    await second.getByRole('textbox', { name: 'Value' }).fill('many');
    await second.getByRole('alert').waitFor();
    await second.getByRole('textbox', { name: 'Value' }).fill('2');
    // Ten of the twelve and the one whose number was mended.
    await page.getByText('Contacts\n11', { exact: false }).or(page.getByText(/^11$/)).first().waitFor();
    await page.getByRole('button', { name: 'Save segment' }).click();
    await page.getByRole('link', { name: 'New campaign' }).click();

    await field(page, 'Name').fill('Open in Kisumu');
    await field(page, 'Sender').fill('DUKA');
    await field(page, 'Message').fill('Karibu {{ first_name }}, we open in {{ town }} today');
    await page.getByRole('button', { name: 'Check and see the cost' }).click();
    await launch(page);
    await untilCounter(page, 'Delivered', (count) => count === KISUMU - 1);
    await page.getByText('Segment Kisumu, as it is while sending').waitFor();
    expect(stack.simulator.report().recipients).toBe(KISUMU - 1);
    expect(stack.simulator.messagesTo('+254712555001')).toHaveLength(1);
    expect(stack.simulator.messagesTo('+254712555002')).toHaveLength(0);
  });
});
