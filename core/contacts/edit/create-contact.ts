import { recordAudit } from '../../audit/record-audit.js';
import { applySuppressions } from '../../consent/apply-suppressions.js';
import type { Work } from '../../database/work.js';
import { newId, publicId } from '../../platform/id.js';
import { InvalidInput } from '../../platform/refusal.js';
import { Contact } from '../contact.js';
import { readFields } from '../fields/read-fields.js';
import { changeValues, readNames, readNumber, type ContactInput } from './contact-input.js';
import { countryOfAccount, findGroups, flushContact, setGroups, writeSlots } from './write-contact.js';

/** Somebody enters a contact. An opt-out that is known of the number holds for it at once. Throws InvalidInput. */
export async function createContact(work: Work, input: ContactInput): Promise<Contact> {
  const { em, actor, now } = work;
  const names = readNames(input);
  await findGroups(work, 'list', names.listIds ?? []);
  await findGroups(work, 'tag', names.tagIds ?? []);
  const number = readNumber(input.msisdn ?? '', await countryOfAccount(work));
  const fields = await readFields(work);
  const custom = changeValues({}, input.custom ?? {}, fields);
  await refuseKnown(work, number.msisdn);
  const contact = em.create(Contact, {
    accountId: actor.accountId,
    id: newId(),
    ...number,
    firstName: names.firstName ?? null,
    lastName: names.lastName ?? null,
    timeZone: names.timeZone ?? null,
    custom,
    createdAt: now,
    updatedAt: now,
  });
  await flushContact(work, number.msisdn);
  writeSlots(work, contact, fields);
  await setGroups(work, contact.id, { kind: 'tag', ids: names.tagIds ?? [] });
  await setGroups(work, contact.id, { kind: 'list', ids: names.listIds ?? [] });
  await applySuppressions(work, [contact]);
  recordAudit(work, { action: 'contact.created', target: publicId('contact', contact.id) });
  return await readAgain(work, contact);
}

/** As the statements past the mapper left it. */
export async function readAgain({ em }: Work, { accountId, id }: Contact): Promise<Contact> {
  return await em.findOneOrFail(Contact, { accountId, id }, { refresh: true });
}

/** Names the contact that has the number: whoever enters it twice wants to change that one. Throws InvalidInput. */
export async function refuseKnown({ em, actor }: Work, msisdn: string): Promise<void> {
  const known = await em.findOne(Contact, { accountId: actor.accountId, msisdn });
  if (known === null) return;
  const name = [known.firstName, known.lastName].filter(Boolean).join(' ');
  const whose = name === '' ? '' : `, ${name}`;
  const message = `There is a contact with the number ${msisdn} already${whose} (${publicId('contact', known.id)}).`;
  throw new InvalidInput([{ path: 'msisdn', message }]);
}
