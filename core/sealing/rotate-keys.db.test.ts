import { setImmediate as turn } from 'node:timers/promises';
import { processWith, newMasterKey } from '../../tests/support/keys.js';
import { useEngine } from '../../tests/support/engine.js';
import { MASTER_KEY } from '../../tests/support/master-key.js';
import { PLATFORM, type Actor, type Runner } from '../database/work.js';
import { NotAuthentic } from '../platform/aes-gcm.js';
import { newId } from '../platform/id.js';
import { createLogger } from '../platform/logging.js';
import { MasterKeyMissing } from '../platform/master-keys.js';
import { hasItsKeys } from './has-its-keys.js';
import { keyOwners, readKeyUse, renewDataKey, requireMasterKeys, rewrapDataKeys } from './rotate-keys.js';
import { sealerOf } from './sealer.js';

const engine = useEngine({ ownDatabase: true });
const place = (row: number) => ({ column: 'message_text.sealed', row: String(row) });
const log = createLogger('test', 'silent');

interface Sealed {
  actor: Actor;
  row: number;
  sealed: Buffer;
}
const text = ({ actor, row }: Omit<Sealed, 'sealed'>) => `${actor.accountId} says ${row}`;

const seal = async (by: Runner, actor: Actor, row: number): Promise<Sealed> => ({
  actor,
  row,
  sealed: await by.run(
    actor,
    async (work) => (await sealerOf(work)).seal(place(row), text({ actor, row })),
    undefined,
  ),
});
const open = (by: Runner, { actor, row, sealed }: Sealed): Promise<string> =>
  by.read(actor, async (work) => (await sealerOf(work)).open(place(row), sealed), undefined);

const actors = Array.from({ length: 250 }, (): Actor => ({ accountId: newId(), userId: null }));

async function rewrapAll(by: Runner): Promise<number[]> {
  const counts: number[] = [];
  do counts.push(await by.run(PLATFORM, rewrapDataKeys, undefined));
  while (counts.at(-1) !== 0);
  return counts;
}

test('keys are rotated while work goes on: what was sealed before, meanwhile and after is readable', async () => {
  const newer = newMasterKey();
  const before = processWith(engine, MASTER_KEY, newer);
  const during = processWith(engine, newer, MASTER_KEY);
  const everything = await Promise.all(actors.map((actor) => seal(before, actor, 0)));
  const rotated = new AbortController();
  const lane = async (by: Runner) => {
    for (let row = 1; !rotated.signal.aborted; row += 1) {
      const made = await seal(by, actors[row % actors.length] as Actor, row);
      everything.push(made);
      expect(await open(during, made)).toBe(text(made));
      await turn(); // with keys at hand neither asks the database
    }
  };
  const lanes = [lane(before), lane(during), lane(processWith(engine, newer, MASTER_KEY))];
  const rotate = async () => {
    const wrapped = await rewrapAll(during);
    for (const accountId of await during.read(PLATFORM, keyOwners, undefined)) {
      await during.run({ accountId, userId: null }, renewDataKey, undefined);
    }
    engine.pass(60_001);
    return { wrapped, last: await Promise.all(actors.map((actor) => seal(during, actor, -1))) };
  };
  const { wrapped, last } = await rotate().finally(() => rotated.abort());
  await Promise.all(lanes);
  expect(wrapped).toEqual([200, 50, 0]);
  for (const { sealed } of last) expect(sealed.readUInt32BE(1)).toBe(2);

  const after = processWith(engine, newer);
  for (const one of [...everything, ...last]) expect(await open(after, one)).toBe(text(one));
  expect(await after.read(PLATFORM, readKeyUse, undefined)).toMatchObject([
    { dataKeys: 2 * actors.length, known: true, newest: true },
  ]);
  expect(await hasItsKeys({ ...after, log })).toBe(true);
});

test('a process without the master key may not start, and says which one it lacks', async () => {
  const [actor] = actors as [Actor];
  const lost = processWith(engine, newMasterKey());
  expect(await hasItsKeys({ ...lost, log })).toBe(false);
  const fault = await lost.read(PLATFORM, requireMasterKeys, undefined).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(MasterKeyMissing);
  const [use] = await lost.read(PLATFORM, readKeyUse, undefined);
  expect(use).toMatchObject({ known: false, newest: false });
  expect(String(fault)).toContain(`${use?.masterKeyId} (of ${use?.dataKeys} data keys)`);
  await expect(seal(lost, actor, 1)).rejects.toBeInstanceOf(MasterKeyMissing);
  await expect(rewrapAll(lost)).rejects.toBeInstanceOf(MasterKeyMissing);
});

test('a data key in the row of another account is of no use', async () => {
  const key = newMasterKey();
  const by = processWith(engine, key, MASTER_KEY);
  const [mine, theirs] = [newId(), newId()].map((accountId): Actor => ({ accountId, userId: null }));
  const sealed = await seal(by, mine as Actor, 1);
  await by.run(
    theirs as Actor,
    ({ sql }) =>
      sql.run(
        `insert into data_key select x'${theirs?.accountId}', version, wrapped, master_key_id, created_at from data_key where account_id = x'${mine?.accountId}'`,
      ),
    undefined,
  );
  await expect(open(by, { ...sealed, actor: theirs as Actor })).rejects.toBeInstanceOf(NotAuthentic);
});
