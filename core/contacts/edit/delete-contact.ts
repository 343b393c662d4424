import { recordAudit } from '../../audit/record-audit.js';
import type { Work } from '../../database/work.js';
import { publicId, type Id } from '../../platform/id.js';
import { NotFound } from '../../platform/refusal.js';
import { removeContacts } from '../bulk/remove-contacts.js';
import { Contact } from '../contact.js';

/** With its places in lists and its tags. What was recorded of its number stays: an opt-out holds when it comes back. Throws NotFound. */
export async function deleteContact(
  work: Work,
  { contactId }: { contactId: Id },
): Promise<{ id: Id; msisdn: string }> {
  const { em, actor } = work;
  const contact = await em.findOne(Contact, { accountId: actor.accountId, id: contactId });
  if (contact === null || (await removeContacts(work, [contactId])) === 0)
    throw new NotFound('contact', publicId('contact', contactId));
  recordAudit(work, { action: 'contact.deleted', target: publicId('contact', contactId) });
  return { id: contactId, msisdn: contact.msisdn };
}
