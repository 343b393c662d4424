import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../database/columns.js';

/**
 * What messages say, sealed 64 at a time: sealing and opening cost 13 µs a seal, whatever its length, and a page of messages
 * from all over still reads no more than 7 kB for each (docs/decisions/0002-sealing.md).
 */
export const MessageText = defineEntity({
  name: 'MessageText',
  tableName: 'message_text',
  properties: {
    accountId: idColumn().primary(),
    chunkId: idColumn().primary(),
    /** Of its chunk: messages with ordinals from 64 times this. */
    block: p.tinyint().unsigned().primary(),
    /** A JSON list of texts, in the order of their ordinals. */
    sealed: p.blob().columnType('mediumblob'),
  },
});
