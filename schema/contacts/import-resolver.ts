import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { ContactImport } from '../../core/contacts/contact-import.js';
import { pageImports, readImport, readRefusedRows } from '../../core/contacts/read-imports.js';
import { channels } from '../../core/events/live-events.js';
import { parsePublicId } from '../../core/platform/id.js';
import { badInput, read, type GraphQLContext } from '../context.js';
import { idOrNone, noSuch } from '../ids.js';
import { openNewest } from '../live/open-topic.js';
import { pageInput, toConnection } from '../pages.js';
import { ContactListType, toContactList } from './contact-types.js';
import {
  ContactImportConnection,
  ContactImportType,
  ImportsArgs,
  RefusedRowType,
  toContactImport,
} from './import-types.js';

const MOST_REFUSED_ROWS = 100;
const SOME_REFUSED_ROWS = 20;

function openImport(context: GraphQLContext, id: string) {
  const importId = idOrNone('contactImport', id);
  const { core, topics } = context.services;
  return openNewest<ContactImport>(
    context,
    ({ actor }) => {
      const channel = channels.importProgress(actor.accountId, importId);
      return topics.open({
        name: channel,
        channel,
        read: () => core.read(actor, readImport, { importId }),
        heard: () => 'read',
        isNewer: (next, known) => (next.revision ?? 0) > (known.revision ?? 0),
      });
    },
    () => noSuch('contactImport'),
  );
}

@Resolver(() => ContactImportType)
export class ImportResolver {
  @Query(() => ContactImportType, { nullable: true })
  async contactImport(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    const importId = parsePublicId('contactImport', id);
    const row = importId === null ? null : await read(context, readImport, { importId });
    return row === null ? null : toContactImport(row);
  }

  @Query(() => ContactImportConnection, { description: 'The newest first.' })
  async contactImports(@Args(() => ImportsArgs) page: ImportsArgs, @Ctx() context: GraphQLContext) {
    return toConnection(await read(context, pageImports, pageInput(page)), toContactImport);
  }

  @Subscription(() => ContactImportType, {
    description: 'The present state first, then newer revisions.',
    subscribe: ({ args, context }) => openImport(context, args.id),
  })
  contactImportProgress(@Arg('id', () => ID) _id: string, @Root() row: ContactImport) {
    return toContactImport(row);
  }

  @FieldResolver(() => ContactListType, { nullable: true })
  async list(@Root() { listRowId }: ContactImportType, @Ctx() { loaders }: GraphQLContext) {
    const list = listRowId === null ? null : await loaders.contactList.load(listRowId);
    return list === null ? null : toContactList(list);
  }

  @FieldResolver(() => [RefusedRowType], { description: 'The first refused rows, at most 100.' })
  refusedRows(
    @Root() { rowId }: ContactImportType,
    @Arg('first', () => Int, { defaultValue: SOME_REFUSED_ROWS, nullable: true }) first: number | null,
    @Ctx() context: GraphQLContext,
  ) {
    const wanted = first ?? SOME_REFUSED_ROWS;
    if (wanted < 1 || wanted > MOST_REFUSED_ROWS) throw badInput(`\`first\` is 1 to ${MOST_REFUSED_ROWS}.`);
    return read(context, readRefusedRows, { importId: rowId, first: wanted });
  }
}
