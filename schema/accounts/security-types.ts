import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Security } from '../../core/accounts/passkeys.js';
import type { Passkey } from '../../core/accounts/second-factor.js';
import { publicId } from '../../core/platform/id.js';
import { BadCredentialsType, InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';
import { VerificationSentType } from './login-types.js';

@ObjectType('Passkey')
export class PasskeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  lastUsedAt!: Date | null;
}

@ObjectType('Security', { description: 'How the caller logs in.' })
export class SecurityType {
  @Field(() => Boolean, { description: 'Whether a login asks for a code.' })
  totpEnabled!: boolean;

  @Field(() => Int)
  recoveryCodesLeft!: number;

  @Field(() => [PasskeyType])
  passkeys!: PasskeyType[];
}

@ObjectType('TotpSetup', {
  description: 'For an authenticator app; in force once enableTotp has seen a code of it.',
})
export class TotpSetupType {
  @Field(() => String, { description: 'Base 32, to be typed.' })
  secret!: string;

  @Field(() => String, { description: '`otpauth://…`, for a QR code.' })
  uri!: string;
}

@ObjectType('RecoveryCodes', {
  description: 'Shown this once. Each replaces one code when the phone is gone.',
})
export class RecoveryCodesType {
  @Field(() => [String])
  codes!: string[];
}

@ObjectType('PasswordChanged')
export class PasswordChangedType {
  @Field(() => Boolean)
  ok!: boolean;
}

@InputType('ChangePasswordInput')
export class ChangePasswordInput {
  @Field(() => String)
  currentPassword!: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  newPassword!: string;
}

@InputType('PasswordInput')
export class PasswordInput {
  @Field(() => String, { description: "The caller's, once more." })
  password!: string;
}

@InputType('RequestEmailChangeInput')
export class RequestEmailChangeInput extends PasswordInput {
  @Field(() => String, { description: 'The new address.' })
  email!: string;
}

@InputType('EnableTotpInput')
export class EnableTotpInput {
  @Field(() => String, { description: 'Six digits that the app shows.' })
  code!: string;
}

@InputType('AddPasskeyInput')
export class AddPasskeyInput {
  @Field(() => String, { description: 'Of the PasskeyChallenge.' })
  token!: string;

  @Field(() => String, { description: 'JSON text of RegistrationResponseJSON.' })
  response!: string;

  @Field(() => String)
  name!: string;
}

export const ChangePasswordResult = resultUnion('ChangePasswordResult', 'PasswordChanged', [
  PasswordChangedType,
  BadCredentialsType,
  InvalidInputType,
]);
export const RequestEmailChangeResult = resultUnion('RequestEmailChangeResult', 'VerificationSent', [
  VerificationSentType,
  BadCredentialsType,
  InvalidInputType,
]);
export const EnableTotpResult = resultUnion('EnableTotpResult', 'RecoveryCodes', [
  RecoveryCodesType,
  BadCredentialsType,
]);
export const DisableTotpResult = resultUnion('DisableTotpResult', 'Security', [
  SecurityType,
  BadCredentialsType,
]);
export const RenewRecoveryCodesResult = resultUnion('RenewRecoveryCodesResult', 'RecoveryCodes', [
  RecoveryCodesType,
  BadCredentialsType,
]);
export const AddPasskeyResult = resultUnion('AddPasskeyResult', 'Passkey', [
  PasskeyType,
  BadCredentialsType,
  InvalidInputType,
]);
export const RemovePasskeyResult = resultUnion('RemovePasskeyResult', 'Security', [
  SecurityType,
  NotFoundType,
]);

export const toPasskey = ({ id, name, createdAt, lastUsedAt }: Passkey): PasskeyType => ({
  id: publicId('passkey', id),
  name,
  createdAt,
  lastUsedAt: lastUsedAt ?? null,
});

export const toSecurity = ({ passkeys, ...security }: Security): SecurityType => ({
  ...security,
  passkeys: passkeys.map(toPasskey),
});
