import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { idColumn, timeColumn } from '../database/columns.js';

export const ContactList = defineEntity({
  name: 'ContactList',
  tableName: 'contact_list',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    name: p.string().length(100),
    /** Kept where members are added: never counted. */
    contactCount: p.integer().unsigned().default(0),
    createdAt: timeColumn(),
  },
  uniques: [{ name: 'contact_list_name', properties: ['accountId', 'name'] }],
});
export type ContactList = InferEntity<typeof ContactList>;

/** A contact in a list. `addedAt` lets a running campaign leave out who joined after its launch. */
export const ListMember = defineEntity({
  name: 'ListMember',
  tableName: 'list_member',
  properties: {
    accountId: idColumn().primary(),
    listId: idColumn().primary(),
    contactId: idColumn().primary(),
    addedAt: timeColumn(),
  },
});
