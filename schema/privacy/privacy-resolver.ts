import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readExport } from '../../core/exports/start-export.js';
import { parsePublicId } from '../../core/platform/id.js';
import {
  erasePerson,
  pagePrivacyRequests,
  readPrivacyRequest,
  requestPersonExport,
} from '../../core/privacy/request-person.js';
import { read, run, type GraphQLContext } from '../context.js';
import { ExportType, FewArgs, toExport } from '../exports/export-types.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  PrivacyRequestConnection,
  PrivacyRequestResult,
  PrivacyRequestType,
  toPrivacyRequest,
} from './privacy-types.js';

@Resolver(() => PrivacyRequestType)
export class PrivacyResolver {
  @Query(() => PrivacyRequestType, { nullable: true })
  async privacyRequest(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    const requestId = parsePublicId('privacyRequest', id);
    const row = requestId === null ? null : await read(context, readPrivacyRequest, { requestId });
    return row === null ? null : toPrivacyRequest(row);
  }

  @Query(() => PrivacyRequestConnection, { description: 'The newest first.' })
  async privacyRequests(@Args(() => FewArgs) args: FewArgs, @Ctx() context: GraphQLContext) {
    return toConnection(await read(context, pagePrivacyRequests, pageInput(args)), toPrivacyRequest);
  }

  @Mutation(() => PrivacyRequestResult, {
    description:
      'All that is held on a number, contact or not, as a file of JSON: under `export` when it is DONE.',
  })
  requestPersonExport(@Arg('msisdn', () => String) msisdn: string, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, requestPersonExport, { msisdn }), toPrivacyRequest);
  }

  @Mutation(() => PrivacyRequestResult, {
    description: 'Keeps the money and the proof of consent, and nothing else. `confirm` is the number again.',
  })
  erasePerson(
    @Arg('msisdn', () => String) msisdn: string,
    @Arg('confirm', () => String) confirm: string,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, erasePerson, { msisdn, confirm }), toPrivacyRequest);
  }

  @FieldResolver(() => ExportType, { nullable: true })
  async export(@Root() { exportRowId: exportId }: PrivacyRequestType, @Ctx() context: GraphQLContext) {
    const row = exportId === null ? null : await read(context, readExport, { exportId });
    return row === null ? null : toExport(row);
  }
}
