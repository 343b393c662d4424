import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, microsColumn, timeColumn } from '../database/columns.js';
import type { CampaignState } from './campaign-state.js';

export const Campaign = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    name: p.string().length(100),
    state: asciiColumn(12).$type<CampaignState>(),
    /** Why it paused by itself: a sentence for its owner. */
    stateReason: p.string().length(200).nullable(),
    senderId: p.string().length(16),
    /** The template. */
    body: p.text(),
    flash: p.boolean().default(false),
    /** Launched with a test key: goes through a sandbox carrier only, and costs nothing. */
    test: p.boolean().default(false),
    /** Null: every contact of the account. */
    listId: idColumn().nullable(),
    /** Or those of a segment. */
    segmentId: idColumn().nullable(),
    /** Who is in the segment is settled at the launch; otherwise at each claim. */
    frozen: p.boolean().default(false),
    purpose: asciiColumn(16).$type<'marketing' | 'transactional'>().default('marketing'),
    /** The last contact claimed: the next chunk starts after it. */
    cursor: idColumn().nullable().fieldName('cursor_id'),
    /** True when no contact is left after the cursor. */
    exhausted: p.boolean().default(false),
    /** Chunks claimed so far: the number of the next. */
    nextChunk: p.integer().unsigned().default(0),
    /** Chunks claimed and not yet complete. */
    openChunks: p.integer().unsigned().default(0),
    /** Of the hold, what no chunk has claimed yet. Given back at the end. */
    uncommitted: microsColumn().default(0),
    createdAt: timeColumn(),
    launchedAt: timeColumn().nullable(),
    finishedAt: timeColumn().nullable(),
  },
  /** Whose a sender id is: for replies from numbers that nobody knows. */
  indexes: [{ name: 'campaign_sender', properties: ['senderId', 'accountId'] }],
});
export type Campaign = InferEntity<typeof Campaign>;
