import { Field, Int, ObjectType } from 'type-graphql';
import { SKIP_WORDS, type SkipReason } from '../../core/campaigns/plan-message.js';
import type { FailureCount, SkipCount } from '../../core/campaigns/read-campaigns.js';
import { reasonText } from '../../core/messages/reason-text.js';
import { MessageState } from '../messages/message-enums.js';

@ObjectType('SkippedReason')
export class SkippedReasonType {
  @Field(() => String, { description: 'Machine-readable.' })
  reason!: string;

  @Field(() => String, { description: 'In words.' })
  reasonText!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('FailureReason')
export class FailureReasonType {
  @Field(() => MessageState)
  state!: string;

  @Field(() => String, { description: 'Machine-readable.' })
  reason!: string;

  @Field(() => String, { description: 'In words.' })
  reasonText!: string;

  @Field(() => Int)
  count!: number;
}

/** A reason of a release to come has no words here yet: the code is better than nothing. */
export const toSkipped = ({ reason, count }: SkipCount): SkippedReasonType => ({
  reason,
  count,
  reasonText: SKIP_WORDS[reason as SkipReason] ?? reason,
});

export const toFailure = ({ state, reason, count }: FailureCount): FailureReasonType => ({
  state,
  reason,
  count,
  reasonText: reasonText(state, reason) ?? reason,
});
