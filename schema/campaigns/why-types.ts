import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { WhyAnswer } from '../../core/campaigns/why-texted.js';
import { ConsentPurpose } from '../consent/consent-enums.js';
import { ContactType, toContact } from '../contacts/contact-types.js';
import { MessageType, toMessage } from '../messages/message-types.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

const CheckOutcome = { PASSED: 'passed', STOPPED: 'stopped', NOT_REACHED: 'not_reached' } as const;
registerEnumType(CheckOutcome, { name: 'CheckOutcome' });

@ObjectType('WhyCheck')
export class WhyCheckType {
  @Field(() => String, {
    description:
      'in_audience, account_opt_out, opt_in, do_not_disturb, route, template, before_submit, carrier, delivery.',
  })
  name!: string;

  @Field(() => String, { description: 'In words.' })
  title!: string;

  @Field(() => CheckOutcome)
  outcome!: string;

  @Field(() => String, { nullable: true })
  detail!: string | null;

  @Field(() => DateTime, { nullable: true })
  at!: Date | null;
}

@ObjectType('WhyAnswer')
export class WhyAnswerType {
  @Field(() => String)
  msisdn!: string;

  @Field(() => Boolean, { description: 'Whether it was handed to a carrier.' })
  texted!: boolean;

  @Field(() => String, { description: 'In one sentence.' })
  verdict!: string;

  @Field(() => [WhyCheckType])
  checks!: WhyCheckType[];

  @Field(() => MessageType, { nullable: true })
  message!: MessageType | null;

  @Field(() => ContactType, { nullable: true })
  contact!: ContactType | null;
}

@ArgsType()
export class WhyTextedArgs {
  @Field(() => String)
  msisdn!: string;

  @Field(() => ID, { nullable: true })
  campaignId?: string | null;

  @Field(() => ConsentPurpose, { nullable: true, defaultValue: ConsentPurpose.MARKETING })
  purpose!: ConsentPurpose | null;
}

export const WhyResult = resultUnion('WhyResult', 'WhyAnswer', [
  WhyAnswerType,
  InvalidInputType,
  NotFoundType,
]);

export const toWhy = ({ message, contact, ...answer }: WhyAnswer): WhyAnswerType => ({
  ...answer,
  message: message === null ? null : toMessage(message),
  contact: contact === null ? null : toContact(contact),
});
