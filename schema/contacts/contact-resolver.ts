import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createContactList, pageContactLists } from '../../core/contacts/contact-lists.js';
import {
  contactCursor,
  readContactCursor,
  type ContactPosition,
  type ContactSort,
} from '../../core/contacts/contact-order.js';
import { countContacts } from '../../core/contacts/count-contacts.js';
import { pageContacts } from '../../core/contacts/page-contacts.js';
import type { ContactQuery } from '../../core/contacts/select-contacts.js';
import { parsePublicId } from '../../core/platform/id.js';
import { Refusal } from '../../core/platform/refusal.js';
import { badInput, read, run, type GraphQLContext } from '../context.js';
import { NamedPageArgs, namedCursor, namedPageInput, pageSize, toConnection } from '../pages.js';
import { ContactsArgs, queryOf, sortOf } from './contact-filter.js';
import { answer } from '../refusals.js';
import {
  ContactConnection,
  ContactListConnection,
  ContactListType,
  ContactTimeZoneType,
  ContactType,
  CreateContactListInput,
  CreateContactListResult,
  toContact,
  toContactList,
} from './contact-types.js';
import { TagType, toTag } from './tag-types.js';

/** Where the page before ended. Throws BAD_USER_INPUT. */
function positionOf(after: string | null | undefined, sort: ContactSort): ContactPosition | null {
  if (after == null) return null;
  const position = readContactCursor(after, sort);
  if (position === null)
    throw badInput('`after` is not a cursor of contacts: take it from `pageInfo.endCursor`.');
  if (position === 'another_order')
    throw badInput('`after` is a cursor of another `sort`: begin again without it.');
  return position;
}

/** In a query nothing takes a refusal's place. */
async function readOrFault<Output>(reading: () => Promise<Output>): Promise<Output> {
  try {
    return await reading();
  } catch (error) {
    throw error instanceof Refusal ? badInput(error.message) : error;
  }
}

@Resolver(() => ContactType)
export class ContactResolver {
  @Query(() => ContactType, { nullable: true })
  async contact(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphQLContext) {
    const contactId = parsePublicId('contact', id);
    const contact = contactId === null ? null : await loaders.contact.load(contactId);
    return contact === null ? null : toContact(contact);
  }

  @Query(() => ContactConnection, { description: 'The newest first, if no other sort is asked for.' })
  async contacts(@Args(() => ContactsArgs) args: ContactsArgs, @Ctx() context: GraphQLContext) {
    const sort = sortOf(args);
    const query = queryOf(args.filter ?? {});
    const input = { first: pageSize(args), after: positionOf(args.after, sort), sort, query };
    const page = await readOrFault(() => read(context, pageContacts, input));
    const connection = toConnection(page, toContact, (contact) => contactCursor(contact, sort));
    return { ...connection, query };
  }

  @Query(() => ContactListType, { nullable: true })
  async contactList(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphQLContext) {
    const listId = parsePublicId('contactList', id);
    const list = listId === null ? null : await loaders.contactList.load(listId);
    return list === null ? null : toContactList(list);
  }

  @Query(() => ContactListConnection, { description: 'The newest first.' })
  async contactLists(@Args(() => NamedPageArgs) page: NamedPageArgs, @Ctx() context: GraphQLContext) {
    return toConnection(
      await read(context, pageContactLists, namedPageInput(page)),
      toContactList,
      namedCursor(page),
    );
  }

  @Mutation(() => CreateContactListResult)
  createContactList(
    @Arg('input', () => CreateContactListInput) input: CreateContactListInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, createContactList, { name: input.name }), toContactList);
  }

  @FieldResolver(() => ContactTimeZoneType)
  async timeZone(@Root() { givenZone }: ContactType, @Ctx() { loaders }: GraphQLContext) {
    return givenZone ?? { name: await loaders.accountTimeZone(), source: 'account' };
  }

  @FieldResolver(() => [TagType])
  async tags(@Root() { rowId }: ContactType, @Ctx() { loaders }: GraphQLContext) {
    return (await loaders.tagsOfContact.load(rowId)).map(toTag);
  }

  @FieldResolver(() => [ContactListType], { description: 'The lists it is in.' })
  async lists(@Root() { rowId }: ContactType, @Ctx() { loaders }: GraphQLContext) {
    return (await loaders.listsOfContact.load(rowId)).map(toContactList);
  }
}

@Resolver(() => ContactConnection)
export class ContactConnectionResolver {
  @FieldResolver(() => Int, {
    description:
      'Exact; but a search, or a beginning of numbers, is counted to 10,001 at the most. Of a large account it may be some seconds old.',
  })
  totalCount(@Root() { query }: { query: ContactQuery }, @Ctx() context: GraphQLContext) {
    return read(context, countContacts, query);
  }
}
