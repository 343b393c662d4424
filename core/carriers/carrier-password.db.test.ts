import { useEngine } from '../../tests/support/engine.js';
import { PLATFORM, type Work } from '../database/work.js';
import { idLiteral } from '../database/sql.js';
import { newId, type Id } from '../platform/id.js';
import { SealBroken } from '../sealing/sealer.js';
import { CarrierAccount } from './carrier-account.js';
import { fullUrl, sealClearPasswords } from './carrier-password.js';
import { addCarrier, displayUrl } from './manage-carriers.js';

const engine = useEngine({ ownDatabase: true });

const add = (url: string): Promise<CarrierAccount> =>
  engine.run(PLATFORM, addCarrier, { name: newId(), url });
const read = (id: Id): Promise<CarrierAccount> =>
  engine.read(PLATFORM, ({ em }: Work) => em.findOneOrFail(CarrierAccount, { id }), undefined);
const dialled = async (id: Id): Promise<string> => {
  const carrier = await read(id);
  return await engine.read(PLATFORM, (work) => fullUrl(work, carrier), undefined);
};

test.each([
  'smpp://gallant:s3cret@127.0.0.1:2775?window=10&rate=100',
  'smpps://u%40x:p%3Aa%2F%25@[::1]:3550?systemType=x',
  'smpp://gallant:%C3%A9%20z@carrier.example',
])('%s is kept without its password, and dialled with it', async (url) => {
  const { id } = await add(url);
  const kept = await read(id);
  expect(new URL(kept.url).password).toBe('');
  expect(Buffer.from(kept.password ?? '').includes(new URL(url).password)).toBe(false);
  expect(await dialled(id)).toBe(new URL(url).toString());
  expect(displayUrl(kept.url)).toBe(kept.url);
});

test('an address without a password is kept as it is', async () => {
  const { id } = await add('smpp://gallant@127.0.0.1:2775');
  expect(await read(id)).toMatchObject({ url: 'smpp://gallant@127.0.0.1:2775', password: null });
  expect(await dialled(id)).toBe('smpp://gallant@127.0.0.1:2775');
});

test("a password in another carrier's row is of no use", async () => {
  const [mine, theirs] = [await add('smpp://a:mine@h:1'), await add('smpp://a:theirs@h:1')];
  await engine.run(
    PLATFORM,
    ({ sql }) =>
      sql.run(
        `update carrier_account a join carrier_account b on b.id = ${idLiteral(theirs.id)} set a.password = b.password where a.id = ${idLiteral(mine.id)}`,
      ),
    undefined,
  );
  await expect(dialled(mine.id)).rejects.toBeInstanceOf(SealBroken);
});

test('a password that is older than the seals is dialled as it is, and sealed by a rotation', async () => {
  const id = newId();
  const url = 'smpp://gallant:s3cret@127.0.0.1:2775?window=10';
  await engine.run(
    PLATFORM,
    ({ sql, now }) =>
      sql.run(
        `insert into carrier_account (id, name, url, enabled, id_shape, created_at) values (${idLiteral(id)}, 'old', ?, 1, 'same', ?)`,
        [url, now],
      ),
    undefined,
  );
  expect(await dialled(id)).toBe(url);
  expect(displayUrl((await read(id)).url)).toContain('gallant:***@');
  expect(await engine.run(PLATFORM, sealClearPasswords, undefined)).toBe(1);
  expect(await engine.run(PLATFORM, sealClearPasswords, undefined)).toBe(0);
  expect((await read(id)).url).not.toContain('s3cret');
  expect(await dialled(id)).toBe(url);
});
