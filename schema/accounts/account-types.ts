import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { Account } from '../../core/accounts/account.js';
import type { User } from '../../core/accounts/user.js';
import { publicId } from '../../core/platform/id.js';
import { BadCredentialsType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

@ObjectType('Account')
export class AccountType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'ISO 4217: all its money is in this currency.' })
  currency!: string;

  @Field(() => String, { description: 'ISO 3166-1: numbers without a country code are of this country.' })
  country!: string;

  @Field(() => String, { description: 'IANA: days begin by it.' })
  timeZone!: string;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'An operator stopped it: it sends nothing.' })
  suspendedAt!: Date | null;

  @Field(() => String, { nullable: true })
  suspendedReason!: string | null;
}

@ObjectType('User')
export class UserType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => UserType, { nullable: true, description: 'Null when an API key calls.' })
  user!: UserType | null;

  @Field(() => String, {
    description: '`owner`, `admin`, `marketer`, `developer`, `analyst`, `billing` or `api_key`.',
  })
  role!: string;

  @Field(() => [String], { description: 'What the role, or the scopes of the key, allow: `contacts:write`.' })
  permissions!: string[];

  @Field(() => Boolean, { description: 'Whether there is play money here.' })
  sandbox!: boolean;

  @Field(() => Boolean, { description: 'An operator of the platform.' })
  operator!: boolean;
}

@ObjectType('Session')
export class SessionType {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`.' })
  accessToken!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'For refreshSession, once. Null when it was set as a cookie.',
  })
  refreshToken!: string | null;

  @Field(() => ViewerType)
  viewer!: ViewerType;
}

export const SessionDelivery = { BODY: 'body', COOKIE: 'cookie' } as const;
export type SessionDelivery = (typeof SessionDelivery)[keyof typeof SessionDelivery];
registerEnumType(SessionDelivery, {
  name: 'SessionDelivery',
  description:
    'How the refresh token is handed over: in the answer, or as a cookie that scripts cannot read.',
});

@InputType('RegisterInput')
export class RegisterInput {
  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  password!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  accountName!: string;

  @Field(() => String, {
    defaultValue: 'KE',
    nullable: true,
    description: 'ISO 3166-1; decides the currency.',
  })
  country?: string | null;

  @Field(() => String, { nullable: true, description: "IANA; the country's by default." })
  timeZone?: string | null;

  @Field(() => SessionDelivery, {
    defaultValue: SessionDelivery.BODY,
    nullable: true,
    description: 'Without effect: the session is opened by verifyEmail.',
  })
  delivery?: SessionDelivery | null;
}

@InputType('LoginInput')
export class LoginInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;

  @Field(() => SessionDelivery, { defaultValue: SessionDelivery.BODY, nullable: true })
  delivery?: SessionDelivery | null;
}

@InputType('RefreshSessionInput')
export class RefreshSessionInput {
  @Field(() => String, { nullable: true, description: "The cookie's by default." })
  refreshToken?: string | null;

  @Field(() => SessionDelivery, {
    defaultValue: SessionDelivery.BODY,
    nullable: true,
    description: 'A token that came as a cookie is always replaced as a cookie.',
  })
  delivery?: SessionDelivery | null;
}

@ObjectType('LoggedOut')
export class LoggedOutType {
  @Field(() => Boolean)
  ok!: boolean;
}

export const RefreshSessionResult = resultUnion('RefreshSessionResult', 'Session', [
  SessionType,
  BadCredentialsType,
]);
export const toAccount = (account: Account): AccountType => ({
  id: publicId('account', account.id),
  name: account.name,
  currency: account.currency,
  country: account.country,
  timeZone: account.timeZone,
  createdAt: account.createdAt,
  suspendedAt: account.suspendedAt ?? null,
  suspendedReason: account.suspendedReason ?? null,
});

export const toUser = ({ id, email, name }: User): UserType => ({ id: publicId('user', id), email, name });
