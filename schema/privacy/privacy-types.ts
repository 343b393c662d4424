import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PrivacyRequest, RetentionRun } from '../../core/privacy/privacy.js';
import type { KeptFor } from '../../core/privacy/retention/retention-rules.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { connectionOf } from '../pages.js';
import { InvalidInputType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

const PrivacyRequestKind = { EXPORT: 'export', ERASURE: 'erasure' } as const;
registerEnumType(PrivacyRequestKind, { name: 'PrivacyRequestKind' });

const PrivacyRequestState = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
} as const;
registerEnumType(PrivacyRequestState, { name: 'PrivacyRequestState' });

@ObjectType('PrivacyRequest')
export class PrivacyRequestType {
  @Field(() => ID)
  id!: string;

  exportRowId!: Id | null;

  @Field(() => PrivacyRequestKind)
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Null when an erasure is done.' })
  msisdn!: string | null;

  @Field(() => PrivacyRequestState)
  state!: string;

  @Field(() => GraphQLJSONObject, { description: 'Rows read, changed or removed, by kind.' })
  report!: Record<string, number>;

  @Field(() => String, { nullable: true })
  failure!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | null;
}

export const PrivacyRequestConnection = connectionOf('PrivacyRequest', PrivacyRequestType);
export const PrivacyRequestResult = resultUnion('PrivacyRequestResult', 'PrivacyRequest', [
  PrivacyRequestType,
  InvalidInputType,
]);

export const toPrivacyRequest = (row: PrivacyRequest): PrivacyRequestType => ({
  id: publicId('privacyRequest', row.id),
  exportRowId: row.exportId ?? null,
  kind: row.kind,
  msisdn: row.subject.startsWith('#') ? null : row.subject,
  state: row.state,
  report: row.report,
  failure: row.failure ?? null,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt ?? null,
});

export const RetainedKind = {
  MESSAGE_TEXTS: 'message_texts',
  MESSAGES: 'messages',
  INBOUND_MESSAGES: 'inbound_messages',
  IMPORTS: 'imports',
  INACTIVE_CONTACTS: 'inactive_contacts',
} as const;
registerEnumType(RetainedKind, { name: 'RetainedKind' });

@ObjectType('RetentionRule')
export class RetentionRuleType implements KeptFor {
  @Field(() => RetainedKind)
  kind!: KeptFor['kind'];

  @Field(() => String, { description: 'What is removed, in words.' })
  description!: string;

  @Field(() => Int, { nullable: true, description: 'Null: kept for ever.' })
  days!: number | null;
}

export const RetentionRuleResult = resultUnion('RetentionRuleResult', 'RetentionRule', [
  RetentionRuleType,
  InvalidInputType,
]);

@ObjectType('RetentionRun')
export class RetentionRunType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | null;

  @Field(() => GraphQLJSONObject, { description: 'Rows removed, by kind.' })
  report!: Record<string, number>;
}

export const RetentionRunConnection = connectionOf('RetentionRun', RetentionRunType);

/** Nobody asks for one by its id: it stays a row of its account, without a prefix of its own. */
export const toRetentionRun = ({ id, startedAt, finishedAt, report }: RetentionRun): RetentionRunType => ({
  id,
  startedAt,
  finishedAt: finishedAt ?? null,
  report,
});
