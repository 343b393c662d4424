import { newestFirst, toPage, type Page, type PageInput } from '../database/page.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { ContactImport, RefusedRow } from './contact-import.js';

export const readImport = async (
  { em, actor }: Work,
  { importId }: { importId: Id },
): Promise<ContactImport | null> =>
  await em.findOne(ContactImport, { accountId: actor.accountId, id: importId });

/** The newest first. */
export async function pageImports({ em, actor }: Work, page: PageInput): Promise<Page<ContactImport>> {
  const { where, options } = newestFirst(page);
  return toPage(await em.find(ContactImport, { accountId: actor.accountId, ...where }, options), page.first);
}

/** Nothing in the file was new: whoever imports a file twice is told so. */
export const changedNothing = (row: ContactImport): boolean =>
  row.state === 'done' &&
  (row.unchanged ?? 0) > 0 &&
  [row.imported, row.updated, row.consented].every((count) => (count ?? 0) === 0);

/** The first refused rows, in the order of the file. */
export const readRefusedRows = async (
  { em, actor }: Work,
  { importId, first }: { importId: Id; first: number },
): Promise<RefusedRow[]> =>
  await em.find(
    RefusedRow,
    { accountId: actor.accountId, importId },
    { orderBy: { line: 'asc' }, limit: first },
  );
