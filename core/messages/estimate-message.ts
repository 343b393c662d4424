import { Account } from '../accounts/account.js';
import { loadPriceList } from '../billing/price-list.js';
import { Contact } from '../contacts/contact.js';
import { makeNormaliser } from '../contacts/msisdn/normalise.js';
import { planOf } from '../contacts/msisdn/numbering-plans.js';
import type { Work } from '../database/work.js';
import { SEPTETS } from '../encoding/gsm7.js';
import { countSegments, type SegmentCount } from '../encoding/segments.js';
import { publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { TemplateFault, compileTemplate, type TemplateFields } from '../templates/compile-template.js';

export interface Estimate extends SegmentCount {
  rendered: string;
  unicodeCharacters: string[];
  /** Micro-units; null where the platform does not send, or to a number that is none. */
  price: bigint | null;
  currency: string;
  variables: readonly string[];
  templateFault: string | null;
}

const MOST_CHARACTERS = 50;

/** The characters that GSM-7 does not have, each once, in the order of the text. */
export function unicodeCharactersOf(text: string): string[] {
  const found = new Set<string>();
  for (const character of text) {
    if (SEPTETS[character.charCodeAt(0)] === 0) found.add(character);
    if (found.size === MOST_CHARACTERS) break;
  }
  return [...found];
}

/** What a message would be and cost, as somebody types it. Throws NotFound for a contact that is not the account's. */
export async function estimateMessage(
  work: Work,
  input: { body: string; contactId: Id | null; to: string | null },
): Promise<Estimate> {
  const contact = input.contactId === null ? null : await findContact(work, input.contactId);
  const { rendered, variables, templateFault } = renderFor(input.body, contact);
  const counted = countSegments(rendered);
  const { currency, perSegment } = await segmentPrice(work, input.to ?? contact?.msisdn ?? null);
  return {
    ...counted,
    rendered,
    variables,
    templateFault,
    currency,
    unicodeCharacters: counted.encoding === 'ucs2' ? unicodeCharactersOf(rendered) : [],
    price: perSegment === null ? null : perSegment * BigInt(counted.segments),
  };
}

async function findContact({ em, actor }: Work, contactId: Id): Promise<Contact> {
  const contact = await em.findOne(Contact, { accountId: actor.accountId, id: contactId });
  if (contact === null) throw new NotFound('contact', publicId('contact', contactId));
  return contact;
}

function fieldsOf(contact: Contact | null): TemplateFields {
  if (contact === null) return {};
  const { custom, firstName, lastName, msisdn } = contact;
  return { ...custom, first_name: firstName, last_name: lastName, phone: msisdn };
}

/** A template with a fault is shown as it was written. */
function renderFor(body: string, contact: Contact | null) {
  try {
    const template = compileTemplate(body);
    return {
      rendered: template.render(fieldsOf(contact)),
      variables: template.variables,
      templateFault: null,
    };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return { rendered: body, variables: [], templateFault: error.message };
  }
}

async function segmentPrice(work: Work, to: string | null) {
  const account = await work.em.findOneOrFail(Account, { id: work.actor.accountId });
  const { currency } = account;
  const number = numberFor(account.country, to);
  const prices = await loadPriceList(work.sql, currency);
  return { currency, perSegment: number === null ? null : prices.segmentPrice(number) };
}

/** Without a recipient, the calling code of the account's country stands for one. */
function numberFor(country: string, to: string | null): string | null {
  if (to === null) return `+${planOf(country)?.callingCode ?? ''}`;
  const number = makeNormaliser(country)(to);
  return number.ok ? number.msisdn : null;
}
