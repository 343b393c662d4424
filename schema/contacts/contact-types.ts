import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ContactList } from '../../core/contacts/contact-list.js';
import type { Contact } from '../../core/contacts/contact.js';
import { countryOf } from '../../core/contacts/msisdn/country-of.js';
import { timeZoneOf, type ContactTimeZone } from '../../core/contacts/time-zone.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { ConsentPurpose, ConsentState } from '../consent/consent-enums.js';
import { connectionOf } from '../pages.js';
import { InvalidInputType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

@ObjectType('ContactList')
export class ContactListType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  contactCount!: number;

  @Field(() => DateTime)
  createdAt!: Date;
}

const TimeZoneSource = { GIVEN: 'given', COUNTRY: 'country', ACCOUNT: 'account' } as const;
registerEnumType(TimeZoneSource, { name: 'TimeZoneSource' });

@ObjectType('ContactTimeZone')
export class ContactTimeZoneType {
  @Field(() => String, { description: 'IANA name.' })
  name!: string;

  @Field(() => TimeZoneSource, {
    description:
      "GIVEN: somebody said so; COUNTRY: the number's country has only this one; ACCOUNT: the account's.",
  })
  source!: ContactTimeZone['source'];
}

@ObjectType('Consent')
class ConsentType {
  @Field(() => ConsentPurpose)
  purpose!: ConsentPurpose;

  @Field(() => ConsentState)
  state!: ConsentState;

  @Field(() => DateTime, { nullable: true })
  since!: Date | null;
}

@ObjectType('Contact')
export class ContactType {
  @Field(() => ID)
  id!: string;

  rowId!: Id;

  @Field(() => String, { description: 'E.164: +254712345678.' })
  msisdn!: string;

  @Field(() => String, { description: 'ISO 3166-1, by the number.' })
  country!: string;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => String, { nullable: true })
  lastName!: string | null;

  @Field(() => GraphQLJSONObject, {
    description: 'Further fields by key, as text: 12.5, 2026-01-31, true, an option.',
  })
  custom!: Record<string, string>;

  givenZone!: ContactTimeZone | null;

  @Field(() => [ConsentType])
  consents!: ConsentType[];

  @Field(() => DateTime, { nullable: true })
  optedOutAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  doNotSellAt!: Date | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime)
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  lastSentAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastDeliveredAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastFailedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastRepliedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  lastClickedAt!: Date | null;
}

export const ContactListConnection = connectionOf('ContactList', ContactListType);
export const ContactConnection = connectionOf('Contact', ContactType);

@InputType('CreateContactListInput')
export class CreateContactListInput {
  @Field(() => String)
  name!: string;
}

export const CreateContactListResult = resultUnion('CreateContactListResult', 'ContactList', [
  ContactListType,
  InvalidInputType,
]);

export const toContactList = ({ id, name, contactCount, createdAt }: ContactList): ContactListType => ({
  id: publicId('contactList', id),
  name,
  contactCount: contactCount ?? 0,
  createdAt,
});

const consentOf = (
  purpose: ConsentPurpose,
  inAt: Date | null | undefined,
  outAt: Date | null | undefined,
): ConsentType => {
  const state = outAt ? 'opted_out' : inAt ? 'opted_in' : 'unknown';
  return { purpose, state, since: outAt ?? inAt ?? null };
};

export const toContact = (contact: Contact): ContactType => ({
  id: publicId('contact', contact.id),
  rowId: contact.id,
  msisdn: contact.msisdn,
  country: contact.country ?? countryOf(contact.msisdn) ?? '',
  firstName: contact.firstName ?? null,
  lastName: contact.lastName ?? null,
  custom: contact.custom,
  givenZone: timeZoneOf(contact),
  consents: [
    consentOf('marketing', contact.optedInAt, contact.optedOutAt),
    consentOf('transactional', contact.transactionalInAt, contact.transactionalOutAt),
  ],
  optedOutAt: contact.optedOutAt ?? null,
  doNotSellAt: contact.doNotSellAt ?? null,
  createdAt: contact.createdAt,
  updatedAt: contact.updatedAt,
  ...activityOf(contact),
});

const activityOf = (contact: Contact) => ({
  lastSentAt: contact.lastSentAt ?? null,
  lastDeliveredAt: contact.lastDeliveredAt ?? null,
  lastFailedAt: contact.lastFailedAt ?? null,
  lastRepliedAt: contact.lastRepliedAt ?? null,
  lastClickedAt: contact.lastClickedAt ?? null,
});
