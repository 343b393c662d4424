import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { OpenLogin } from '../../core/accounts/login-sessions.js';
import { publicId, type Id } from '../../core/platform/id.js';
import {
  BadCredentialsType,
  EmailNotVerifiedType,
  InvalidInputType,
  InvalidLinkType,
  NotFoundType,
  resultUnion,
} from '../refusals.js';
import { DateTime } from '../scalars.js';
import { SessionDelivery, SessionType } from './account-types.js';

const DELIVERY = { defaultValue: SessionDelivery.BODY, nullable: true } as const;

@ObjectType('VerificationSent', {
  description: 'The same answer whether or not the address is known: only its mailbox tells.',
})
export class VerificationSentType {
  @Field(() => String)
  email!: string;
}

@ObjectType('ResetSent', {
  description: 'The same answer whether or not the address is known: only its mailbox tells.',
})
export class ResetSentType {
  @Field(() => String)
  email!: string;
}

@ObjectType('EmailChanged')
export class EmailChangedType {
  @Field(() => String)
  email!: string;
}

@ObjectType('SecondFactorRequired', { description: 'The password is right: now for completeLogin.' })
export class SecondFactorRequiredType {
  @Field(() => String, { description: 'For completeLogin, with a code.' })
  token!: string;

  @Field(() => DateTime)
  expiresAt!: Date;
}

@ObjectType('PasskeyChallenge')
export class PasskeyChallengeType {
  @Field(() => String, { description: 'To be sent back with the answer.' })
  token!: string;

  @Field(() => String, {
    description:
      'JSON text: PublicKeyCredentialRequestOptionsJSON for a login, PublicKeyCredentialCreationOptionsJSON for a new passkey.',
  })
  options!: string;
}

@ObjectType('LoginSession', { description: 'Somewhere somebody is logged in.' })
export class LoginSessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => String, { nullable: true, description: 'The address it was opened from.' })
  ip!: string | null;

  @Field(() => String, { nullable: true })
  userAgent!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { description: 'To a quarter of an hour.' })
  lastUsedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current!: boolean;
}

@InputType('EmailInput')
export class EmailInput {
  @Field(() => String)
  email!: string;
}

@InputType('LinkInput')
export class LinkInput {
  @Field(() => String, { description: 'From the address in the mail.' })
  token!: string;
}

@InputType('VerifyEmailInput')
export class VerifyEmailInput extends LinkInput {
  @Field(() => SessionDelivery, DELIVERY)
  delivery?: SessionDelivery | null;
}

@InputType('ResetPasswordInput')
export class ResetPasswordInput extends VerifyEmailInput {
  @Field(() => String, { description: 'At least 10 characters.' })
  password!: string;
}

@InputType('CompleteLoginInput')
export class CompleteLoginInput {
  @Field(() => String, { description: 'Of SecondFactorRequired.' })
  token!: string;

  @Field(() => String, { description: 'Six digits, or a recovery code.' })
  code!: string;

  @Field(() => SessionDelivery, DELIVERY)
  delivery?: SessionDelivery | null;
}

@InputType('PasskeyLoginInput')
export class PasskeyLoginInput {
  @Field(() => String, { description: 'Of the PasskeyChallenge.' })
  token!: string;

  @Field(() => String, { description: 'JSON text of AuthenticationResponseJSON.' })
  response!: string;

  @Field(() => SessionDelivery, DELIVERY)
  delivery?: SessionDelivery | null;
}

export const RegisterResult = resultUnion('RegisterResult', 'VerificationSent', [
  VerificationSentType,
  InvalidInputType,
]);
export const VerifyEmailResult = resultUnion('VerifyEmailResult', 'Session', [SessionType, InvalidLinkType]);
export const LoginResult = resultUnion('LoginResult', 'Session', [
  SessionType,
  SecondFactorRequiredType,
  EmailNotVerifiedType,
  BadCredentialsType,
  InvalidInputType,
]);
export const CompleteLoginResult = resultUnion('CompleteLoginResult', 'Session', [
  SessionType,
  BadCredentialsType,
]);
export const PasskeyLoginResult = resultUnion('PasskeyLoginResult', 'Session', [
  SessionType,
  BadCredentialsType,
]);
export const ResetPasswordResult = resultUnion('ResetPasswordResult', 'Session', [
  SessionType,
  SecondFactorRequiredType,
  InvalidLinkType,
  InvalidInputType,
]);
export const ConfirmEmailChangeResult = resultUnion('ConfirmEmailChangeResult', 'EmailChanged', [
  EmailChangedType,
  InvalidLinkType,
]);
export const RevokeSessionResult = resultUnion('RevokeSessionResult', 'LoginSession', [
  LoginSessionType,
  NotFoundType,
]);

export const toLoginSession =
  (currentId: Id) =>
  ({ id, accountName, ip, userAgent, createdAt, lastUsedAt }: OpenLogin): LoginSessionType => ({
    id: publicId('session', id),
    accountName,
    ip,
    userAgent,
    createdAt,
    lastUsedAt,
    current: id === currentId,
  });
