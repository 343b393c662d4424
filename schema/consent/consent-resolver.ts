import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import { pageHistory } from '../../core/consent/page-history.js';
import { readSuppressions } from '../../core/consent/read-suppressions.js';
import { setConsent } from '../../core/consent/set-consent.js';
import { readConsentSettings, updateConsentSettings } from '../../core/preferences/consent-settings.js';
import { badInput, read, run, type GraphQLContext } from '../context.js';
import { PageArgs, pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  ConsentEventConnection,
  ConsentSettingsInput,
  ConsentSettingsResult,
  ConsentSettingsType,
  ConsentSource,
  SetConsentInput,
  SetConsentResult,
  SuppressionConnection,
  subjectOfCursor,
  suppressionCursor,
  toConsentEvent,
  toSuppression,
} from './consent-types.js';

@ArgsType()
class ConsentHistoryArgs extends PageArgs {
  @Field(() => String, {
    description: "With its country code, or as it is dialled in the account's country.",
  })
  msisdn!: string;
}

@ArgsType()
class SuppressionsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "What a number begins with: +2547, or 0712 as it is dialled in the account's country.",
  })
  search?: string | null;
}

@Resolver()
export class ConsentResolver {
  @Query(() => ConsentEventConnection, {
    description: 'All that was recorded of a number, the newest first.',
  })
  async consentHistory(
    @Args(() => ConsentHistoryArgs) { msisdn, ...page }: ConsentHistoryArgs,
    @Ctx() context: GraphQLContext,
  ) {
    return toConnection(await read(context, pageHistory, { ...pageInput(page), msisdn }), toConsentEvent);
  }

  @Query(() => SuppressionConnection, {
    description: 'Numbers that have opted out, in their order; those of erased persons first.',
  })
  async suppressions(
    @Args(() => SuppressionsArgs) { search, after, ...page }: SuppressionsArgs,
    @Ctx() context: GraphQLContext,
  ) {
    const { first } = pageInput(page);
    const from = after == null ? null : subjectOfCursor(after);
    if (from !== null && !/^[#+][0-9a-f]+$/.test(from)) throw badInput('`after` is not a cursor of ours.');
    const { rows, hasNextPage } = await read(context, readSuppressions, {
      first,
      after: from,
      search: search ?? null,
    });
    const edges = rows.map((row) => ({ cursor: suppressionCursor(row.subject), node: toSuppression(row) }));
    const pageInfo = { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null };
    return { edges, nodes: edges.map(({ node }) => node), pageInfo };
  }

  @Query(() => ConsentSettingsType)
  consentSettings(@Ctx() context: GraphQLContext) {
    return read(context, readConsentSettings, undefined);
  }

  @Mutation(() => SetConsentResult, {
    description:
      "On the person's word: an opt-in takes back an opt-out. Kept, with its evidence, though it changes nothing; of a number that is no contact too.",
  })
  setConsent(@Arg('input', () => SetConsentInput) input: SetConsentInput, @Ctx() context: GraphQLContext) {
    const source = input.source ?? ConsentSource.API;
    const evidence = input.evidence ?? null;
    return answer(() => run(context, setConsent, { ...input, source, evidence }), toConsentEvent);
  }

  @Mutation(() => ConsentSettingsResult, { description: 'What is left out stays as it is.' })
  updateConsentSettings(
    @Arg('input', () => ConsentSettingsInput) input: ConsentSettingsInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () => run(context, updateConsentSettings, { ...input }),
      (settings) => settings,
    );
  }
}
