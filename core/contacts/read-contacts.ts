import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { Contact } from './contact.js';

export async function readContacts({ em, actor }: Work, ids: readonly Id[]): Promise<Contact[]> {
  return await em.find(Contact, { accountId: actor.accountId, id: { $in: [...ids] } });
}
