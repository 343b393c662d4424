import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { idColumn, timeColumn } from '../database/columns.js';

export const Tag = defineEntity({
  name: 'Tag',
  tableName: 'tag',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    name: p.string().length(60),
    /** Kept where contacts are tagged: never counted. */
    contactCount: p.integer().unsigned().default(0),
    createdAt: timeColumn(),
  },
  uniques: [{ name: 'tag_name', properties: ['accountId', 'name'] }],
});
export type Tag = InferEntity<typeof Tag>;

export const ContactTag = defineEntity({
  name: 'ContactTag',
  tableName: 'contact_tag',
  properties: {
    accountId: idColumn().primary(),
    tagId: idColumn().primary(),
    contactId: idColumn().primary(),
    addedAt: timeColumn(),
  },
});
