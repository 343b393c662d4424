import { existsSync } from 'node:fs';
import { useEngine } from '../../tests/support/engine.js';
import { proveLedger } from '../billing/prove-ledger.js';
import { readProgress } from '../campaigns/read-progress.js';
import { Suppression } from '../consent/consent.js';
import { contactsOf } from '../contacts/import/import.fixture.js';
import { refusedPath } from '../contacts/import/refused-file.js';
import { readImport } from '../contacts/read-imports.js';
import { PLATFORM, type Actor, type Work } from '../database/work.js';
import { pageMessages } from '../messages/read-messages.js';
import { sendMessage } from '../messages/send-message.js';
import { newId } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { PERSON, directory, everything, makeWorld, type World } from '../../tests/support/known-person.js';
import { makeSender } from '../../tests/support/sender.js';
import type { RetainedKind } from './privacy.js';
import { beginRetentionRuns } from './retention/begin-runs.js';
import { pageRetentionRuns, readRetentionRules, setRetentionRule } from './retention/retention-rules.js';
import { runRetention, Stopped } from './retention/run-retention.js';

const engine = useEngine({ ownDatabase: true });
const DAY_MS = 24 * 3_600_000;
const NEVER = new AbortController().signal;

const keep = (actor: Actor, kind: RetainedKind, days: number | null) =>
  engine.run(actor, setRetentionRule, { kind, days });

const runsOf = async (actor: Actor) =>
  (await engine.read(actor, pageRetentionRuns, { first: 10, after: null })).rows;

/** What a worker's loop and its job do. */
async function apply(actor: Actor, stopping = NEVER) {
  while ((await engine.run(PLATFORM, beginRetentionRuns, undefined)) > 0);
  const open = (await runsOf(actor)).find(({ finishedAt }) => finishedAt === null);
  if (open === undefined) return null;
  await runRetention({ runner: engine, actor, runId: open.id, jobId: newId(), directory, stopping });
  return (await runsOf(actor)).find(({ id }) => id === open.id)?.report;
}

async function later(days: number, act: () => Promise<void>): Promise<void> {
  const { now } = engine;
  engine.now = new Date(now.getTime() + days * DAY_MS);
  try {
    await act();
  } finally {
    engine.now = now;
  }
}

const messagesIn = async (actor: Actor) => (await engine.read(actor, pageMessages, { first: 50 })).rows;

/** Every receipt has come, and nobody waits for more. */
async function settled(): Promise<World> {
  const world = await makeWorld(engine);
  await world.deliver();
  await engine.run(
    world.actor,
    ({ sql, actor }: Work) =>
      sql.run(`update chunk set sweep_at = null where account_id = x'${actor.accountId}'`),
    undefined,
  );
  return world;
}

describe('a rule', () => {
  test('is from one day to ten years, and can be taken away', async () => {
    const { actor } = await makeWorld(engine);
    expect((await engine.read(actor, readRetentionRules, undefined)).map(({ days }) => days)).toEqual(
      Array(5).fill(null),
    );
    for (const days of [0, -1, 3_651, 1.5]) {
      await expect(keep(actor, 'messages', days)).rejects.toThrow(InvalidInput);
    }
    expect(await keep(actor, 'messages', 1)).toMatchObject({ kind: 'messages', days: 1 });
    expect(await keep(actor, 'messages', 3_650)).toMatchObject({ days: 3_650 });
    expect(await keep(actor, 'messages', null)).toMatchObject({
      days: null,
      description: expect.any(String),
    });
    expect((await engine.read(actor, readRetentionRules, undefined)).every(({ days }) => days === null)).toBe(
      true,
    );
  });

  test('is applied once a day', async () => {
    const { actor } = await settled();
    await keep(actor, 'messages', 30);
    expect(await apply(actor)).toBeNull();
    await later(1, async () => {
      expect(await apply(actor)).toEqual({});
      expect(await apply(actor)).toBeNull();
    });
    await later(2.1, async () => void expect(await apply(actor)).toEqual({}));
    expect(await runsOf(actor)).toHaveLength(2);
  });
});

describe('a rule that was set or changed', () => {
  test('waits an hour, also when the run of another is due', async () => {
    const { actor } = await settled();
    await keep(actor, 'message_texts', 30);
    await later(2, async () => {
      await keep(actor, 'message_texts', 1);
      await keep(actor, 'inbound_messages', 1);
      expect(await apply(actor)).toEqual({});
    });
    await later(3.1, async () => {
      expect(await apply(actor)).toEqual({ message_text: 4, inbound_message: 1 });
    });
  });
});

describe('what is kept no longer', () => {
  test('texts: the messages stay', async () => {
    const { actor } = await settled();
    await keep(actor, 'message_texts', 30);
    const before = await messagesIn(actor);
    await later(29, async () => void expect(await apply(actor)).toEqual({}));
    expect(await messagesIn(actor)).toEqual(before);
    await later(31, async () => void expect(await apply(actor)).toEqual({ message_text: 4 }));
    expect(await messagesIn(actor)).toEqual(before.map((message) => ({ ...message, body: '' })));
  });

  test('messages: money and counters stay, and what is on the way', async () => {
    const { actor, campaignId } = await settled();
    const look = async () => ({
      ledger: await engine.read(actor, proveLedger, undefined),
      progress: await engine.read(actor, readProgress, { campaignId }),
    });
    const before = await look();
    await keep(actor, 'messages', 30);
    await later(31, async () => {
      expect(await apply(actor)).toMatchObject({ message: 4, submission: 4, idempotency_key: 2 });
    });
    expect(await messagesIn(actor)).toEqual([]);
    expect(await look()).toEqual(before);
    const left = await everything(engine, actor);
    for (const table of ['message', 'message_text', 'submission', 'chunk']) expect(left[table]).toBe('[]');
    const other = await makeWorld(engine);
    await keep(other.actor, 'messages', 30);
    await later(31, async () => void expect(await apply(other.actor)).toEqual({ idempotency_key: 2 }));
    expect(await messagesIn(other.actor)).toHaveLength(4);
  });

  test('messages: with whom was texted without being a contact', async () => {
    const { actor } = await makeSender(engine, { numbers: [] });
    const single = { body: 'Hi', senderId: 'GALLANT', flash: false, validitySeconds: null };
    const send = (to: string) =>
      engine.run(actor, sendMessage, { ...single, to, idempotencyKey: to.replace('+', 'k') });
    await send('+254733000111');
    await keep(actor, 'messages', 30);
    await later(20, async () => void (await send('+254733000222')));
    await later(31, async () => void expect(await apply(actor)).toMatchObject({ texted_number: 1 }));
    const { texted_number: left } = await everything(engine, actor);
    expect(JSON.parse(left ?? '')).toMatchObject([{ msisdn: '+254733000222' }]);
  });

  test('replies', async () => {
    const { actor } = await settled();
    await keep(actor, 'inbound_messages', 1);
    await later(2, async () => void expect(await apply(actor)).toEqual({ inbound_message: 1 }));
    expect((await everything(engine, actor)).inbound_message).toBe('[]');
  });

  test('imports, with their refused rows and the file of them', async () => {
    const { actor, importId } = await settled();
    await keep(actor, 'imports', 7);
    const path = refusedPath(directory, actor.accountId, importId);
    expect(existsSync(path)).toBe(true);
    await later(8, async () => void expect(await apply(actor)).toMatchObject({ contact_import: 1 }));
    expect(await engine.read(actor, readImport, { importId })).toBeNull();
    expect(existsSync(path)).toBe(false);
    expect(await contactsOf(engine, actor)).toHaveLength(2);
  });

  test('contacts that nothing happens to; their opt-outs stay', async () => {
    const { actor } = await settled();
    await keep(actor, 'inactive_contacts', 90);
    await engine.run(
      actor,
      ({ sql, now }: Work) =>
        sql.run(
          `update contact set last_replied_at = ? where account_id = x'${actor.accountId}' and msisdn <> '${PERSON}'`,
          [new Date(now.getTime() + 50 * DAY_MS)],
        ),
      undefined,
    );
    await later(100, async () => void expect(await apply(actor)).toEqual({ contact: 1 }));
    expect((await contactsOf(engine, actor)).map(({ msisdn }) => msisdn)).not.toContain(PERSON);
    const subjects = await engine.read(
      actor,
      ({ em, actor: { accountId } }: Work) => em.find(Suppression, { accountId }),
      undefined,
    );
    expect(subjects.map(({ subject }) => subject)).toEqual([PERSON]);
  });

  test('is removed by the next run when one was told to stop', async () => {
    const { actor } = await settled();
    await keep(actor, 'message_texts', 1);
    await later(2, async () => {
      await expect(apply(actor, AbortSignal.abort())).rejects.toThrow(Stopped);
      expect(await apply(actor)).toEqual({ message_text: 4 });
    });
  });
});
