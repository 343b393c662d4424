import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { ContactImport, RefusedRow } from './contact-import.js';

export const readImport = async (
  { em, actor }: Work,
  { importId }: { importId: Id },
): Promise<ContactImport | null> =>
  await em.findOne(ContactImport, { accountId: actor.accountId, id: importId });

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
