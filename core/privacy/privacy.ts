import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export type PrivacyRequestKind = 'export' | 'erasure';
export type PrivacyRequestState = 'queued' | 'running' | 'done' | 'failed';

/** A person's right asked for: what is held on them, or to be forgotten. */
export const PrivacyRequest = defineEntity({
  name: 'PrivacyRequest',
  tableName: 'privacy_request',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    kind: asciiColumn(12).$type<PrivacyRequestKind>(),
    /** The number; when an erasure is done, `#` and its keyed hash. */
    subject: asciiColumn(65),
    state: asciiColumn(12).$type<PrivacyRequestState>(),
    /** How many rows of each kind were read, changed or removed. */
    report: p.json<Record<string, number>>(),
    exportId: idColumn().nullable(),
    failure: p.string().length(500).nullable(),
    requestedBy: idColumn().nullable(),
    createdAt: timeColumn(),
    finishedAt: timeColumn().nullable(),
  },
});
export type PrivacyRequest = InferEntity<typeof PrivacyRequest>;

export const RETAINED_KINDS = [
  'message_texts',
  'messages',
  'inbound_messages',
  'imports',
  'inactive_contacts',
] as const;
export type RetainedKind = (typeof RETAINED_KINDS)[number];

/** How long an account keeps a kind of data. No row: for ever. */
export const RetentionRule = defineEntity({
  name: 'RetentionRule',
  tableName: 'retention_rule',
  properties: {
    accountId: idColumn().primary(),
    kind: asciiColumn(20).$type<RetainedKind>().primary(),
    days: p.integer().unsigned(),
    /** When the rules of this account are next applied. */
    nextRunAt: timeColumn().index('retention_rule_next'),
    updatedAt: timeColumn(),
  },
});
export type RetentionRule = InferEntity<typeof RetentionRule>;

/** What applying the rules removed. */
export const RetentionRun = defineEntity({
  name: 'RetentionRun',
  tableName: 'retention_run',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    report: p.json<Record<string, number>>(),
    startedAt: timeColumn(),
    finishedAt: timeColumn().nullable(),
  },
});
export type RetentionRun = InferEntity<typeof RetentionRun>;
