import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { renameContactList } from '../../core/contacts/contact-lists.js';
import { createContact } from '../../core/contacts/edit/create-contact.js';
import { deleteContact } from '../../core/contacts/edit/delete-contact.js';
import { deleteContactList } from '../../core/contacts/edit/delete-group.js';
import { updateContact } from '../../core/contacts/edit/update-contact.js';
import { run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import {
  ContactInput,
  ContactListResult,
  ContactResult,
  DeleteContactListResult,
  DeleteContactResult,
  readContactInput,
  toDeletedContact,
} from './contact-edit-types.js';
import { toContact, toContactList } from './contact-types.js';

@Resolver()
export class EditContactResolver {
  @Mutation(() => ContactResult, {
    description:
      'A number that a contact has already is refused, and that contact named. What is recorded of the number holds at once: an opt-out too.',
  })
  createContact(@Arg('input', () => ContactInput) input: ContactInput, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, createContact, readContactInput(input)), toContact);
  }

  @Mutation(() => ContactResult, {
    description: 'What is left out stays as it is. Who had opted out is opted out by the new number too.',
  })
  updateContact(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => ContactInput) input: ContactInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      async () =>
        run(context, updateContact, { contactId: idOrNotFound('contact', id), ...readContactInput(input) }),
      toContact,
    );
  }

  @Mutation(() => DeleteContactResult, {
    description:
      'With its tags and places in lists. Its messages stay, and so does what was said about consent.',
  })
  deleteContact(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      async () => run(context, deleteContact, { contactId: idOrNotFound('contact', id) }),
      toDeletedContact,
    );
  }

  @Mutation(() => ContactListResult)
  renameContactList(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      async () => run(context, renameContactList, { listId: idOrNotFound('contactList', id), name }),
      toContactList,
    );
  }

  @Mutation(() => DeleteContactListResult, { description: 'The contacts stay.' })
  deleteContactList(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      async () => run(context, deleteContactList, { listId: idOrNotFound('contactList', id) }),
      toContactList,
    );
  }
}
