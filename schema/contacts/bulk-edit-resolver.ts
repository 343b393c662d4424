import {
  Arg,
  Args,
  Ctx,
  Field,
  ArgsType,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { bulkEditContacts } from '../../core/contacts/bulk/bulk-edit-contacts.js';
import { pageBulkEdits, readBulkEdit } from '../../core/contacts/bulk/read-bulk-edits.js';
import { cancelBulkEdit, undoBulkEdit } from '../../core/contacts/bulk/steer-bulk-edit.js';
import type { BulkEdit } from '../../core/contacts/bulk-edit.js';
import { channels } from '../../core/events/live-events.js';
import { parsePublicId } from '../../core/platform/id.js';
import { read, run, type GraphQLContext } from '../context.js';
import { idOrNone, idOrNotFound, noSuch } from '../ids.js';
import { openNewest } from '../live/open-topic.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  BulkEditConnection,
  BulkEditInput,
  BulkEditResult,
  BulkEditType,
  actionOf,
  selectionOf,
  toBulkEdit,
} from './bulk-edit-types.js';

function openBulkEdit(context: GraphQLContext, id: string) {
  const editId = idOrNone('bulkEdit', id);
  const { core, topics } = context.services;
  return openNewest<BulkEdit>(
    context,
    ({ actor }) => {
      const channel = channels.taskProgress(actor.accountId, editId);
      return topics.open({
        name: channel,
        channel,
        read: () => core.read(actor, readBulkEdit, { editId }),
        heard: () => 'read',
        isNewer: (next, known) => (next.revision ?? 0) > (known.revision ?? 0),
      });
    },
    () => noSuch('bulkEdit'),
  );
}

@ArgsType()
class BulkEditsArgs {
  @Field(() => Int, { defaultValue: 20, nullable: true })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@Resolver(() => BulkEditType)
export class BulkEditResolver {
  @Query(() => BulkEditType, { nullable: true })
  async bulkEdit(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    const editId = parsePublicId('bulkEdit', id);
    const row = editId === null ? null : await read(context, readBulkEdit, { editId });
    return row === null ? null : toBulkEdit(row);
  }

  @Query(() => BulkEditConnection, { description: 'The newest first.' })
  async bulkEdits(@Args(() => BulkEditsArgs) page: BulkEditsArgs, @Ctx() context: GraphQLContext) {
    return toConnection(await read(context, pageBulkEdits, pageInput(page)), toBulkEdit);
  }

  @Mutation(() => BulkEditResult, {
    description:
      'Begins a change of many contacts in the background: follow it with bulkEditProgress. Contacts that come in later are not in it.',
  })
  bulkEditContacts(@Arg('input', () => BulkEditInput) input: BulkEditInput, @Ctx() context: GraphQLContext) {
    return answer(
      () =>
        run(context, bulkEditContacts, {
          selection: selectionOf(input.selection),
          action: actionOf(input),
        }),
      toBulkEdit,
    );
  }

  @Mutation(() => BulkEditResult, {
    description: 'Stops it before its next contacts. What it has done stays, and can be undone.',
  })
  cancelBulkEdit(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, cancelBulkEdit, { editId: idOrNotFound('bulkEdit', id) }), toBulkEdit);
  }

  @Mutation(() => BulkEditResult, {
    description:
      'Once, when it is over: begins another edit, which is the answer, and puts back what still is as this one left it. Deletions and opt-outs cannot be undone.',
  })
  undoBulkEdit(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, undoBulkEdit, { editId: idOrNotFound('bulkEdit', id) }), toBulkEdit);
  }

  @Subscription(() => BulkEditType, {
    subscribe: ({ args, context }) => openBulkEdit(context, args.id),
    description: 'The present state first, then newer revisions.',
  })
  bulkEditProgress(@Arg('id', () => ID) _id: string, @Root() row: BulkEdit) {
    return toBulkEdit(row);
  }
}
