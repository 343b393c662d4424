import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { SKIP_WORDS, type SkipReason } from '../../core/campaigns/plan-message.js';
import type { LeftOut } from '../../core/campaigns/read-left-out.js';
import { publicId } from '../../core/platform/id.js';
import { connectionOf } from '../pages.js';
import { DateTime } from '../scalars.js';

@ObjectType('LeftOut')
export class LeftOutType {
  @Field(() => String)
  msisdn!: string;

  @Field(() => ID, { nullable: true })
  contactId!: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'In words.' })
  explanation!: string;

  @Field(() => DateTime)
  at!: Date;
}

export const LeftOutConnection = connectionOf('LeftOut', LeftOutType);

@ArgsType()
export class LeftOutArgs {
  @Field(() => Int, { defaultValue: 20, nullable: true })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

/** Of a contact that was deleted since, nothing but the reason is known. */
export const toLeftOut = ({ id, msisdn, reason, at }: LeftOut): LeftOutType => ({
  msisdn: msisdn ?? '',
  contactId: msisdn === null ? null : publicId('contact', id),
  reason,
  explanation: SKIP_WORDS[reason as SkipReason] ?? reason,
  at,
});
