import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** A credential of an account for programs. Only its hash is kept. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    name: p.string().length(100),
    /** The first characters of the secret, to recognise it by. */
    prefix: asciiColumn(20),
    /** SHA-256 of the secret, hex: it has 256 random bits, so nothing slower is needed. */
    secretHash: asciiColumn(64).unique('api_key_secret'),
    /** `gsk_test_…` keys reach the sandbox carrier only and cost nothing. */
    test: p.boolean().default(false),
    /** Joined by spaces. */
    scopes: asciiColumn(500).$type<string>(),
    /** CIDR ranges joined by spaces; null for anywhere. */
    allowedRanges: asciiColumn(1_000).nullable(),
    /** Rotation: the key that replaces this one. It works until `expiresAt`. */
    replacedBy: idColumn().nullable(),
    expiresAt: timeColumn().nullable(),
    createdBy: idColumn().nullable(),
    createdAt: timeColumn(),
    lastUsedAt: timeColumn().nullable(),
    revokedAt: timeColumn().nullable(),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;
