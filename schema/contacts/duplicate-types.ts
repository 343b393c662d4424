import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DuplicateGroup } from '../../core/contacts/find-duplicates.js';
import { ContactType, toContact } from './contact-types.js';

@InputType('DuplicatesBy')
class DuplicatesBy {
  @Field(() => String, {
    nullable: true,
    description: 'Equal first and last name, or, if given, an equal value of this field.',
  })
  fieldKey?: string | null;
}

/** Groups of duplicates in a page. */
export const SOME_DUPLICATES = 20;

@ArgsType()
export class DuplicatesArgs {
  @Field(() => DuplicatesBy, { nullable: true })
  by?: DuplicatesBy | null;

  @Field(() => Int, { nullable: true, defaultValue: SOME_DUPLICATES })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The `cursor` of the last group of the page before.' })
  after?: string | null;
}

@ObjectType('DuplicateGroup')
export class DuplicateGroupType {
  @Field(() => String, { description: 'What they have in common.' })
  value!: string;

  @Field(() => [ContactType])
  contacts!: ContactType[];

  @Field(() => String, { description: 'For `after`: the groups that come next.' })
  cursor!: string;
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

export const toDuplicateGroup = ({ value, contacts, cursor }: DuplicateGroup): DuplicateGroupType => ({
  value,
  contacts: contacts.map(toContact),
  cursor,
});
