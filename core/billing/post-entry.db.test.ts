import * as fc from 'fast-check';
import { useEngine } from '../../tests/support/engine.js';
import { makeSender } from '../../tests/support/sender.js';
import { idBytes } from '../database/sql.js';
import type { Actor, Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { InsufficientFunds } from './insufficient-funds.js';
import { ENTRY_KINDS } from './ledger.js';
import { postEntry, type Posting } from './post-entry.js';
import { proveLedger } from './prove-ledger.js';
import { pageLedger, readWallet } from './read-wallet.js';

const engine = useEngine();

async function accountWith(money: bigint): Promise<Actor> {
  return (await makeSender(engine, { numbers: [], money })).actor;
}

const post = (actor: Actor, posting: Posting): Promise<boolean> => engine.run(actor, postEntry, posting);
const walletOf = (actor: Actor) => engine.read(actor, readWallet, undefined);
const entriesOf = async (actor: Actor) =>
  (await engine.read(actor, pageLedger, { first: 1_000, after: null })).rows;
const proof = (actor: Actor) => engine.read(actor, proveLedger, undefined);

describe('one cause', () => {
  test.each(ENTRY_KINDS)('is one entry of %s, however many post it at once', async (kind) => {
    const actor = await accountWith(100n);
    await post(actor, { kind: 'hold', causeId: newId(), amount: 40n });
    const causeId = newId();
    const posted = await Promise.all(
      Array.from({ length: 20 }, () => post(actor, { kind, causeId, amount: 30n })),
    );
    expect(posted.filter(Boolean)).toHaveLength(1);
    expect((await entriesOf(actor)).filter((entry) => entry.causeId === causeId)).toHaveLength(1);
    expect((await proof(actor)).faults).toEqual([]);
  });

  test('is a cause of each kind: a hold and its release may share it', async () => {
    const actor = await accountWith(100n);
    const causeId = newId();
    expect(await post(actor, { kind: 'hold', causeId, amount: 60n })).toBe(true);
    expect(await post(actor, { kind: 'release', causeId, amount: 60n })).toBe(true);
    expect(await walletOf(actor)).toMatchObject({ available: 100n, held: 0n });
  });

  test('posted again is harmless even when there is no money left for a second one', async () => {
    const actor = await accountWith(100n);
    const hold: Posting = { kind: 'hold', causeId: newId(), amount: 80n };
    expect(await post(actor, hold)).toBe(true);
    expect(await post(actor, hold)).toBe(false);
    expect(await walletOf(actor)).toMatchObject({ available: 20n, held: 80n });
  });

  test('of another account is another cause', async () => {
    const [one, other] = [await accountWith(100n), await accountWith(100n)];
    const causeId = newId();
    for (const actor of [one, other])
      expect(await post(actor, { kind: 'hold', causeId, amount: 10n })).toBe(true);
  });
});

describe('a hold', () => {
  test('of more than there is is refused, says what is missing, and nothing moves', async () => {
    const actor = await accountWith(100n);
    const before = await entriesOf(actor);
    const refused = await post(actor, { kind: 'hold', causeId: newId(), amount: 101n }).catch(
      (e: unknown) => e,
    );
    expect(refused).toBeInstanceOf(InsufficientFunds);
    expect(refused).toMatchObject({
      details: { currency: 'KES', required: 101n, available: 100n, missing: 1n },
    });
    expect(await entriesOf(actor)).toHaveLength(before.length);
    expect(await walletOf(actor)).toMatchObject({ available: 100n, held: 0n });
  });

  test('of all there is is granted', async () => {
    const actor = await accountWith(100n);
    await post(actor, { kind: 'hold', causeId: newId(), amount: 100n });
    expect(await walletOf(actor)).toMatchObject({ available: 0n, held: 100n });
  });

  test('never overdraws, however many come at once', async () => {
    const actor = await accountWith(100n);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 24 }, () => post(actor, { kind: 'hold', causeId: newId(), amount: 15n })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    expect(await walletOf(actor)).toMatchObject({ available: 10n, held: 90n });
    expect((await proof(actor)).faults).toEqual([]);
  });
});

describe('the wallet', () => {
  test('an entry without an amount is no entry, a negative one is a bug', async () => {
    const actor = await accountWith(100n);
    const before = await entriesOf(actor);
    await post(actor, { kind: 'hold', causeId: newId(), amount: 0n });
    await expect(post(actor, { kind: 'credit', causeId: newId(), amount: -1n })).rejects.toThrow('negative');
    expect(await entriesOf(actor)).toHaveLength(before.length);
  });

  test.each(['capture', 'release'] as const)(
    'a %s of more than is held is undone by the database',
    async (kind) => {
      const actor = await accountWith(100n);
      await post(actor, { kind: 'hold', causeId: newId(), amount: 10n });
      await expect(post(actor, { kind, causeId: newId(), amount: 11n })).rejects.toThrow(
        /wallet_never_negative/,
      );
      expect(await walletOf(actor)).toMatchObject({ available: 90n, held: 10n, captured: 0n });
      expect((await proof(actor)).faults).toEqual([]);
    },
  );

  test('is exact beyond what a double can hold', async () => {
    const actor = await accountWith(9_007_199_254_740_993n);
    await post(actor, { kind: 'hold', causeId: newId(), amount: 9_007_199_254_740_992n });
    await post(actor, { kind: 'credit', causeId: newId(), amount: 9_007_199_254_740_993n });
    expect(await walletOf(actor)).toMatchObject({
      available: 9_007_199_254_740_994n,
      held: 9_007_199_254_740_992n,
      toppedUp: 18_014_398_509_481_986n,
    });
    expect((await proof(actor)).faults).toEqual([]);
  });

  test('a fault is found and named when a balance is not what the entries add up to', async () => {
    const actor = await accountWith(100n);
    await engine.run(
      actor,
      ({ sql }: Work) =>
        sql.run('update wallet set available = 99 where account_id = ?', [idBytes(actor.accountId)]),
      undefined,
    );
    expect((await proof(actor)).faults).toEqual(['available: the entries add up to 100, the wallet says 99']);
  });
});

interface Balance {
  available: bigint;
  held: bigint;
}

/** What an entry of one micro-unit does to a wallet. */
const EFFECT: Record<Posting['kind'], Balance> = {
  top_up: { available: 1n, held: 0n },
  credit: { available: 1n, held: 0n },
  hold: { available: -1n, held: 1n },
  capture: { available: 0n, held: -1n },
  release: { available: 1n, held: -1n },
};

/** The wallet after a posting, or null if it does not allow it. */
function after({ available, held }: Balance, { kind, amount }: Posting): Balance | null {
  const next = {
    available: available + EFFECT[kind].available * amount,
    held: held + EFFECT[kind].held * amount,
  };
  return next.available < 0n || next.held < 0n ? null : next;
}

test('whatever is posted in whatever order, entries and wallet agree', async () => {
  const causes: Id[] = Array.from({ length: 12 }, () => newId());
  const anyPosting = fc.record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    causeId: fc.constantFrom(...causes),
    amount: fc.bigInt({ min: 1n, max: 60n }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyPosting, { maxLength: 15 }), async (postings) => {
      const actor = await accountWith(100n);
      let balance: Balance = { available: 100n, held: 0n };
      const posted = new Set<string>();
      for (const posting of postings) {
        const key = `${posting.kind} ${posting.causeId}`;
        const isNew = !posted.has(key);
        const next = after(balance, posting);
        const outcome = await post(actor, posting).catch(() => 'refused');
        expect(outcome).toBe(isNew ? (next === null ? 'refused' : true) : false);
        if (outcome !== true) continue;
        posted.add(key);
        balance = next as Balance;
      }
      expect(await walletOf(actor)).toMatchObject(balance);
      expect((await proof(actor)).faults).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
