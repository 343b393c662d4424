import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** The key that an account's data at rest is sealed with, itself wrapped by the master key. */
export const DataKey = defineEntity({
  name: 'DataKey',
  tableName: 'data_key',
  properties: {
    accountId: idColumn().primary(),
    /** Grows with each rotation; what is sealed says which it was sealed with. */
    version: p.integer().unsigned().primary(),
    wrapped: p.blob(),
    /** Which master key wraps it: the first 16 digits of its SHA-256. */
    masterKeyId: asciiColumn(16),
    createdAt: timeColumn(),
  },
});
export type DataKey = InferEntity<typeof DataKey>;
