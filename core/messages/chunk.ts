import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** More than this does not fit into the bit columns. */
export const MAX_CHUNK = 2_048;

/**
 * Messages that are claimed, submitted and settled together; a single message is a chunk of one. A bit a message says
 * what was attempted (written down before the network is touched) and what is settled. After a crash, attempted and
 * not settled means: perhaps sent, never to be sent again.
 */
export const Chunk = defineEntity({
  name: 'Chunk',
  tableName: 'chunk',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    campaignId: idColumn().nullable(),
    size: p.smallint().unsigned(),
    /** Its messages have ids from here to there. */
    firstMessageId: idColumn(),
    lastMessageId: idColumn(),
    attempted: p.blob().columnType('varbinary(256)'),
    settled: p.blob().columnType('varbinary(256)'),
    currency: asciiColumn(3),
    /** Written with a test key: submitted through a sandbox carrier only. */
    test: p.boolean().default(false),
    /** Where the present run submits. */
    carrierId: idColumn().nullable(),
    /** The run that may submit it; a run that finds another's mark stops. */
    runId: idColumn().nullable(),
    createdAt: timeColumn(),
    completedAt: timeColumn().nullable(),
    /** When messages still without a final receipt are given up as unknown; null when that is done. */
    sweepAt: timeColumn().nullable().index('chunk_sweep'),
  },
  indexes: [{ name: 'chunk_campaign', properties: ['accountId', 'campaignId'] }],
});
export type Chunk = InferEntity<typeof Chunk>;
