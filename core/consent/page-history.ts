import type { Page, PageInput } from '../database/page.js';
import type { Work } from '../database/work.js';
import { InvalidInput } from '../platform/refusal.js';
import { readHistory, type ConsentEntry } from './consent-history.js';
import { readNumber } from './set-consent.js';

/** As `readHistory`, of a number as somebody writes it; of what is no number nothing was recorded. */
export async function pageHistory(
  work: Work,
  { msisdn, ...page }: PageInput & { msisdn: string },
): Promise<Page<ConsentEntry>> {
  try {
    return await readHistory(work, { ...page, msisdn: await readNumber(work, msisdn) });
  } catch (error) {
    if (error instanceof InvalidInput) return { rows: [], hasNextPage: false };
    throw error;
  }
}
