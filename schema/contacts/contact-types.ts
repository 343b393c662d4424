import { GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ContactList } from '../../core/contacts/contact-list.js';
import type { Contact } from '../../core/contacts/contact.js';
import { countryOf } from '../../core/contacts/msisdn/country-of.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { PageArgs, connectionOf } from '../pages.js';
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

  @Field(() => GraphQLJSONObject, { description: 'Further fields of the import, all text.' })
  custom!: Record<string, string>;

  @Field(() => DateTime, { nullable: true })
  optedOutAt!: Date | null;

  @Field(() => DateTime)
  createdAt!: Date;
}

export const ContactListConnection = connectionOf('ContactList', ContactListType);
export const ContactConnection = connectionOf('Contact', ContactType);

@InputType('ContactFilter')
export class ContactFilter {
  @Field(() => ID, { nullable: true })
  listId?: string | null;

  @Field(() => String, { nullable: true, description: 'What a number begins with: +2547.' })
  msisdnPrefix?: string | null;

  @Field(() => Boolean, { nullable: true })
  optedOut?: boolean | null;
}

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => ContactFilter, { nullable: true })
  filter?: ContactFilter | null;
}

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

export const toContact = (contact: Contact): ContactType => ({
  id: publicId('contact', contact.id),
  rowId: contact.id,
  msisdn: contact.msisdn,
  country: countryOf(contact.msisdn) ?? '',
  firstName: contact.firstName ?? null,
  lastName: contact.lastName ?? null,
  custom: contact.custom,
  optedOutAt: contact.optedOutAt ?? null,
  createdAt: contact.createdAt,
});
