import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** A person. Belongs to accounts through memberships. */
export const User = defineEntity({
  name: 'User',
  tableName: 'user',
  properties: {
    id: idColumn().primary(),
    /** Lower case. */
    email: p.string().length(254).unique('user_email'),
    name: p.string().length(100),
    /** Argon2id, PHC string. */
    passwordHash: asciiColumn(255),
    /** Null: the address is not proved, and nobody can log in with it. */
    emailVerifiedAt: timeColumn().nullable(),
    /** Works for the platform: may look after accounts that are not theirs. */
    operator: p.boolean().default(false),
    /** The secret of the second factor (RFC 6238), sealed; asked for once `totpEnabledAt` is set. */
    totpSecret: p.blob().nullable(),
    totpEnabledAt: timeColumn().nullable(),
    /** The time step of the last code that was taken: none works twice. */
    totpLastStep: p.integer().unsigned().nullable(),
    createdAt: timeColumn(),
  },
});
export type User = InferEntity<typeof User>;
