import { Ctx, Query, Resolver } from 'type-graphql';
import { requireViewer, type GraphQLContext } from '../context.js';
import { ViewerType } from './account-types.js';
import { describeViewer } from './sessions.js';

@Resolver()
export class AccountResolver {
  @Query(() => ViewerType, { description: 'Who calls.' })
  me(@Ctx() context: GraphQLContext) {
    return describeViewer(context, requireViewer(context));
  }
}
