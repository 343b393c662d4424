import { Field, Int, ObjectType } from 'type-graphql';
import type { Preflight } from '../../core/campaigns/preflight-campaign.js';
import { Encoding } from '../messages/message-enums.js';
import { MoneyType, toMoney } from '../money.js';
import {
  AccountSuspendedType,
  NoSandboxCarrierType,
  InsufficientFundsType,
  InvalidInputType,
  InvalidStateType,
  NotFoundType,
  resultUnion,
} from '../refusals.js';
import { CampaignType } from './campaign-types.js';
import { SkippedReasonType, toSkipped } from './reason-types.js';

@ObjectType('CountryCost')
export class CountryCostType {
  @Field(() => String, { description: 'ISO 3166-1.' })
  country!: string;

  @Field(() => Int)
  recipients!: number;

  @Field(() => Int)
  segments!: number;

  @Field(() => MoneyType)
  cost!: MoneyType;
}

@ObjectType('SampleMessage')
export class SampleMessageType {
  @Field(() => String)
  msisdn!: string;

  @Field(() => String)
  body!: string;

  @Field(() => Int)
  segments!: number;
}

@ObjectType('CampaignPreflight', { description: 'What a launch now would do.' })
export class CampaignPreflightType {
  @Field(() => Int)
  recipients!: number;

  @Field(() => Int)
  segments!: number;

  @Field(() => Encoding)
  encoding!: string;

  @Field(() => Int, { description: 'Largest number of parts one recipient gets.' })
  maxSegments!: number;

  @Field(() => MoneyType)
  cost!: MoneyType;

  @Field(() => MoneyType)
  available!: MoneyType;

  @Field(() => MoneyType, { nullable: true, description: 'Null when the wallet covers it.' })
  missing!: MoneyType | null;

  @Field(() => [SkippedReasonType])
  skipped!: SkippedReasonType[];

  @Field(() => [CountryCostType])
  byCountry!: CountryCostType[];

  @Field(() => [SampleMessageType], { description: 'What the first recipients will read.' })
  samples!: SampleMessageType[];

  @Field(() => [String])
  warnings!: string[];
}

const refusals = [NotFoundType, InvalidStateType, InvalidInputType];

export const CampaignResult = resultUnion('CampaignResult', 'Campaign', [CampaignType, ...refusals]);
export const LaunchCampaignResult = resultUnion('LaunchCampaignResult', 'Campaign', [
  CampaignType,
  ...refusals,
  InsufficientFundsType,
  AccountSuspendedType,
  NoSandboxCarrierType,
]);
export const ResumeCampaignResult = resultUnion('ResumeCampaignResult', 'Campaign', [
  CampaignType,
  ...refusals,
  AccountSuspendedType,
]);
export const PreflightCampaignResult = resultUnion('PreflightCampaignResult', 'CampaignPreflight', [
  CampaignPreflightType,
  ...refusals,
]);

export function toPreflight(preflight: Preflight): CampaignPreflightType {
  const { recipients, segments, encoding, maxSegments, currency, cost, available } = preflight;
  const { skipped, samples, warnings } = preflight;
  return {
    recipients,
    segments,
    encoding,
    maxSegments,
    samples,
    warnings,
    skipped: skipped.map(toSkipped),
    cost: toMoney(cost, currency),
    available: toMoney(available, currency),
    missing: cost > available ? toMoney(cost - available, currency) : null,
    byCountry: preflight.byCountry.map((row) => ({ ...row, cost: toMoney(row.cost, currency) })),
  };
}
