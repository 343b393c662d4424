import { newId, type Id } from '../platform/id.js';
import { useEngine } from '../../tests/support/engine.js';
import { makeSender, type Sender } from '../../tests/support/sender.js';
import { idBytes, idLiteral, textLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { openChunk } from '../dispatch/open-chunk.js';
import { insertChunk } from './insert-messages.js';
import { pageMessages, readMessages } from './read-messages.js';
import { sealClearTexts } from './seal-clear-texts.js';
import { sendMessage } from './send-message.js';

const engine = useEngine();
const SECRET = 'a secret between the two of us';
const ODD = [`'";--\\ \\' ? \0`, '\u{1f600} \u2028 %s {{ }}', '', '\t\n', '["a"]', 'x'.repeat(1_530)];
const account = () => makeSender(engine, { numbers: [] });

async function insert({ actor }: Sender, texts: readonly string[]): Promise<{ chunkId: Id; ids: Id[] }> {
  const chunkId = newId();
  const chunk = {
    chunkId,
    campaignId: null,
    currency: 'KES',
    senderId: 'GALLANT',
    flash: false,
    validitySeconds: null,
  };
  const messages = texts.map((body) => ({
    contactLiteral: 'null',
    recipient: '+254722123456',
    body,
    encoding: 'gsm7' as const,
    segments: 1,
    price: 1n,
  }));
  const ids = await engine.run(actor, (work: Work) => insertChunk(work, chunk, messages), undefined);
  return { chunkId, ids };
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `${SECRET} ${at}`);

/** Everything that the account's rows hold, as a dump of the table has it. */
async function dumpOf({ actor }: Sender, table: string): Promise<string> {
  const rows = await engine.read(
    actor,
    ({ sql }: Work) =>
      sql.rows<Record<string, unknown>>(`select * from ${table} where account_id = ?`, [
        idBytes(actor.accountId),
      ]),
    undefined,
  );
  expect(rows.length).toBeGreaterThan(0);
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
    .join('\n');
}

describe('what messages say', () => {
  test.each([1, 63, 64, 65, 2_048])('of a chunk of %i is what is sent and what is shown', async (size) => {
    const sender = await account();
    const texts = numbered(size);
    const { chunkId, ids } = await insert(sender, texts);
    const open = await engine.run(sender.actor, openChunk, { chunkId, runId: newId() });
    expect([...(open?.messages.values() ?? [])].map(({ body }) => body)).toEqual(texts);
    const { rows } = await engine.read(sender.actor, pageMessages, { first: 100 });
    expect(rows.map(({ body }) => body)).toEqual(texts.toReversed().slice(0, 100));
    const [first] = await engine.read(sender.actor, readMessages, { ids: [ids[0] as Id] });
    expect(first?.body).toBe(texts[0]);
  });

  test('is what was given, letter by letter', async () => {
    const sender = await account();
    await insert(sender, ODD);
    const { rows } = await engine.read(sender.actor, pageMessages, { first: 100 });
    expect(rows.map(({ body }) => body).toReversed()).toEqual(ODD);
  });

  test('is on a page of many chunks, each with its own', async () => {
    const sender = await account();
    const chunks = await Promise.all(['a', 'b', 'c'].map((one) => insert(sender, [one, `${one}${one}`])));
    const ids = chunks.flatMap((chunk) => chunk.ids);
    const views = await engine.read(sender.actor, readMessages, { ids });
    const bodies = new Map(views.map(({ id, body }) => [id, body]));
    expect(ids.map((id) => bodies.get(id))).toEqual(['a', 'aa', 'b', 'bb', 'c', 'cc']);
  });

  test('is in no table: not in the messages, the seals, the keys of callers, the jobs', async () => {
    const sender = await account();
    await insert(sender, numbered(70));
    await engine.run(sender.actor, sendMessage, {
      to: '+254722123456',
      body: SECRET,
      senderId: 'GALLANT',
      idempotencyKey: 'one',
      flash: false,
      validitySeconds: null,
    });
    for (const table of ['message', 'message_text', 'idempotency_key', 'job', 'chunk', 'ledger_entry']) {
      expect(await dumpOf(sender, table)).not.toContain('secret');
    }
  });
});

const makeClear = async (sender: Sender, texts: readonly string[]) => {
  const { chunkId, ids } = await insert(sender, texts);
  const its = `account_id = ${idLiteral(sender.actor.accountId)} and`;
  await engine.run(
    sender.actor,
    async ({ sql }: Work) => {
      await sql.run(`delete from message_text where ${its} chunk_id = ${idLiteral(chunkId)}`);
      for (const [at, id] of ids.entries()) {
        await sql.run(
          `update message set body = ${textLiteral(texts[at] as string)} where ${its} id = ${idLiteral(id)}`,
        );
      }
    },
    undefined,
  );
  return chunkId;
};
const shown = async ({ actor }: Sender) =>
  (await engine.read(actor, pageMessages, { first: 1_000 })).rows.map(({ body }) => body).toReversed();

describe('what was written before there were seals', () => {
  test('is read as it is, and sealed by a rotation, once', async () => {
    const sender = await account();
    const [old, young] = [numbered(130), numbered(3)];
    const chunks = [await makeClear(sender, old), (await insert(sender, young)).chunkId];
    chunks.push(
      await makeClear(
        sender,
        ODD.filter((text) => !text.includes('?')),
      ),
    );
    const before = await shown(sender);
    expect(before.slice(0, 133)).toEqual([...old, ...young]);
    const first = await engine.run(sender.actor, sealClearTexts, { after: null });
    expect(first).toEqual({ after: chunks.at(-1), sealed: 130 + ODD.length - 1 });
    expect(await engine.run(sender.actor, sealClearTexts, first)).toEqual({ after: null, sealed: 0 });
    expect(await engine.run(sender.actor, sealClearTexts, { after: null })).toMatchObject({ sealed: 0 });
    expect(await shown(sender)).toEqual(before);
    expect(await dumpOf(sender, 'message')).not.toContain('secret');
    const open = await engine.run(sender.actor, openChunk, { chunkId: chunks[0] as Id, runId: newId() });
    expect([...(open?.messages.values() ?? [])].map(({ body }) => body)).toEqual(old);
  });

  test("of one account is not another's", async () => {
    const [mine, theirs] = [await account(), await account()];
    await makeClear(theirs, numbered(2));
    expect(await engine.run(mine.actor, sealClearTexts, { after: null })).toEqual({ after: null, sealed: 0 });
  });
});
