import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { previewImport } from '../../core/contacts/import/preview-import.js';
import { read, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import { readColumns } from './column-input.js';
import { PreviewImportInput, PreviewImportResult, toImportPreview } from './preview-types.js';

@Resolver()
export class PreviewResolver {
  @Query(() => PreviewImportResult, {
    description:
      'Tries the first 1,000 rows of an upload and writes nothing: what its columns are taken for, and what would become of it.',
  })
  previewImport(
    @Arg('input', () => PreviewImportInput) input: PreviewImportInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () =>
        read(context, previewImport, {
          uploadId: idOrNotFound('upload', input.uploadId),
          directory: context.services.uploadDirectory,
          columns: readColumns(input.columns),
          sheet: input.sheet ?? null,
          defaultCountry: input.defaultCountry ?? null,
        }),
      toImportPreview,
    );
  }
}
