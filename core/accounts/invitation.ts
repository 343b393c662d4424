import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';
import type { Role } from './permissions.js';

/** Asks somebody into an account by e-mail. */
export const Invitation = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    /** Lower case. */
    email: p.string().length(254),
    role: asciiColumn(16).$type<Role>(),
    /** SHA-256 of the token in the link, hex. */
    tokenHash: asciiColumn(64).unique('invitation_token'),
    invitedBy: idColumn(),
    createdAt: timeColumn(),
    expiresAt: timeColumn(),
    acceptedAt: timeColumn().nullable(),
    revokedAt: timeColumn().nullable(),
  },
});
export type Invitation = InferEntity<typeof Invitation>;
