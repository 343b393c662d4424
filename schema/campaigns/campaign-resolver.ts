import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createCampaign } from '../../core/campaigns/create-campaign.js';
import { launchCampaign } from '../../core/campaigns/launch-campaign.js';
import { preflightCampaign } from '../../core/campaigns/preflight-campaign.js';
import { pageCampaigns, readCampaign } from '../../core/campaigns/read-campaigns.js';
import { readTimeline } from '../../core/campaigns/read-timeline.js';
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../../core/campaigns/steer-campaign.js';
import { updateCampaign } from '../../core/campaigns/update-campaign.js';
import { parsePublicId } from '../../core/platform/id.js';
import { ContactListType, toContactList } from '../contacts/contact-types.js';
import { read, requireViewer, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import { SegmentType, toSegment } from '../segments/segment-types.js';
import {
  CampaignConnection,
  CampaignProgressType,
  CampaignType,
  CampaignsArgs,
  CreateCampaignInput,
  TimelinePointType,
  UpdateCampaignInput,
  toCampaign,
  toProgress,
} from './campaign-types.js';
import { changesOf, fieldsOf } from './campaign-changes.js';
import { FailureReasonType, SkippedReasonType, toFailure, toSkipped } from './reason-types.js';
import {
  CampaignResult,
  LaunchCampaignResult,
  PreflightCampaignResult,
  ResumeCampaignResult,
  toPreflight,
} from './preflight-types.js';

@Resolver(() => CampaignType)
export class CampaignResolver {
  @Query(() => CampaignType, { nullable: true })
  async campaign(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    const campaignId = parsePublicId('campaign', id);
    const campaign = campaignId === null ? null : await read(context, readCampaign, { campaignId });
    return campaign === null ? null : toCampaign(campaign);
  }

  @Query(() => CampaignConnection, { description: 'The newest first.' })
  async campaigns(@Args(() => CampaignsArgs) args: CampaignsArgs, @Ctx() context: GraphQLContext) {
    const page = { ...pageInput(args), state: args.state ?? null };
    return toConnection(await read(context, pageCampaigns, page), toCampaign);
  }

  @Query(() => PreflightCampaignResult, { description: 'Everything a launch would do, without doing it.' })
  preflightCampaign(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => read(context, preflightCampaign, { campaignId: idOrNotFound('campaign', id) }),
      toPreflight,
    );
  }

  @Mutation(() => CampaignResult, { description: 'A draft.' })
  createCampaign(
    @Arg('input', () => CreateCampaignInput) input: CreateCampaignInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, createCampaign, fieldsOf(input)), toCampaign);
  }

  @Mutation(() => CampaignResult, { description: 'Changes a draft; what is left out stays as it is.' })
  updateCampaign(
    @Arg('input', () => UpdateCampaignInput) input: UpdateCampaignInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, updateCampaign, changesOf(input)), toCampaign);
  }

  @Mutation(() => LaunchCampaignResult, {
    description: 'Freezes the audience, holds its cost and starts sending.',
  })
  launchCampaign(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () =>
        run(context, launchCampaign, {
          campaignId: idOrNotFound('campaign', id),
          test: requireViewer(context).test,
        }),
      toCampaign,
    );
  }

  @Mutation(() => CampaignResult, { description: 'Stops sending within two seconds.' })
  pauseCampaign(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => run(context, pauseCampaign, { campaignId: idOrNotFound('campaign', id) }),
      toCampaign,
    );
  }

  @Mutation(() => ResumeCampaignResult, { description: 'Goes on where it stopped.' })
  resumeCampaign(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () =>
        run(context, resumeCampaign, {
          campaignId: idOrNotFound('campaign', id),
          test: requireViewer(context).test,
        }),
      toCampaign,
    );
  }

  @Mutation(() => CampaignResult, { description: 'Ends it and gives the rest of the money back.' })
  cancelCampaign(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => run(context, cancelCampaign, { campaignId: idOrNotFound('campaign', id) }),
      toCampaign,
    );
  }

  @FieldResolver(() => ContactListType, { nullable: true, description: 'Null: every contact.' })
  async list(@Root() { listRowId }: CampaignType, @Ctx() { loaders }: GraphQLContext) {
    const list = listRowId === null ? null : await loaders.contactList.load(listRowId);
    return list === null ? null : toContactList(list);
  }

  @FieldResolver(() => SegmentType, { nullable: true })
  async segment(@Root() { segmentRowId }: CampaignType, @Ctx() { loaders }: GraphQLContext) {
    const segment = segmentRowId === null ? null : await loaders.segment.load(segmentRowId);
    return segment === null ? null : toSegment(segment);
  }

  @FieldResolver(() => CampaignProgressType)
  async progress(@Root() { rowId }: CampaignType, @Ctx() { loaders }: GraphQLContext) {
    return toProgress(await loaders.progress.load(rowId));
  }

  @FieldResolver(() => [SkippedReasonType], { description: 'What was left out, and why.' })
  async skipped(@Root() { rowId }: CampaignType, @Ctx() { loaders }: GraphQLContext) {
    return (await loaders.skips.load(rowId)).map(toSkipped);
  }

  @FieldResolver(() => [FailureReasonType], { description: 'Messages by reason of failure.' })
  async failures(@Root() { rowId }: CampaignType, @Ctx() { loaders }: GraphQLContext) {
    return (await loaders.failures.load(rowId)).map(toFailure);
  }

  @FieldResolver(() => [TimelinePointType], {
    description: 'Counts over time for a chart; at most 240 points.',
  })
  timeline(@Root() { rowId }: CampaignType, @Ctx() context: GraphQLContext) {
    return read(context, readTimeline, { campaignId: rowId });
  }
}
