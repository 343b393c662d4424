import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../../audit/record-audit.js';
import { applySuppressions } from '../../consent/apply-suppressions.js';
import type { Purpose } from '../../consent/consent.js';
import { recordConsent } from '../../consent/record-consent.js';
import type { Work } from '../../database/work.js';
import { publicId, type Id } from '../../platform/id.js';
import { NotFound } from '../../platform/refusal.js';
import { Contact } from '../contact.js';
import { rememberTexted } from '../remember-texted.js';
import { readFields } from '../fields/read-fields.js';
import { changeValues, readNames, readNumber, type ContactInput } from './contact-input.js';
import { readAgain, refuseKnown } from './create-contact.js';
import { countryOfAccount, flushContact, setGroups, writeSlots } from './write-contact.js';

/** Changes what is given. Throws NotFound, InvalidInput. */
export async function updateContact(
  work: Work,
  { contactId, ...input }: ContactInput & { contactId: Id },
): Promise<Contact> {
  const { em, actor, now } = work;
  const names = readNames(input);
  const contact = await em.findOne(
    Contact,
    { accountId: actor.accountId, id: contactId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (contact === null) throw new NotFound('contact', publicId('contact', contactId));
  const changed = new Set<string>(changeOwn(contact, names));
  const fields = await readFields(work);
  if (input.custom != null) {
    const custom = changeValues(contact.custom, input.custom, fields);
    if (!sameValues(contact.custom, custom)) changed.add('custom');
    contact.custom = custom;
  }
  if (input.msisdn != null && (await renumber(work, contact, input.msisdn))) changed.add('msisdn');
  if (changed.size > 0) contact.updatedAt = now;
  await flushContact(work, contact.msisdn);
  if (changed.has('custom')) writeSlots(work, contact, fields);
  for (const group of await regroup(work, contact, names)) changed.add(group);
  if (changed.size > 0)
    recordAudit(work, {
      action: 'contact.updated',
      target: publicId('contact', contact.id),
      after: { changed: [...changed] }, // what it is now would outlive the person's erasure
    });
  return await readAgain(work, contact);
}

const OWN = ['firstName', 'lastName', 'timeZone'] as const;

function changeOwn(
  contact: Contact,
  names: Partial<Record<(typeof OWN)[number], string | null | undefined>>,
) {
  return OWN.filter((property) => {
    const value = names[property];
    if (value === undefined || value === (contact[property] ?? null)) return false;
    contact[property] = value;
    return true;
  });
}

function sameValues(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(after);
  return keys.length === Object.keys(before).length && keys.every((key) => before[key] === after[key]);
}

async function regroup(
  work: Work,
  contact: Contact,
  { listIds, tagIds }: Pick<ContactInput, 'listIds' | 'tagIds'>,
): Promise<string[]> {
  const changed: string[] = [];
  if (tagIds != null && (await setGroups(work, contact.id, { kind: 'tag', ids: tagIds })))
    changed.push('tags');
  if (listIds != null && (await setGroups(work, contact.id, { kind: 'list', ids: listIds })))
    changed.push('lists');
  return changed;
}

/**
 * Consent is a number's: what was said with the new one holds. But who has opted out with the old one has not meant the digits,
 * so that is recorded of the new one too; an opt-in is not carried over.
 */
async function renumber(work: Work, contact: Contact, raw: string): Promise<boolean> {
  const number = readNumber(raw, await countryOfAccount(work));
  if (number.msisdn === contact.msisdn) return false;
  await refuseKnown(work, number.msisdn);
  rememberTexted(work, [contact.id]);
  const outs: Purpose[] = [];
  if (contact.optedOutAt != null) outs.push('marketing');
  if (contact.transactionalOutAt != null) outs.push('transactional');
  Object.assign(contact, number, {
    optedInAt: null,
    optedOutAt: null,
    transactionalInAt: null,
    transactionalOutAt: null,
  });
  await flushContact(work, number.msisdn);
  await applySuppressions(work, [contact]);
  await recordConsent(work, {
    changes: outs.map((purpose) => ({ msisdn: number.msisdn, purpose, state: 'opted_out' })),
    source: work.actor.userId === null ? 'api' : 'dashboard',
    evidence: 'The contact had opted out before its number was changed.',
  });
  return true;
}
