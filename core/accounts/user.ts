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
    createdAt: timeColumn(),
  },
});
export type User = InferEntity<typeof User>;
