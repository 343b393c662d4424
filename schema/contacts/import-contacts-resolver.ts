import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { startImport } from '../../core/contacts/import/start-import.js';
import { run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import { ImportContactsInput, ImportContactsResult, KnownContact, toContactImport } from './contact-types.js';

@Resolver()
export class ImportContactsResolver {
  @Mutation(() => ImportContactsResult, {
    description: 'Reads an uploaded file into contacts, in the background.',
  })
  importContacts(
    @Arg('input', () => ImportContactsInput) input: ImportContactsInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () =>
        run(context, startImport, {
          uploadId: idOrNotFound('upload', input.uploadId),
          listId: input.listId == null ? null : idOrNotFound('contactList', input.listId),
          newListName: input.newListName ?? null,
          defaultCountry: input.defaultCountry ?? null,
          onKnown: input.onKnown ?? KnownContact.FILL,
        }),
      toContactImport,
    );
  }
}
