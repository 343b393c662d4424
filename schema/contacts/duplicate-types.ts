import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { DuplicateGroup } from '../../core/contacts/find-duplicates.js';
import { ContactType, toContact } from './contact-types.js';

@InputType('DuplicatesBy')
export class DuplicatesBy {
  @Field(() => String, {
    nullable: true,
    description: 'Equal first and last name, or, if given, an equal value of this field.',
  })
  fieldKey?: string | null;
}

@ObjectType('DuplicateGroup')
export class DuplicateGroupType {
  @Field(() => String, { description: 'What they have in common.' })
  value!: string;

  @Field(() => [ContactType])
  contacts!: ContactType[];
}

@InputType('MergeContactsInput')
export class MergeContactsInput {
  @Field(() => ID, { description: 'Stays, with its number.' })
  keepId!: string;

  @Field(() => [ID], {
    description:
      'Go; their fields fill what is empty, their lists, tags and messages become its own, their opt-outs too. At most 20.',
  })
  mergeIds!: string[];
}

export const toDuplicateGroup = ({ value, contacts }: DuplicateGroup): DuplicateGroupType => ({
  value,
  contacts: contacts.map(toContact),
});
