import { useEngine } from '../../tests/support/engine.js';
import { draft, launch, makeSender, ordinaryNumbers } from '../../tests/support/sender.js';
import { openDesk } from '../../tests/support/desk.js';
import { clearDoNotDisturbProcessor } from '../../worker/operators/clear-do-not-disturb.js';
import { preflightCampaign } from '../campaigns/preflight-campaign.js';
import { stopsOf } from '../consent/number-stops.js';
import { newId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { createList, deleteList, findList } from './do-not-disturb-lists.js';
import { addNumbers, importNumbers, removeNumbers } from './do-not-disturb-numbers.js';
import { atTheShell } from './look-after.js';

/** Of its own: registers are of every account. */
const engine = useEngine({ ownDatabase: true });
const operator = atTheShell();

const makeList = (input: { country?: string | null; everything?: boolean } = {}) =>
  engine.run(operator, createList, { name: `List ${newId()}`, country: 'KE', everything: false, ...input });
const add = (listId: Id, numbers: readonly string[]) => engine.run(operator, addNumbers, { listId, numbers });
const countOf = async (listId: Id) => (await engine.read(operator, findList, listId)).numberCount;
const stops = async (msisdns: string[], purpose: 'marketing' | 'transactional') => {
  const { actor } = await makeSender(engine, { numbers: [] });
  return Object.fromEntries(await engine.read(actor, stopsOf, { msisdns, purpose }));
};

describe('a do-not-disturb list', () => {
  test('stops marketing of every account, and transactional messages only if it stops everything', async () => {
    const [mild = '', strict = '', free = ''] = ordinaryNumbers(3);
    await add((await makeList()).id, [mild]);
    await add((await makeList({ country: null, everything: true })).id, [strict]);
    expect(await stops([mild, strict, free], 'marketing')).toEqual({
      [mild]: 'do_not_disturb',
      [strict]: 'do_not_disturb',
    });
    expect(await stops([mild, strict, free], 'transactional')).toEqual({ [strict]: 'do_not_disturb' });
  });

  test('is asked for by the preflight and the claim of a campaign', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(4) });
    await add((await makeList()).id, sender.numbers.slice(0, 3));
    const campaignId = await draft(engine, sender);
    expect(await engine.read(sender.actor, preflightCampaign, { campaignId })).toMatchObject({
      recipients: 1,
      skipped: [{ reason: 'do_not_disturb', count: 3 }],
    });
    await launch(engine, sender);
    const desk = openDesk(engine);
    await desk.work(sender.actor);
    expect(desk.carrier.sent.map(({ to }) => to)).toEqual(sender.numbers.slice(3));
  });

  test('counts its numbers, however often and by however many they are given', async () => {
    const { id } = await makeList();
    const numbers = ordinaryNumbers(30);
    const changes = await Promise.all(
      Array.from({ length: 5 }, (_, i) => add(id, numbers.slice(i * 3, i * 3 + 18))),
    );
    expect(changes.reduce((sum, { changed }) => sum + changed, 0)).toBe(30);
    expect(await countOf(id)).toBe(30);
    expect(await add(id, numbers)).toMatchObject({ changed: 0, refused: [] });
    const off = await engine.run(operator, removeNumbers, {
      listId: id,
      numbers: [...numbers.slice(0, 10), ...ordinaryNumbers(2)],
    });
    expect(off).toMatchObject({ changed: 10, list: { numberCount: 20 } });
    expect(await stops(numbers.slice(0, 11), 'marketing')).toEqual({ [numbers[10] ?? '']: 'do_not_disturb' });
  });

  test('reads numbers as of its country, and gives back what is none', async () => {
    const national = ordinaryNumbers(1).map((number) => `0${number.slice(4)}`);
    const { id } = await makeList();
    expect(await add(id, [...national, 'nobody', '2.54712E+11'])).toMatchObject({
      changed: 1,
      refused: ['nobody', '2.54712E+11'],
    });
    const platform = await makeList({ country: null });
    expect(await add(platform.id, national)).toMatchObject({ changed: 0, refused: national });
    expect(await add(platform.id, ['+254722000001', '00254722000001'])).toMatchObject({
      changed: 1,
      refused: [],
    });
  });

  test('takes batches of a file without an entry in the log for each', async () => {
    const { id } = await makeList();
    const numbers = ordinaryNumbers(1_000);
    expect(await engine.run(operator, importNumbers, { listId: id, numbers })).toMatchObject({
      changed: 1_000,
    });
    expect(await engine.run(operator, importNumbers, { listId: id, numbers })).toMatchObject({ changed: 0 });
  });

  test('that is deleted stops nobody, when the job is done', async () => {
    const [number = '', kept = ''] = ordinaryNumbers(2);
    const { id } = await makeList();
    const other = await makeList();
    await add(id, [number]);
    await add(other.id, [number, kept]);
    await engine.run(operator, deleteList, { listId: id });
    const job = engine.written.find(({ payload }) => (payload as { listId?: Id }).listId === id);
    expect(job?.name).toBe(clearDoNotDisturbProcessor.name);
    await clearDoNotDisturbProcessor.process(
      { core: engine, stopping: new AbortController().signal } as never,
      { payload: job?.payload, actor: operator, jobId: job?.id ?? '' },
    );
    await engine.run(operator, removeNumbers, { listId: other.id, numbers: [number] });
    expect(await stops([number, kept], 'marketing')).toEqual({ [kept]: 'do_not_disturb' });
    await expect(add(id, [number])).rejects.toBeInstanceOf(NotFound);
  });

  test('has a name of its own, a country that there is, and takes some numbers at a time', async () => {
    const { name } = await makeList();
    const same = engine.run(operator, createList, { name, country: null, everything: false });
    await expect(same).rejects.toThrow(/already/);
    await expect(makeList({ country: 'XX' })).rejects.toBeInstanceOf(InvalidInput);
    const { id } = await makeList();
    await expect(add(id, [])).rejects.toBeInstanceOf(InvalidInput);
    await expect(add(id, ordinaryNumbers(1_001))).rejects.toThrow(/dnd import/);
  });
});
