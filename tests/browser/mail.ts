import type { Page } from 'playwright-core';
import { waitFor } from '../support/wait-for.js';

/** What stands in the newest mail to somebody, as a path: where the server says it is reached does not matter here. */
export async function linkIn(url: string, to: string, path: string): Promise<string> {
  const { pathname, search } = await waitFor(`a mail with ${path}`, async () => {
    const answer = await fetch(`${url}/dev/mail?to=${encodeURIComponent(to)}`);
    const [, link] = new RegExp(`href="([^"]*${path}\\?[^"]*)"`).exec(await answer.text()) ?? [];
    return link === undefined ? null : new URL(link);
  });
  return pathname + search;
}

/** As a person does it: looks at the mails of a server that sends none, until the link is there, and follows it. */
export async function followLink(page: Page, path: string): Promise<void> {
  const link = page.getByRole('link', { name: new RegExp(`${path}\\?`) });
  await waitFor(
    `a link to ${path}`,
    async () => {
      if ((await link.count()) > 0) return true;
      await page.reload();
      return false;
    },
    { everyMs: 200 },
  );
  await link.first().click();
}
