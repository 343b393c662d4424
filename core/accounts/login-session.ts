import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** One login of a user into an account. Its refresh token changes at each use. */
export const LoginSession = defineEntity({
  name: 'LoginSession',
  tableName: 'login_session',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    userId: idColumn(),
    /** SHA-256 of the refresh token in force, hex. */
    tokenHash: asciiColumn(64).unique('login_session_token'),
    /** SHA-256 of the one before: its reuse ends the session. */
    previousHash: asciiColumn(64).nullable().unique('login_session_previous'),
    /** Where it was opened from, as shown to its user. */
    ip: asciiColumn(45).nullable(),
    userAgent: p.string().length(300).nullable(),
    createdAt: timeColumn(),
    rotatedAt: timeColumn(),
    expiresAt: timeColumn(),
    revokedAt: timeColumn().nullable(),
  },
});
export type LoginSession = InferEntity<typeof LoginSession>;
