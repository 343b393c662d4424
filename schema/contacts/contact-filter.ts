import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { NEWEST_FIRST, type ContactSort } from '../../core/contacts/contact-order.js';
import type { ContactQuery } from '../../core/contacts/select-contacts.js';
import { idOrNone } from '../ids.js';
import { PageArgs } from '../pages.js';
import { SegmentRuleInput, readRule } from '../segments/rule-input.js';

@InputType('ContactFilter')
export class ContactFilter {
  @Field(() => ID, { nullable: true })
  listId?: string | null;

  @Field(() => String, { nullable: true, description: 'What a number begins with: +2547.' })
  msisdnPrefix?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of marketing.' })
  optedOut?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Digits: the number begins with them (0712… as of the account's country). Letters: the first or last name does.",
  })
  search?: string | null;

  @Field(() => ID, { nullable: true })
  tagId?: string | null;

  @Field(() => ID, { nullable: true, description: 'One that does not exist is a fault.' })
  segmentId?: string | null;

  @Field(() => SegmentRuleInput, { nullable: true, description: 'A rule that is not saved.' })
  rule?: SegmentRuleInput | null;
}

/** As core has it. A rule is not checked yet: see check-rule.ts. */
export const queryOf = (filter: ContactFilter): ContactQuery => ({
  msisdnPrefix: filter.msisdnPrefix,
  optedOut: filter.optedOut,
  search: filter.search,
  listId: filter.listId == null ? null : idOrNone('contactList', filter.listId),
  tagId: filter.tagId == null ? null : idOrNone('tag', filter.tagId),
  segmentId: filter.segmentId == null ? null : idOrNone('segment', filter.segmentId),
  rule: filter.rule == null ? null : readRule(filter.rule),
});

const ContactSortBy = {
  CREATED: 'created',
  NUMBER: 'number',
  FIRST_NAME: 'first_name',
  LAST_NAME: 'last_name',
} as const;
registerEnumType(ContactSortBy, { name: 'ContactSortBy' });

const SortDirection = { ASC: 'asc', DESC: 'desc' } as const;
registerEnumType(SortDirection, { name: 'SortDirection' });

@InputType('ContactSort')
export class ContactSortInput {
  @Field(() => ContactSortBy, { defaultValue: ContactSortBy.CREATED })
  by!: ContactSort['by'];

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC })
  direction!: ContactSort['direction'];
}

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => ContactFilter, { nullable: true })
  filter?: ContactFilter | null;

  @Field(() => ContactSortInput, { nullable: true })
  sort?: ContactSortInput | null;
}

export const sortOf = ({ sort }: ContactsArgs): ContactSort =>
  sort == null ? NEWEST_FIRST : { by: sort.by, direction: sort.direction };
