import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ApiKey } from '../../core/accounts/api-key.js';
import { publicId } from '../../core/platform/id.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

@ObjectType('ApiKey')
export class ApiKeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The first characters, to recognise it by.' })
  prefix!: string;

  @Field(() => Boolean, {
    description: 'A test key reaches only a carrier of the sandbox and costs nothing.',
  })
  test!: boolean;

  @Field(() => [String], { description: 'What it allows: `contacts:write`.' })
  scopes!: string[];

  @Field(() => [String], {
    description: 'Ranges of addresses (CIDR) it may be used from; empty for anywhere.',
  })
  allowedRanges!: string[];

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'To the minute.' })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'From then on it is no good; null for never.' })
  expiresAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The key that it was rotated into.' })
  replacedBy!: string | null;
}

@ObjectType('CreatedApiKey')
export class CreatedApiKeyType {
  @Field(() => ApiKeyType)
  apiKey!: ApiKeyType;

  @Field(() => String, { description: 'Shown this once.' })
  secret!: string;
}

@InputType('CreateApiKeyInput')
export class CreateApiKeyInput {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { defaultValue: false, nullable: true })
  test?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: "Of those in apiScopes; all that the caller's role allows by default, and never more.",
  })
  scopes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: '`192.0.2.0/24`, `2001:db8::/32`, `192.0.2.7`; anywhere by default.',
  })
  allowedRanges?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Never by default.' })
  expiresAt?: Date | null;
}

@InputType('RotateApiKeyInput')
export class RotateApiKeyInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, {
    defaultValue: 24,
    nullable: true,
    description: 'How long the old key works beside the new one; 0 to 720.',
  })
  overlapHours?: number | null;
}

export const CreateApiKeyResult = resultUnion('CreateApiKeyResult', 'CreatedApiKey', [
  CreatedApiKeyType,
  InvalidInputType,
]);
export const RotateApiKeyResult = resultUnion('RotateApiKeyResult', 'CreatedApiKey', [
  CreatedApiKeyType,
  NotFoundType,
  InvalidInputType,
]);
export const RevokeApiKeyResult = resultUnion('RevokeApiKeyResult', 'ApiKey', [ApiKeyType, NotFoundType]);

export const toApiKey = (key: ApiKey): ApiKeyType => ({
  id: publicId('apiKey', key.id),
  name: key.name,
  prefix: key.prefix,
  test: key.test ?? false,
  scopes: key.scopes.split(' '),
  allowedRanges: key.allowedRanges?.split(' ') ?? [],
  createdAt: key.createdAt,
  lastUsedAt: key.lastUsedAt ?? null,
  expiresAt: key.expiresAt ?? null,
  replacedBy: key.replacedBy == null ? null : publicId('apiKey', key.replacedBy),
});
