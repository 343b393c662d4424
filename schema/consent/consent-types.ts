import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { ConsentEntry } from '../../core/consent/consent-history.js';
import type { SuppressionView } from '../../core/consent/read-suppressions.js';
import { publicId } from '../../core/platform/id.js';
import { connectionOf } from '../pages.js';
import { InvalidInputType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';
import { ConsentState } from './consent-enums.js';

export const ConsentSource = {
  FORM: 'form',
  IMPORT: 'import',
  API: 'api',
  DASHBOARD: 'dashboard',
  REPLY: 'reply',
  PREFERENCE_PAGE: 'preference_page',
  BULK_EDIT: 'bulk_edit',
  MERGE: 'merge',
} as const;
type ConsentSource = (typeof ConsentSource)[keyof typeof ConsentSource];
registerEnumType(ConsentSource, { name: 'ConsentSource' });

export const ConsentSubject = {
  MARKETING: 'marketing',
  TRANSACTIONAL: 'transactional',
  DO_NOT_SELL: 'do_not_sell',
} as const;
type ConsentSubject = (typeof ConsentSubject)[keyof typeof ConsentSubject];
registerEnumType(ConsentSubject, { name: 'ConsentSubject' });

@ObjectType('ConsentEvent')
export class ConsentEventType {
  @Field(() => ID)
  id!: string;

  @Field(() => ConsentSubject, {
    description: 'MARKETING or TRANSACTIONAL messages, or DO_NOT_SELL: then OPTED_OUT means: do not sell.',
  })
  purpose!: string;

  @Field(() => ConsentState)
  state!: string;

  @Field(() => ConsentSource)
  source!: string;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => String, { description: 'Of our rules, when it was recorded.' })
  ruleVersion!: string;

  @Field(() => String, { nullable: true, description: 'The name of the person who entered it.' })
  by!: string | null;

  @Field(() => DateTime)
  at!: Date;
}

export const ConsentEventConnection = connectionOf('ConsentEvent', ConsentEventType);

export const toConsentEvent = (entry: ConsentEntry): ConsentEventType => ({
  ...entry,
  id: publicId('consentEvent', entry.id),
});

@InputType('SetConsentInput')
export class SetConsentInput {
  @Field(() => String, {
    description: "With its country code, or as it is dialled in the account's country.",
  })
  msisdn!: string;

  @Field(() => ConsentSubject)
  purpose!: ConsentSubject;

  @Field(() => ConsentState, { description: 'OPTED_IN or OPTED_OUT.' })
  state!: ConsentState;

  @Field(() => ConsentSource, {
    nullable: true,
    defaultValue: ConsentSource.API,
    description: 'FORM, API or DASHBOARD.',
  })
  source?: ConsentSource | null;

  @Field(() => String, {
    nullable: true,
    description: "What proves it: the text that was agreed to, a file's name, an address.",
  })
  evidence?: string | null;
}

export const SetConsentResult = resultUnion('SetConsentResult', 'ConsentEvent', [
  ConsentEventType,
  InvalidInputType,
]);

@ObjectType('ConsentSettings')
export class ConsentSettingsType {
  @Field(() => Boolean, { description: 'Marketing goes only to who has opted in.' })
  marketingNeedsOptIn!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Sends the codes of the preference page; null: the page is closed.',
  })
  preferenceSenderId!: string | null;

  @Field(() => String, { description: "Where recipients choose: below the dashboard's address." })
  preferencePath!: string;
}

@InputType('ConsentSettingsInput')
export class ConsentSettingsInput {
  @Field(() => Boolean, { nullable: true })
  marketingNeedsOptIn?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Opens the preference page; null closes it.' })
  preferenceSenderId?: string | null;
}

export const ConsentSettingsResult = resultUnion('ConsentSettingsResult', 'ConsentSettings', [
  ConsentSettingsType,
  InvalidInputType,
]);

@ObjectType('Suppression', { description: 'A number that must not be sent to.' })
export class SuppressionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Null: an erased person's." })
  msisdn!: string | null;

  @Field(() => DateTime, { nullable: true })
  marketingSince!: Date | null;

  @Field(() => DateTime, { nullable: true })
  transactionalSince!: Date | null;
}

export const SuppressionConnection = connectionOf('Suppression', SuppressionType);

/** They have no ids but their numbers, or the hashes of those: the cursor is one too. */
export const suppressionCursor = (subject: string): string => Buffer.from(subject).toString('base64url');
export const subjectOfCursor = (cursor: string): string =>
  Buffer.from(cursor, 'base64url').toString('latin1');

export const toSuppression = ({ subject, ...view }: SuppressionView): SuppressionType => ({
  ...view,
  id: suppressionCursor(subject),
});
