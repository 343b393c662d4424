import { defineEntity, p } from '@mikro-orm/core';
import { asciiColumn, idColumn } from '../database/columns.js';

/**
 * Which bit of `contact.tag_marks` or `contact.list_marks` says that a contact is in this group. It is kept until the last bit of
 * a deleted group is cleared (edit/clear-group.ts), so that no other group inherits members.
 */
export const GroupMark = defineEntity({
  name: 'GroupMark',
  tableName: 'group_mark',
  properties: {
    accountId: idColumn().primary(),
    /** `tag` or `list`. */
    kind: asciiColumn(4).primary(),
    /** 0 to 63. */
    mark: p.tinyint().unsigned().primary(),
    groupId: idColumn(),
  },
  uniques: [{ name: 'group_mark_group', properties: ['accountId', 'groupId'] }],
});
