import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { idColumn, timeColumn } from '../database/columns.js';
import type { SegmentRule } from './segment-rule.js';

/** Contacts by a rule: who is in it is found out when it is asked for. */
export const Segment = defineEntity({
  name: 'Segment',
  tableName: 'segment',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    name: p.string().length(100),
    rule: p.json<SegmentRule>(),
    createdAt: timeColumn(),
    updatedAt: timeColumn(),
  },
  uniques: [{ name: 'segment_name', properties: ['accountId', 'name'] }],
});
export type Segment = InferEntity<typeof Segment>;

/** When a campaign's messages are next rolled up into the activity of its contacts. */
export const ActivityRoll = defineEntity({
  name: 'ActivityRoll',
  tableName: 'activity_roll',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    dueAt: timeColumn().index('activity_roll_due'),
    /** The last message read in this round. */
    cursor: idColumn().nullable().fieldName('cursor_id'),
    round: p.integer().unsigned().default(0),
    /** The campaign's counters when the round before began: nothing new, nothing to read. */
    revision: p.integer().unsigned().default(0),
  },
});
export type ActivityRoll = InferEntity<typeof ActivityRoll>;
