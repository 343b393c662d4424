import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { MessageView } from '../../core/messages/read-messages.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { MoneyType, toMoney } from '../money.js';
import { ConsentPurpose } from '../consent/consent-enums.js';
import { PageArgs, connectionOf } from '../pages.js';
import {
  AccountSuspendedType,
  NoSandboxCarrierType,
  IdempotencyConflictType,
  InsufficientFundsType,
  InvalidInputType,
  RecipientRefusedType,
  resultUnion,
} from '../refusals.js';
import { DateTime } from '../scalars.js';
import { Encoding, MessageState } from './message-enums.js';

@ObjectType('Message')
export class MessageType {
  @Field(() => ID)
  id!: string;

  contactRowId!: Id | null;

  @Field(() => String, { description: 'E.164.' })
  recipient!: string;

  @Field(() => String)
  senderId!: string;

  @Field(() => String)
  body!: string;

  @Field(() => Encoding)
  encoding!: string;

  @Field(() => Int)
  segments!: number;

  @Field(() => MoneyType)
  price!: MoneyType;

  @Field(() => MessageState)
  state!: string;

  @Field(() => String, { nullable: true, description: 'Machine-readable.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'In words.' })
  reasonText!: string | null;

  @Field(() => ID, { nullable: true })
  campaignId!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  finalAt!: Date | null;
}

export const MessageConnection = connectionOf('Message', MessageType);

@InputType('MessageFilter')
export class MessageFilter {
  @Field(() => ID, { nullable: true })
  campaignId?: string | null;

  @Field(() => MessageState, { nullable: true })
  state?: MessageState | null;
}

@ArgsType()
export class MessagesArgs extends PageArgs {
  @Field(() => MessageFilter, { nullable: true })
  filter?: MessageFilter | null;
}

@InputType('SendMessageInput')
export class SendMessageInput {
  @Field(() => String)
  to!: string;

  @Field(() => String)
  body!: string;

  @Field(() => String)
  senderId!: string;

  @Field(() => String, {
    description: 'At most 64 characters; the same key answers with the same message for 24 hours.',
  })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  flash?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How long a carrier may try.' })
  validitySeconds?: number | null;

  @Field(() => ConsentPurpose, { nullable: true, description: 'TRANSACTIONAL unless said otherwise.' })
  purpose?: ConsentPurpose | null;
}

export const SendMessageResult = resultUnion('SendMessageResult', 'Message', [
  MessageType,
  InvalidInputType,
  InsufficientFundsType,
  IdempotencyConflictType,
  RecipientRefusedType,
  AccountSuspendedType,
  NoSandboxCarrierType,
]);

export const toMessage = (view: MessageView): MessageType => ({
  id: publicId('message', view.id),
  contactRowId: view.contactId,
  recipient: view.recipient,
  senderId: view.senderId,
  body: view.body,
  encoding: view.encoding,
  segments: view.segments,
  price: toMoney(view.price, view.currency),
  state: view.state,
  reason: view.reason,
  reasonText: view.reasonText,
  campaignId: view.campaignId === null ? null : publicId('campaign', view.campaignId),
  createdAt: view.createdAt,
  finalAt: view.finalAt,
});

@InputType('EstimateMessageInput')
export class EstimateMessageInput {
  @Field(() => String)
  body!: string;

  @Field(() => ID, { nullable: true, description: 'Renders the template for this contact.' })
  contactId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Prices it for this number; the account's country by default.",
  })
  to?: string | null;
}

@ObjectType('MessageEstimate')
export class MessageEstimateType {
  @Field(() => String)
  rendered!: string;

  @Field(() => Encoding)
  encoding!: string;

  @Field(() => Int)
  segments!: number;

  @Field(() => Int)
  units!: number;

  @Field(() => Int, { description: 'Units left in the last part.' })
  remaining!: number;

  @Field(() => [String], { description: 'Characters that force Unicode.' })
  unicodeCharacters!: string[];

  @Field(() => MoneyType, { nullable: true, description: 'Null where the platform does not send.' })
  pricePerMessage!: MoneyType | null;

  @Field(() => [String], { description: 'Fields of a contact that the template uses.' })
  variables!: string[];

  @Field(() => String, { nullable: true, description: 'Null when the template is sound.' })
  templateFault!: string | null;
}
