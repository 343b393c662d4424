import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { AuditRecord } from '../../core/audit/read-audit-log.js';
import { publicId } from '../../core/platform/id.js';
import { UserType } from '../accounts/account-types.js';
import { PageArgs, connectionOf } from '../pages.js';
import { DateTime } from '../scalars.js';

@ObjectType('AuditKey')
export class AuditKeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { description: '`api_key.created`: of what, and what was done.' })
  action!: string;

  @Field(() => UserType, { nullable: true, description: 'Null for a key, and for the platform.' })
  user!: UserType | null;

  @Field(() => AuditKeyType, { nullable: true, description: 'The key that called.' })
  apiKey!: AuditKeyType | null;

  @Field(() => Boolean, { description: 'An operator of the platform did it, nobody of the account.' })
  byOperator!: boolean;

  @Field(() => String, { nullable: true, description: 'The id of what it was done to.' })
  target!: string | null;

  @Field(() => String, { nullable: true })
  ip!: string | null;

  @Field(() => String, { nullable: true })
  userAgent!: string | null;

  @Field(() => String, { nullable: true, description: 'JSON: what changed, as it was.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'JSON: what changed, as it is now.' })
  after!: string | null;
}

export const AuditEntryConnection = connectionOf('AuditEntry', AuditEntryType);

@InputType('AuditFilter')
export class AuditFilterInput {
  @Field(() => String, {
    nullable: true,
    description: '`campaign.launched`, or `campaign` for all of its kind.',
  })
  action?: string | null;

  @Field(() => ID, { nullable: true })
  userId?: string | null;
}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => AuditFilterInput, { nullable: true })
  filter?: AuditFilterInput | null;
}

export const toAuditEntry = ({ id, user, apiKey, ...entry }: AuditRecord): AuditEntryType => ({
  ...entry,
  id: publicId('auditEntry', id),
  user: user && { ...user, id: publicId('user', user.id) },
  apiKey: apiKey && { name: apiKey.name, id: publicId('apiKey', apiKey.id) },
});
