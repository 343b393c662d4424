import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { ContactField } from './contact-field.js';

/** Of the account, by label. */
export async function readFields({ em, actor }: Work): Promise<ContactField[]> {
  return await em.find(
    ContactField,
    { accountId: actor.accountId },
    { orderBy: { label: 'asc', id: 'asc' } },
  );
}

export async function findField({ em, actor }: Work, fieldId: Id): Promise<ContactField | null> {
  return await em.findOne(ContactField, { accountId: actor.accountId, id: fieldId });
}
