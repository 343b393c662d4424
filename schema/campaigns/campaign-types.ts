import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { ProgressSnapshot } from '../../core/campaigns/read-progress.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { ConsentPurpose } from '../consent/consent-enums.js';
import { MoneyType, toMoney } from '../money.js';
import { connectionOf } from '../pages.js';
import { DateTime } from '../scalars.js';

export const CampaignState = {
  DRAFT: 'draft',
  QUEUED: 'queued',
  SENDING: 'sending',
  PAUSED: 'paused',
  DONE: 'done',
  CANCELLED: 'cancelled',
} as const;
export type CampaignState = (typeof CampaignState)[keyof typeof CampaignState];
registerEnumType(CampaignState, { name: 'CampaignState' });

@ObjectType('TimelinePoint')
export class TimelinePointType {
  @Field(() => DateTime)
  at!: Date;

  @Field(() => Int, { description: 'Seconds covered by this point.' })
  seconds!: number;

  @Field(() => Int)
  submitted!: number;

  @Field(() => Int)
  delivered!: number;

  @Field(() => Int)
  failed!: number;
}

@ObjectType('CampaignProgress', {
  description:
    'Counters of a campaign. Every message is in exactly one state: recipients = queued + sent + delivered + undelivered + failed + expired + unknown + cancelled; once it is over their sum is `claimed`, which is less where people left the segment meanwhile, or it was cancelled. A greater revision is newer.',
})
export class CampaignProgressType {
  @Field(() => ID)
  campaignId!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => CampaignState)
  state!: string;

  @Field(() => DateTime)
  at!: Date | string;

  @Field(() => Int, { description: 'Audience at launch, after exclusions.' })
  recipients!: number;

  @Field(() => Int, { description: 'Left out, with reasons under `skipped` of the campaign.' })
  skipped!: number;

  @Field(() => Int, { description: 'Messages written so far.' })
  claimed!: number;

  @Field(() => Int, { description: 'Not yet accepted by a carrier, those not yet claimed among them.' })
  queued!: number;

  @Field(() => Int, { description: 'Accepted, no final receipt yet.' })
  sent!: number;

  @Field(() => Int)
  delivered!: number;

  @Field(() => Int)
  undelivered!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int)
  expired!: number;

  @Field(() => Int)
  unknown!: number;

  @Field(() => Int)
  cancelled!: number;

  @Field(() => Int)
  segments!: number;

  @Field(() => MoneyType, {
    description: 'All that was set aside for it; what is set aside now is held - captured - released.',
  })
  held!: MoneyType;

  @Field(() => MoneyType, { description: 'Paid.' })
  captured!: MoneyType;

  @Field(() => MoneyType, { description: 'Given back.' })
  released!: MoneyType;

  @Field(() => Float, { description: 'Messages a second over the last seconds.' })
  ratePerSecond!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Until the last submit at this rate; null when unknown or done.',
  })
  secondsLeft!: number | null;
}

@ObjectType('Campaign')
export class CampaignType {
  @Field(() => ID)
  id!: string;

  rowId!: Id;
  listRowId!: Id | null;
  segmentRowId!: Id | null;

  @Field(() => String)
  name!: string;

  @Field(() => CampaignState)
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why it paused by itself.' })
  stateReason!: string | null;

  @Field(() => String)
  senderId!: string;

  @Field(() => String, { description: 'The template.' })
  body!: string;

  @Field(() => Boolean)
  flash!: boolean;

  @Field(() => Boolean, {
    description: 'Who is in the segment was settled at the launch; otherwise at each claim.',
  })
  frozen!: boolean;

  @Field(() => ConsentPurpose)
  purpose!: ConsentPurpose;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  launchedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | null;
}

export const CampaignConnection = connectionOf('Campaign', CampaignType);

@ArgsType()
export class CampaignsArgs {
  @Field(() => Int, { defaultValue: 20, nullable: true })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => CampaignState, { nullable: true })
  state?: CampaignState | null;
}

@InputType('CreateCampaignInput')
export class CreateCampaignInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'A Liquid template: Hi {{ first_name | default: "there" }}.' })
  body!: string;

  @Field(() => String)
  senderId!: string;

  @Field(() => ID, { nullable: true, description: 'Every contact by default.' })
  listId?: string | null;

  @Field(() => ID, { nullable: true })
  segmentId?: string | null;

  @Field(() => Boolean, { nullable: true })
  frozen?: boolean | null;

  @Field(() => ConsentPurpose, { nullable: true })
  purpose?: ConsentPurpose | null;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  flash?: boolean | null;
}

@InputType('UpdateCampaignInput')
export class UpdateCampaignInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  body?: string | null;

  @Field(() => String, { nullable: true })
  senderId?: string | null;

  @Field(() => ID, { nullable: true })
  listId?: string | null;

  @Field(() => ID, { nullable: true })
  segmentId?: string | null;

  @Field(() => Boolean, { nullable: true })
  frozen?: boolean | null;

  @Field(() => ConsentPurpose, { nullable: true })
  purpose?: ConsentPurpose | null;

  @Field(() => Boolean, { nullable: true, description: 'True: send to every contact.' })
  everyone?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  flash?: boolean | null;
}

export const toCampaign = (campaign: Campaign): CampaignType => ({
  id: publicId('campaign', campaign.id),
  rowId: campaign.id,
  listRowId: campaign.listId ?? null,
  segmentRowId: campaign.segmentId ?? null,
  frozen: campaign.frozen ?? false,
  purpose: campaign.purpose ?? 'marketing',
  name: campaign.name,
  state: campaign.state,
  stateReason: campaign.stateReason ?? null,
  senderId: campaign.senderId,
  body: campaign.body,
  flash: campaign.flash,
  createdAt: campaign.createdAt,
  launchedAt: campaign.launchedAt ?? null,
  finishedAt: campaign.finishedAt ?? null,
});

export const toProgress = (snapshot: ProgressSnapshot): CampaignProgressType => ({
  ...snapshot,
  campaignId: publicId('campaign', snapshot.campaignId),
  held: toMoney(snapshot.held.micros, snapshot.held.currency),
  captured: toMoney(snapshot.captured.micros, snapshot.captured.currency),
  released: toMoney(snapshot.released.micros, snapshot.released.currency),
});
