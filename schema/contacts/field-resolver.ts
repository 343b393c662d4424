import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { deleteContactField } from '../../core/contacts/edit/delete-field.js';
import { updateContactField } from '../../core/contacts/edit/update-field.js';
import { createContactField } from '../../core/contacts/fields/create-field.js';
import { readFields } from '../../core/contacts/fields/read-fields.js';
import { read, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import { toBulkEdit } from './bulk-edit-types.js';
import { CreateContactFieldInput } from './field-input.js';
import {
  ContactFieldResult,
  ContactFieldType,
  DeleteContactFieldResult,
  UpdateContactFieldInput,
  toContactField,
} from './field-types.js';

@Resolver()
export class FieldResolver {
  @Query(() => [ContactFieldType])
  async contactFields(@Ctx() context: GraphQLContext) {
    return (await read(context, readFields, undefined)).map(toContactField);
  }

  @Mutation(() => ContactFieldResult, {
    description:
      'Contacts may have values under the key already: they are read as this kind, in the background, and until then it is not `ready`.',
  })
  createContactField(
    @Arg('input', () => CreateContactFieldInput) input: CreateContactFieldInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, createContactField, input), toContactField);
  }

  @Mutation(() => ContactFieldResult, { description: 'Its key and its kind stay.' })
  updateContactField(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateContactFieldInput) input: UpdateContactFieldInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      async () => run(context, updateContactField, { fieldId: idOrNotFound('contactField', id), ...input }),
      toContactField,
    );
  }

  @Mutation(() => DeleteContactFieldResult, { description: 'Its values go too, in the background.' })
  deleteContactField(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      async () => run(context, deleteContactField, { fieldId: idOrNotFound('contactField', id) }),
      toBulkEdit,
    );
  }
}
