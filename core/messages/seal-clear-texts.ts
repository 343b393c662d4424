import { idBytes, idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { sealerOf } from '../sealing/sealer.js';
import { writeTexts } from './texts.js';

interface ChunkRow {
  id: Buffer;
  first_message_id: Buffer;
  last_message_id: Buffer;
}

const CHUNKS = 20;

/**
 * Seals what the account's messages say that were written before there were seals, some chunks at a time. Returns where to go
 * on, and how many it sealed.
 */
export async function sealClearTexts(
  work: Work,
  { after }: { after: Id | null },
): Promise<{ after: Id | null; sealed: number }> {
  const chunks = await work.sql.rows<ChunkRow>(
    `select id, first_message_id, last_message_id from chunk
      where account_id = ? ${after === null ? '' : `and id > ${idLiteral(after)}`} order by id limit ${CHUNKS}`,
    [idBytes(work.actor.accountId)],
  );
  let sealed = 0;
  for (const chunk of chunks) sealed += await sealChunk(work, chunk);
  const last = chunks.at(-1);
  return { after: last === undefined ? null : idFromBytes(last.id), sealed };
}

/** The texts of a chunk are all clear or all sealed: they are written together, here as at the claim. */
async function sealChunk(work: Work, chunk: ChunkRow): Promise<number> {
  const its = 'account_id = ? and id between ? and ? and chunk_id = ? and body is not null';
  const keys = [idBytes(work.actor.accountId), chunk.first_message_id, chunk.last_message_id, chunk.id];
  const rows = await work.sql.rows<{ ordinal: number; body: string }>(
    `select ordinal, body from message where ${its} order by ordinal for update`,
    keys,
  );
  if (rows.length === 0) return 0;
  const texts: string[] = [];
  for (const { ordinal, body } of rows) texts[ordinal] = body;
  writeTexts(work, await sealerOf(work), { chunkId: idFromBytes(chunk.id), texts });
  work.sql.later(`update message set body = null where ${its}`, keys);
  return rows.length;
}
