import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ContactInput as CoreInput } from '../../core/contacts/edit/contact-input.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { idOrNone } from '../ids.js';
import { InUseType, InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { ContactListType, ContactType } from './contact-types.js';

@InputType('ContactInput')
export class ContactInput {
  @Field(() => String, {
    nullable: true,
    description:
      "With its country code, or as it is dialled in the account's country. A new contact needs one.",
  })
  msisdn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 100 characters; null or nothing takes it away.',
  })
  firstName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 100 characters; null or nothing takes it away.',
  })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA: Africa/Nairobi. Null goes by the number or the account again.',
  })
  timeZone?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'By key; null takes a value away.' })
  custom?: Record<string, unknown> | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All the lists it is in, at most 100: those left out it leaves. Without this they stay.',
  })
  listIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All its tags, at most 100: those left out are taken away. Without this they stay.',
  })
  tagIds?: string[] | null;
}

export const readContactInput = ({ listIds, tagIds, ...input }: ContactInput): CoreInput => ({
  ...input,
  listIds: listIds?.map((id) => idOrNone('contactList', id)),
  tagIds: tagIds?.map((id) => idOrNone('tag', id)),
});

export const ContactResult = resultUnion('ContactResult', 'Contact', [
  ContactType,
  InvalidInputType,
  NotFoundType,
]);

@ObjectType('DeletedContact')
class DeletedContactType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  msisdn!: string;
}

export const DeleteContactResult = resultUnion('DeleteContactResult', 'DeletedContact', [
  DeletedContactType,
  NotFoundType,
]);

export const toDeletedContact = ({ id, msisdn }: { id: Id; msisdn: string }): DeletedContactType => ({
  id: publicId('contact', id),
  msisdn,
});

@ObjectType('DeletedContactList')
class DeletedContactListType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

export const ContactListResult = resultUnion('ContactListResult', 'ContactList', [
  ContactListType,
  InvalidInputType,
  NotFoundType,
]);
export const DeleteContactListResult = resultUnion('DeleteContactListResult', 'DeletedContactList', [
  DeletedContactListType,
  NotFoundType,
  InUseType,
]);
