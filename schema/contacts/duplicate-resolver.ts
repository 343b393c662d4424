import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { findDuplicates } from '../../core/contacts/find-duplicates.js';
import { mergeContacts } from '../../core/contacts/merge-contacts.js';
import { InvalidInput } from '../../core/platform/refusal.js';
import { badInput, read, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import { ContactResult } from './contact-edit-types.js';
import { toContact } from './contact-types.js';
import {
  DuplicateGroupType,
  DuplicatesArgs,
  SOME_DUPLICATES,
  MergeContactsInput,
  toDuplicateGroup,
} from './duplicate-types.js';

const MOST = 100;

@Resolver()
export class DuplicateResolver {
  @Query(() => [DuplicateGroupType])
  async duplicateContacts(
    @Args(() => DuplicatesArgs) { by, first: wanted, after }: DuplicatesArgs,
    @Ctx() context: GraphQLContext,
  ) {
    const first = wanted ?? SOME_DUPLICATES;
    if (first < 1 || first > MOST) throw badInput(`\`first\` is 1 to ${MOST}.`);
    try {
      const groups = await read(context, findDuplicates, {
        fieldKey: by?.fieldKey ?? null,
        first,
        after: after ?? null,
      });
      return groups.map(toDuplicateGroup);
    } catch (error) {
      // a query has no place for a refusal
      throw error instanceof InvalidInput ? badInput(error.message) : error;
    }
  }

  @Mutation(() => ContactResult)
  mergeContacts(
    @Arg('input', () => MergeContactsInput) { keepId, mergeIds }: MergeContactsInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () =>
        run(context, mergeContacts, {
          keepId: idOrNotFound('contact', keepId),
          mergeIds: mergeIds.map((id) => idOrNotFound('contact', id)),
        }),
      toContact,
    );
  }
}
