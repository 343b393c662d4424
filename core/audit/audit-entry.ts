import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** Who did what, from where, and what it was before and after. Append-only. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    at: timeColumn(),
    /** `api_key.created`: noun, dot, past participle. */
    action: asciiColumn(64),
    /** The person; null for a key or the platform itself. */
    userId: idColumn().nullable(),
    apiKeyId: idColumn().nullable(),
    /** An operator of the platform, not somebody of the account. */
    byOperator: p.boolean().default(false),
    /** What it was done to, as its public id; null for the account itself. */
    target: asciiColumn(64).nullable(),
    ip: asciiColumn(45).nullable(),
    userAgent: p.string().length(300).nullable(),
    requestId: asciiColumn(64).nullable(),
    /** Only what changed; never a secret. */
    before: p.json<Record<string, unknown>>().nullable(),
    after: p.json<Record<string, unknown>>().nullable(),
  },
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
