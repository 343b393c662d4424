import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readLeftOut } from '../../core/campaigns/read-left-out.js';
import { whyTexted } from '../../core/campaigns/why-texted.js';
import { ConsentPurpose } from '../consent/consent-enums.js';
import { read, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import { CampaignType } from './campaign-types.js';
import { LeftOutArgs, LeftOutConnection, toLeftOut } from './left-out-types.js';
import { WhyResult, WhyTextedArgs, toWhy } from './why-types.js';

@Resolver(() => CampaignType)
export class WhyResolver {
  @Query(() => WhyResult, {
    description:
      'Why a number was texted by a campaign, or was not: each check that was made. Without a campaign: what would be said to a message sent now.',
  })
  whyTexted(
    @Args(() => WhyTextedArgs) { msisdn, campaignId, purpose }: WhyTextedArgs,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () =>
        read(context, whyTexted, {
          msisdn,
          campaignId: campaignId == null ? null : idOrNotFound('campaign', campaignId),
          purpose: purpose ?? ConsentPurpose.MARKETING,
        }),
      toWhy,
    );
  }

  @FieldResolver(() => LeftOutConnection, { description: 'Who was left out, and why.' })
  async leftOut(
    @Root() { rowId: campaignId }: CampaignType,
    @Args(() => LeftOutArgs) { reason, ...page }: LeftOutArgs,
    @Ctx() context: GraphQLContext,
  ) {
    const asked = { ...pageInput(page), campaignId, reason: reason ?? null };
    return toConnection(await read(context, readLeftOut, asked), toLeftOut);
  }
}
