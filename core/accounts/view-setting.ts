import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** How a person wants to see a page of an account: chosen columns, sorting. */
export const ViewSetting = defineEntity({
  name: 'ViewSetting',
  tableName: 'view_setting',
  properties: {
    accountId: idColumn().primary(),
    userId: idColumn().primary(),
    name: asciiColumn(40).primary(),
    value: p.json<Record<string, unknown>>(),
    updatedAt: timeColumn(),
  },
});
export type ViewSetting = InferEntity<typeof ViewSetting>;
