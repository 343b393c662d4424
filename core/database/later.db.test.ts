import { useEngine } from '../../tests/support/engine.js';
import { makeSender } from '../../tests/support/sender.js';
import { Wallet } from '../billing/ledger.js';
import { readWallet } from '../billing/read-wallet.js';
import type { Actor, Work } from './work.js';

const setCaptured = ({ sql, actor }: Work, amount: string) =>
  sql.later(`update wallet set captured = ${amount} where account_id = x'${actor.accountId}'`);

describe.each([
  ['together', true],
  ['one by one', false],
])('what is done later, on connections that send %s', (_name, together) => {
  const engine = useEngine({ together });
  const account = async (): Promise<Actor> => (await makeSender(engine, { numbers: [] })).actor;
  const captured = async (actor: Actor) => (await engine.read(actor, readWallet, undefined)).captured;

  test('is seen by the next statement, by the mapper, and after the commit', async () => {
    const actor = await account();
    await engine.run(
      actor,
      async (work: Work) => {
        setCaptured(work, '5');
        const row = await work.sql.first<{ captured: number }>(
          `select captured from wallet where account_id = x'${actor.accountId}'`,
        );
        expect(Number(row?.captured)).toBe(5);
        setCaptured(work, '6');
        expect((await work.em.findOneOrFail(Wallet, { accountId: actor.accountId })).captured).toBe(6n);
        setCaptured(work, '7');
      },
      undefined,
    );
    expect(await captured(actor)).toBe(7n);
  });

  test('undoes everything when it fails, whether a statement or the commit carried it', async () => {
    const actor = await account();
    const before = await captured(actor);
    for (const asksAgain of [true, false]) {
      const failing = engine.run(
        actor,
        async (work: Work) => {
          await work.sql.run(`update wallet set captured = 9 where account_id = x'${actor.accountId}'`);
          setCaptured(work, 'no_such_column');
          setCaptured(work, '10');
          if (asksAgain) await work.sql.first('select 1 as one');
        },
        undefined,
      );
      await expect(failing).rejects.toMatchObject({ code: 'ER_BAD_FIELD_ERROR' });
      expect(await captured(actor)).toBe(before);
    }
  });

  test('needs a transaction', async () => {
    await expect(
      engine.read(await account(), (work: Work) => setCaptured(work, '1'), undefined),
    ).rejects.toThrow('Outside a transaction');
  });
});
