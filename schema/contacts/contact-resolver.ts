import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createContactList, pageContactLists } from '../../core/contacts/contact-lists.js';
import { countContacts, pageContacts, type ContactQuery } from '../../core/contacts/read-contacts.js';
import { parsePublicId } from '../../core/platform/id.js';
import { read, run, type GraphQLContext } from '../context.js';
import { idOrNone } from '../ids.js';
import { PageArgs, pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  ContactConnection,
  ContactsArgs,
  type ContactFilter,
  ContactListConnection,
  ContactListType,
  ContactType,
  CreateContactListInput,
  CreateContactListResult,
  toContact,
  toContactList,
} from './contact-types.js';

const queryOf = ({ listId, msisdnPrefix, optedOut }: ContactFilter): ContactQuery => ({
  msisdnPrefix,
  optedOut,
  listId: listId == null ? null : idOrNone('contactList', listId),
});

@Resolver(() => ContactType)
export class ContactResolver {
  @Query(() => ContactType, { nullable: true })
  async contact(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphQLContext) {
    const contactId = parsePublicId('contact', id);
    const contact = contactId === null ? null : await loaders.contact.load(contactId);
    return contact === null ? null : toContact(contact);
  }

  @Query(() => ContactConnection, { description: 'The newest first.' })
  async contacts(@Args(() => ContactsArgs) args: ContactsArgs, @Ctx() context: GraphQLContext) {
    const page = { ...pageInput(args), query: queryOf(args.filter ?? {}) };
    const connection = toConnection(await read(context, pageContacts, page), toContact);
    return { ...connection, query: page.query };
  }

  @Query(() => ContactListType, { nullable: true })
  async contactList(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphQLContext) {
    const listId = parsePublicId('contactList', id);
    const list = listId === null ? null : await loaders.contactList.load(listId);
    return list === null ? null : toContactList(list);
  }

  @Query(() => ContactListConnection, { description: 'The newest first.' })
  async contactLists(@Args(() => PageArgs) page: PageArgs, @Ctx() context: GraphQLContext) {
    return toConnection(await read(context, pageContactLists, pageInput(page)), toContactList);
  }

  @Mutation(() => CreateContactListResult)
  createContactList(
    @Arg('input', () => CreateContactListInput) input: CreateContactListInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, createContactList, { name: input.name }), toContactList);
  }

  @FieldResolver(() => [ContactListType], { description: 'The lists it is in.' })
  async lists(@Root() { rowId }: ContactType, @Ctx() { loaders }: GraphQLContext) {
    return (await loaders.listsOfContact.load(rowId)).map(toContactList);
  }
}

@Resolver(() => ContactConnection)
export class ContactConnectionResolver {
  @FieldResolver(() => Int, { description: 'Of a large account it may be some seconds old.' })
  totalCount(@Root() { query }: { query: ContactQuery }, @Ctx() context: GraphQLContext) {
    return read(context, countContacts, query);
  }
}
