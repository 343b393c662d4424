import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Viewer } from '../../core/accounts/viewer.js';
import { channels } from '../../core/events/live-events.js';
import type { ExportFile, ExportKind } from '../../core/exports/export-file.js';
import { pageExports, readExport, startExport } from '../../core/exports/start-export.js';
import { parsePublicId } from '../../core/platform/id.js';
import { queryOf } from '../contacts/contact-filter.js';
import { forbidden, read, requireViewer, run, type GraphQLContext } from '../context.js';
import { idOrNone, idOrNotFound, noSuch } from '../ids.js';
import { openNewest } from '../live/open-topic.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  ExportConnection,
  ExportType,
  FewArgs,
  NEEDED,
  StartExportInput,
  StartExportResult,
  toExport,
} from './export-types.js';

const maySee = ({ permissions }: Viewer, kind: ExportKind): boolean => permissions.has(NEEDED[kind]);
const kindsFor = (viewer: Viewer): ExportKind[] =>
  (Object.keys(NEEDED) as ExportKind[]).filter((kind) => maySee(viewer, kind));

function openExport(context: GraphQLContext, id: string) {
  const exportId = idOrNone('exportFile', id);
  const { core, topics } = context.services;
  return openNewest<ExportFile>(
    context,
    async (viewer) => {
      const { actor } = viewer;
      const found = await core.read(actor, readExport, { exportId });
      if (found === null || !maySee(viewer, found.kind)) return null;
      const channel = channels.taskProgress(actor.accountId, exportId);
      return await topics.open({
        name: channel,
        channel,
        read: () => core.read(actor, readExport, { exportId }),
        heard: () => 'read',
        isNewer: (next, known) => (next.revision ?? 0) > (known.revision ?? 0),
      });
    },
    () => noSuch('exportFile'),
  );
}

function start(input: StartExportInput, context: GraphQLContext) {
  const { kind, format, filter, campaignId, from, before } = input;
  if (!maySee(requireViewer(context), kind)) {
    throw forbidden(`You may not export what you may not read: this takes ${NEEDED[kind]}.`);
  }
  return answer(
    () =>
      run(context, startExport, {
        kind,
        format,
        query: filter == null ? null : queryOf(filter),
        campaignId: campaignId == null ? null : idOrNotFound('campaign', campaignId),
        from: from ?? null,
        before: before ?? null,
      }),
    toExport,
  );
}

@Resolver(() => ExportType)
export class ExportResolver {
  @Query(() => ExportType, { nullable: true })
  async export(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    const exportId = parsePublicId('exportFile', id);
    const row = exportId === null ? null : await read(context, readExport, { exportId });
    return row === null || !maySee(requireViewer(context), row.kind) ? null : toExport(row);
  }

  @Query(() => ExportConnection, {
    description: 'The newest first; those whose contents the caller may read.',
  })
  async exports(@Args(() => FewArgs) args: FewArgs, @Ctx() context: GraphQLContext) {
    const page = { ...pageInput(args), kinds: kindsFor(requireViewer(context)) };
    return toConnection(await read(context, pageExports, page), toExport);
  }

  @Mutation(() => StartExportResult, {
    description: 'Writes a file in the background: follow it with exportProgress.',
  })
  startExport(@Arg('input', () => StartExportInput) input: StartExportInput, @Ctx() context: GraphQLContext) {
    return start(input, context);
  }

  @Subscription(() => ExportType, {
    subscribe: ({ args, context }) => openExport(context, args.id),
    description: 'The present state first, then newer revisions.',
  })
  exportProgress(@Arg('id', () => ID) _id: string, @Root() row: ExportFile) {
    return toExport(row);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Below the address of the API: signed, good for an hour, no credential is needed. Null until it is done, and when the file is gone.',
  })
  url(@Root() { row }: ExportType, @Ctx() { services: { core, exportLinks } }: GraphQLContext) {
    const now = core.clock();
    const isThere = row.state === 'done' && (row.expiresAt == null || row.expiresAt > now);
    return isThere ? exportLinks.link(row, now) : null;
  }
}
