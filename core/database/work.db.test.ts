import { useEngine } from '../../tests/support/engine.js';
import { makeSender } from '../../tests/support/sender.js';
import { Wallet } from '../billing/ledger.js';
import { readWallet } from '../billing/read-wallet.js';
import { actingFor, type Actor, type Work } from './work.js';

const engine = useEngine();

const account = async (): Promise<Actor> => (await makeSender(engine, { numbers: [] })).actor;
const balanceOf = async (actor: Actor) => (await engine.read(actor, readWallet, undefined)).captured;
const setCaptured = ({ sql, actor }: Work, amount: number) =>
  sql.run(`update wallet set captured = ${amount} where account_id = x'${actor.accountId}'`);

/** As the database says it, with the number of the error. */
const conflict = (errno: number) => Object.assign(new Error('conflict'), { errno });

const crossing = (first: Actor, second: Actor, mine: () => void, theirs: Promise<void>) =>
  engine.run(
    first,
    async (work: Work) => {
      await setCaptured(work, 1);
      mine();
      await theirs;
      await setCaptured(actingFor(work, second.accountId), 2);
    },
    undefined,
  );

describe('a use case', () => {
  test('that throws leaves nothing behind, of its statements or of its entities', async () => {
    const actor = await account();
    const failing = engine.run(
      actor,
      async (work: Work) => {
        await setCaptured(work, 5);
        const wallet = await work.em.findOneOrFail(Wallet, { accountId: actor.accountId });
        wallet.toppedUp = 99n;
        await work.em.flush();
        throw new Error('no');
      },
      undefined,
    );
    await expect(failing).rejects.toThrow('no');
    expect(await engine.read(actor, readWallet, undefined)).toMatchObject({ captured: 0n });
  });

  test('sees by one way what it wrote by the other, and entities are written at its end', async () => {
    const actor = await account();
    await engine.run(
      actor,
      async (work: Work) => {
        await setCaptured(work, 7);
        const wallet = await work.em.findOneOrFail(Wallet, { accountId: actor.accountId });
        expect(wallet.captured).toBe(7n);
        wallet.captured = 8n;
      },
      undefined,
    );
    expect(await balanceOf(actor)).toBe(8n);
  });

  test.each([1213, 1205, 1020])('undone by the database for a conflict (%i) is run again', async (errno) => {
    const actor = await account();
    let tries = 0;
    await engine.run(
      actor,
      async (work: Work) => {
        tries += 1;
        await setCaptured(work, tries);
        if (tries < 3) throw conflict(errno);
      },
      undefined,
    );
    expect(tries).toBe(3);
    expect(await balanceOf(actor)).toBe(3n);
  });

  test('is not run for ever, and not again for any other fault', async () => {
    const actor = await account();
    const tries = { conflict: 0, duplicate: 0 };
    const always = (kind: keyof typeof tries, errno: number) =>
      engine.run(
        actor,
        () => {
          tries[kind] += 1;
          return Promise.reject(conflict(errno));
        },
        undefined,
      );
    await expect(always('conflict', 1213)).rejects.toThrow('conflict');
    await expect(always('duplicate', 1062)).rejects.toThrow('conflict');
    expect(tries).toEqual({ conflict: 10, duplicate: 1 });
  });

  test('of two that lock each other out both end well', async () => {
    const [one, other] = [await account(), await account()];
    const [oneLocked, otherLocked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await Promise.all([
      crossing(one, other, oneLocked.resolve, otherLocked.promise),
      crossing(other, one, otherLocked.resolve, oneLocked.promise),
    ]);
    expect([await balanceOf(one), await balanceOf(other)].toSorted()).toEqual([1n, 2n]);
  });
});
