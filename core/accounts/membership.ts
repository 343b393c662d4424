import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';
import type { Role } from './permissions.js';

export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    accountId: idColumn().primary(),
    userId: idColumn().primary().index('membership_user'),
    role: asciiColumn(16).$type<Role>(),
    createdAt: timeColumn(),
  },
});
export type Membership = InferEntity<typeof Membership>;
