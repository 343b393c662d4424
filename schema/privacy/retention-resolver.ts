import { Arg, Args, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import {
  pageRetentionRuns,
  readRetentionRules,
  setRetentionRule,
  type KeptFor,
} from '../../core/privacy/retention/retention-rules.js';
import { read, run, type GraphQLContext } from '../context.js';
import { FewArgs } from '../exports/export-types.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  RetainedKind,
  RetentionRuleResult,
  RetentionRuleType,
  RetentionRunConnection,
  toRetentionRun,
} from './privacy-types.js';

@Resolver()
export class RetentionResolver {
  @Query(() => [RetentionRuleType])
  retentionRules(@Ctx() context: GraphQLContext) {
    return read(context, readRetentionRules, undefined);
  }

  @Query(() => RetentionRunConnection, { description: 'The newest first; one a day where there is a rule.' })
  async retentionRuns(@Args(() => FewArgs) args: FewArgs, @Ctx() context: GraphQLContext) {
    return toConnection(await read(context, pageRetentionRuns, pageInput(args)), toRetentionRun);
  }

  @Mutation(() => RetentionRuleResult, {
    description:
      'From 1 to 3,650 days; null keeps for ever. It is applied from an hour later on, once a day.',
  })
  setRetentionRule(
    @Arg('kind', () => RetainedKind) kind: KeptFor['kind'],
    @Arg('days', () => Int, { nullable: true }) days: number | null | undefined,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () => run(context, setRetentionRule, { kind, days: days ?? null }),
      (rule) => rule,
    );
  }
}
