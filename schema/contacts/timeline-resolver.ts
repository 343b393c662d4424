import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readTimeline } from '../../core/timeline/read-timeline.js';
import { badInput, read, requireViewer, type GraphQLContext } from '../context.js';
import { pageInput, toConnection } from '../pages.js';
import { ContactType } from './contact-types.js';
import { TimelineArgs, TimelineConnection, toTimelineEntry } from './timeline-types.js';

const MOST = 100;

@Resolver(() => ContactType)
export class TimelineResolver {
  @FieldResolver(() => TimelineConnection, { description: 'The newest first; at most 100 at a time.' })
  async timeline(
    @Root() { rowId }: ContactType,
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() context: GraphQLContext,
  ) {
    const page = pageInput(args);
    if (page.first > MOST) throw badInput(`\`first\` is 1 to ${MOST}.`);
    const readsMessages = requireViewer(context).permissions.has('messages:read');
    return toConnection(
      await read(context, readTimeline, { ...page, contactId: rowId }),
      toTimelineEntry({ contactId: rowId, readsMessages }),
    );
  }
}
