import { idBytes, idLiteral, keysCondition } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { sealerOf, type Place, type Sealer } from '../sealing/sealer.js';

/** A power of two, so that a message's block and place in it are bits of its ordinal. */
const BLOCK = 64;
const blockOf = (ordinal: number): number => Math.floor(ordinal / BLOCK);

const placeOf = (chunkId: Id, block: number): Place => ({
  column: 'message_text.sealed',
  row: `${chunkId}.${block}`,
});

/** Writes what the messages of a chunk say, in the order of their ordinals; travels with the next statement. */
export function writeTexts(
  work: Work,
  sealer: Sealer,
  chunk: { chunkId: Id; texts: readonly string[] },
): void {
  const { chunkId, texts } = chunk;
  const before = `(${idLiteral(work.actor.accountId)},${idLiteral(chunkId)},`;
  const rows: string[] = [];
  for (let block = 0; block * BLOCK < texts.length; block += 1) {
    const list = JSON.stringify(texts.slice(block * BLOCK, (block + 1) * BLOCK));
    const sealed = sealer.seal(placeOf(chunkId, block), list);
    // two thirds as long as an x'…'
    rows.push(`${before}${block},from_base64('${sealed.toString('base64')}'))`);
  }
  work.sql.later(`insert into message_text (account_id, chunk_id, block, sealed) values ${rows.join(',')}`);
}

/** Where a message's text stands. */
export interface TextPlace {
  chunkId: Id;
  ordinal: number;
}
/** The text of a message. */
export type Texts = (place: TextPlace) => string;

interface Row {
  chunk_id: Buffer;
  block: number;
  sealed: Buffer;
}

/** The texts of all messages of a chunk, to be sent: throws for one that has none. */
export const readChunkTexts = (work: Work, chunkId: Id): Promise<Texts> =>
  readBlocks(work, `chunk_id = ${idLiteral(chunkId)}`, none);

/** The texts of these messages. One that was erased, or is kept no longer, is empty. */
export async function readTexts(work: Work, places: readonly TextPlace[]): Promise<Texts> {
  return places.length === 0 ? gone : await readBlocks(work, blocksOf(places), gone);
}

function blocksOf(places: readonly TextPlace[]): string {
  const blocks = new Map(
    places.map(({ chunkId, ordinal }) => {
      const block = blockOf(ordinal);
      return [`${chunkId}.${block}`, [idLiteral(chunkId), block]];
    }),
  );
  return keysCondition(['chunk_id', 'block'], [...blocks.values()]);
}

/** Takes texts out of their seals, those beside them stay. Returns how many it took out. */
export async function eraseTexts(work: Work, places: readonly TextPlace[]): Promise<number> {
  if (places.length === 0) return 0;
  const rows = await work.sql.rows<Row>(
    `select chunk_id, block, sealed from message_text
      where account_id = ${idLiteral(work.actor.accountId)} and ${blocksOf(places)} for update`,
  );
  if (rows.length === 0) return 0;
  const sealer = await sealerOf(work);
  const byBlock = Map.groupBy(places, ({ chunkId, ordinal }) => placeOf(chunkId, blockOf(ordinal)).row);
  let erased = 0;
  for (const { chunk_id: chunk, block, sealed } of rows) {
    const place = placeOf(idFromBytes(chunk), block);
    const texts = JSON.parse(await sealer.open(place, sealed)) as string[];
    for (const { ordinal } of byBlock.get(place.row) ?? []) {
      if (!texts[ordinal % BLOCK]) continue;
      texts[ordinal % BLOCK] = '';
      erased += 1;
    }
    work.sql.later('update message_text set sealed = ? where account_id = ? and chunk_id = ? and block = ?', [
      sealer.seal(place, JSON.stringify(texts)),
      idBytes(work.actor.accountId),
      chunk,
      block,
    ]);
  }
  return erased;
}

const gone: Texts = () => '';

const none: Texts = ({ chunkId, ordinal }) => {
  throw new Error(`Message ${ordinal} of chunk ${chunkId} has no text`);
};

async function readBlocks(work: Work, condition: string, missing: Texts): Promise<Texts> {
  const rows = await work.sql.rows<Row>(
    `select chunk_id, block, sealed from message_text where account_id = ? and ${condition}`,
    [idBytes(work.actor.accountId)],
  );
  if (rows.length === 0) return missing;
  const sealer = await sealerOf(work);
  const blocks = new Map<string, string[]>();
  for (const { chunk_id: chunk, block, sealed } of rows) {
    const place = placeOf(idFromBytes(chunk), block);
    blocks.set(place.row, JSON.parse(await sealer.open(place, sealed)) as string[]);
  }
  return (place) =>
    blocks.get(`${place.chunkId}.${blockOf(place.ordinal)}`)?.[place.ordinal % BLOCK] ?? missing(place);
}
