import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Preferences } from '../../core/preferences/open-preferences.js';
import { ConsentState } from '../consent/consent-enums.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';

@ObjectType('PreferencePage')
export class PreferencePageType {
  @Field(() => String)
  accountName!: string;

  @Field(() => Boolean, { description: 'False: the account has not opened it.' })
  open!: boolean;
}

@ObjectType('PreferenceCodeSent')
export class PreferenceCodeSentType {
  @Field(() => Int, { description: 'Seconds until another can be asked for.' })
  again!: number;
}

@ObjectType('Preferences')
export class PreferencesType {
  @Field(() => String, { description: 'For savePreferences; good for 15 minutes.' })
  token!: string;

  @Field(() => String)
  msisdn!: string;

  @Field(() => ConsentState)
  marketing!: ConsentState;

  @Field(() => ConsentState)
  transactional!: ConsentState;

  @Field(() => Boolean)
  doNotSell!: boolean;
}

@InputType('PreferenceCodeInput')
export class PreferenceCodeInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, {
    description: "With its country code, or as it is dialled in the account's country.",
  })
  msisdn!: string;
}

@InputType('OpenPreferencesInput')
export class OpenPreferencesInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  msisdn!: string;

  @Field(() => String, { description: 'Six digits, from the message. Works once; five wrong ones end it.' })
  code!: string;
}

@InputType('SavePreferencesInput')
export class SavePreferencesInput {
  @Field(() => String, { description: 'From openPreferences.' })
  token!: string;

  @Field(() => Boolean, { description: 'True opts in, false opts out.' })
  marketing!: boolean;

  @Field(() => Boolean, { description: 'True opts in, false opts out.' })
  transactional!: boolean;

  @Field(() => Boolean)
  doNotSell!: boolean;
}

export const PreferenceCodeResult = resultUnion('PreferenceCodeResult', 'PreferenceCodeSent', [
  PreferenceCodeSentType,
  InvalidInputType,
  NotFoundType,
]);

export const PreferencesResult = resultUnion('PreferencesResult', 'Preferences', [
  PreferencesType,
  InvalidInputType,
  NotFoundType,
]);

export const toPreferences = ({ marketing, transactional, ...rest }: Preferences): PreferencesType => ({
  ...rest,
  marketing: marketing ?? 'unknown',
  transactional: transactional ?? 'unknown',
});
