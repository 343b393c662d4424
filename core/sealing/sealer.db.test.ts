import { useEngine } from '../../tests/support/engine.js';
import { processWith } from '../../tests/support/keys.js';
import { MASTER_KEY } from '../../tests/support/master-key.js';
import { idBytes } from '../database/sql.js';
import type { Actor, Runner, Work } from '../database/work.js';
import { newId } from '../platform/id.js';
import { renewDataKey } from './rotate-keys.js';
import { SealBroken, platformSealer, sealerOf, type Place } from './sealer.js';

const engine = useEngine();
const PLACE: Place = { column: 'message_text.sealed', row: '1.0' };
const TEXT = 'Your code is 123456';
const MINUTE = 60_001;

const anybody = (): Actor => ({ accountId: newId(), userId: null });
const seal = (actor: Actor, text: string, { by = engine as Runner, place = PLACE } = {}): Promise<Buffer> =>
  by.run(actor, async (work) => (await sealerOf(work)).seal(place, text), undefined);
const open = (actor: Actor, sealed: Buffer, { by = engine as Runner, place = PLACE } = {}): Promise<string> =>
  by.read(actor, async (work) => (await sealerOf(work)).open(place, sealed), undefined);
const fingerprint = (actor: Actor, text: string, by: Runner = engine): Promise<string> =>
  by.run(actor, async (work) => (await sealerOf(work)).fingerprint(text), undefined);
const versionOf = (sealed: Buffer): number => sealed.readUInt32BE(1);
const versionsIn = ({ accountId }: Actor): Promise<number[]> =>
  engine.read(
    { accountId, userId: null },
    async ({ sql }: Work) => {
      const rows = await sql.rows<{ version: number }>(
        'select version from data_key where account_id = ? order by version',
        [idBytes(accountId)],
      );
      return rows.map(({ version }) => version);
    },
    undefined,
  );

describe('what is sealed', () => {
  test.each(['', TEXT, '✓ Asante 👍\n\0', '\ud83d alone'.toWellFormed(), 'x'.repeat(200_000)])(
    'is opened where it stands, by any process with the master key, and cannot be read without',
    async (text) => {
      const actor = anybody();
      const sealed = await seal(actor, text);
      expect(await open(actor, sealed)).toBe(text);
      expect(await open(actor, sealed, { by: processWith(engine, MASTER_KEY) })).toBe(text);
      expect(sealed.includes(text || TEXT)).toBe(false);
    },
  );

  test('is never the same twice', async () => {
    const actor = anybody();
    const seals = await Promise.all(Array.from({ length: 20 }, () => seal(actor, TEXT)));
    expect(new Set(seals.map((sealed) => sealed.toString('hex'))).size).toBe(20);
  });

  test('is not opened when a single bit of it has changed, or its end is missing', async () => {
    const actor = anybody();
    const sealed = await seal(actor, TEXT);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      await expect(open(actor, changed)).rejects.toBeInstanceOf(SealBroken);
      await expect(open(actor, sealed.subarray(0, at))).rejects.toBeInstanceOf(SealBroken);
    }
  });

  test('is not opened in another row, column or account, nor for the platform', async () => {
    const [actor, other] = [anybody(), anybody()];
    const sealed = await seal(actor, TEXT);
    await seal(other, TEXT);
    for (const place of [
      { ...PLACE, row: '1.1' },
      { ...PLACE, column: 'user.totp_secret' },
      { column: 'message_text.seale', row: 'd|1.0' },
    ]) {
      await expect(open(actor, sealed, { place })).rejects.toBeInstanceOf(SealBroken);
    }
    await expect(open(other, sealed)).rejects.toBeInstanceOf(SealBroken);
    const asPlatform = engine.run(
      actor,
      async (work) => (await platformSealer(work)).open(PLACE, sealed),
      undefined,
    );
    await expect(asPlatform).rejects.toBeInstanceOf(SealBroken);
  });

  test('says where it is broken, and not what it says', async () => {
    const actor = anybody();
    const sealed = await seal(actor, TEXT);
    const fault = await open(actor, sealed, { place: { ...PLACE, row: '7' } }).catch(String);
    expect(fault).toBe('SealBroken: message_text.sealed of 7: not what was sealed here');
  });
});

describe('the first data key of an account', () => {
  test('is one, however many need it at once', async () => {
    const actor = anybody();
    const processes = Array.from({ length: 6 }, () => processWith(engine, MASTER_KEY));
    const seals = await Promise.all(processes.map((by) => seal(actor, TEXT, { by })));
    expect(await versionsIn(actor)).toEqual([1]);
    for (const sealed of seals) expect(await open(actor, sealed)).toBe(TEXT);
  });

  test('that was undone with its transaction seals nothing afterwards', async () => {
    const actor = anybody();
    const undone = engine.run(
      actor,
      async (work) => {
        (await sealerOf(work)).seal(PLACE, TEXT);
        (await sealerOf(work)).seal(PLACE, TEXT);
        throw new Error('undone');
      },
      undefined,
    );
    await expect(undone).rejects.toThrow('undone');
    expect(await versionsIn(actor)).toEqual([]);
    const sealed = await seal(actor, TEXT);
    expect(await open(actor, sealed, { by: processWith(engine, MASTER_KEY) })).toBe(TEXT);
  });

  test('is read once a minute, not for every seal', async () => {
    const actor = anybody();
    await seal(actor, TEXT);
    await seal(actor, TEXT);
    await engine.run(
      actor,
      ({ sql }) => sql.run('delete from data_key where account_id = ?', [idBytes(actor.accountId)]),
      undefined,
    );
    const sealed = await seal(actor, TEXT);
    expect(await open(actor, sealed)).toBe(TEXT);
    // an account whose keys are gone is forgotten, within a minute
    engine.pass(MINUTE);
    await expect(open(actor, sealed)).rejects.toBeInstanceOf(SealBroken);
  });
});

describe('a new data key', () => {
  test('seals what is new within a minute in every process, and what was stays readable', async () => {
    const actor = anybody();
    const other = processWith(engine, MASTER_KEY);
    const old = await seal(actor, TEXT);
    for (const by of [engine, other]) expect(await open(actor, old, { by })).toBe(TEXT);
    await engine.run(actor, renewDataKey, undefined);
    expect(versionOf(await seal(actor, TEXT))).toBe(1);
    engine.pass(MINUTE);
    const renewed = await seal(actor, TEXT);
    expect([versionOf(old), versionOf(renewed)]).toEqual([1, 2]);
    for (const sealed of [old, renewed]) {
      expect(await open(actor, sealed)).toBe(TEXT);
      expect(await open(actor, sealed, { by: other })).toBe(TEXT);
    }
  });

  test('opens in a process that has read the keys a moment before it was made', async () => {
    const actor = anybody();
    const [early, late] = [processWith(engine, MASTER_KEY), processWith(engine, MASTER_KEY)];
    await seal(actor, TEXT, { by: early });
    await engine.run(actor, renewDataKey, undefined);
    const sealed = await seal(actor, 'newer', { by: late });
    expect(versionOf(sealed)).toBe(2);
    expect(await open(actor, sealed, { by: early })).toBe('newer');
  });

  test('changes no fingerprint; another account has others', async () => {
    const [actor, other] = [anybody(), anybody()];
    const before = await fingerprint(actor, TEXT);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    await engine.run(actor, renewDataKey, undefined);
    engine.pass(MINUTE);
    expect(await fingerprint(actor, TEXT)).toBe(before);
    expect(await fingerprint(actor, `${TEXT} `)).not.toBe(before);
    expect(await fingerprint(other, TEXT)).not.toBe(before);
  });

  test('is not made for an account that has none: its first will be new enough', async () => {
    const actor = anybody();
    await engine.run(actor, renewDataKey, undefined);
    expect(await versionsIn(actor)).toEqual([]);
  });
});
