import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { pageAuditLog } from '../../core/audit/read-audit-log.js';
import { read, type GraphQLContext } from '../context.js';
import { idOrNone } from '../ids.js';
import { pageInput, toConnection } from '../pages.js';
import { AuditEntryConnection, AuditLogArgs, toAuditEntry } from './audit-types.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: 'Who did what in the account, the newest first. `GET /audit.csv` has all of it.',
  })
  async auditLog(
    @Args(() => AuditLogArgs) { filter, ...page }: AuditLogArgs,
    @Ctx() context: GraphQLContext,
  ) {
    const userId = filter?.userId == null ? null : idOrNone('user', filter.userId);
    const asked = { page: pageInput(page), filter: { action: filter?.action ?? null, userId } };
    return toConnection(await read(context, pageAuditLog, asked), toAuditEntry);
  }
}
