import type { Page } from 'playwright-core';
import { join } from 'node:path';

export const IMAGES = 'docs/images';

const settled = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

/** A picture of what is to be seen, for the documentation. */
export async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`${IMAGES}/${name}.png\n`);
}
