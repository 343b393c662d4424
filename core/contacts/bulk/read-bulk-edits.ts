import { newestFirst, toPage, type Page, type PageInput } from '../../database/page.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { BulkEdit } from '../bulk-edit.js';

export const readBulkEdit = async (
  { em, actor }: Work,
  { editId }: { editId: Id },
): Promise<BulkEdit | null> => await em.findOne(BulkEdit, { accountId: actor.accountId, id: editId });

/** The newest first. */
export async function pageBulkEdits({ em, actor }: Work, page: PageInput): Promise<Page<BulkEdit>> {
  const { where, options } = newestFirst(page);
  return toPage(await em.find(BulkEdit, { accountId: actor.accountId, ...where }, options), page.first);
}
