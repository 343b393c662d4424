import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { cancelImport } from '../../core/contacts/import/cancel-import.js';
import { startImport, type StartImport } from '../../core/contacts/import/start-import.js';
import { parsePublicId } from '../../core/platform/id.js';
import { run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import { readColumns } from './column-input.js';
import {
  CancelImportResult,
  ImportContactsInput,
  ImportContactsResult,
  KnownContact,
  toContactImport,
} from './import-types.js';

const startOf = (input: ImportContactsInput): StartImport => ({
  uploadId: idOrNotFound('upload', input.uploadId),
  listId: input.listId == null ? null : idOrNotFound('contactList', input.listId),
  newListName: input.newListName ?? null,
  defaultCountry: input.defaultCountry ?? null,
  onKnown: input.onKnown ?? KnownContact.FILL,
  columns: readColumns(input.columns),
  sheet: input.sheet ?? null,
  tagIds: (input.tagIds ?? []).map((id) => parsePublicId('tag', id)),
  consent: input.consent ?? null,
});

@Resolver()
export class ImportContactsResolver {
  @Mutation(() => ImportContactsResult, {
    description: 'Reads an uploaded file into contacts, in the background.',
  })
  importContacts(
    @Arg('input', () => ImportContactsInput) input: ImportContactsInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, startImport, startOf(input)), toContactImport);
  }

  @Mutation(() => CancelImportResult, { description: 'Stops it before its next rows. What is in stays.' })
  cancelImport(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => run(context, cancelImport, { importId: idOrNotFound('contactImport', id) }),
      toContactImport,
    );
  }
}
