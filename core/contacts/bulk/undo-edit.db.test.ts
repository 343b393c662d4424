import * as fc from 'fast-check';
import { useEngine } from '../../../tests/support/engine.js';
import { idBytes } from '../../database/sql.js';
import { InvalidState, NotFound } from '../../platform/refusal.js';
import { newId } from '../../platform/id.js';
import { createContactField } from '../fields/create-field.js';
import {
  carryOut,
  contactRows,
  edit,
  groups,
  makeList,
  makeShop,
  makeTag,
  readBack,
  start,
  type Shop,
} from './bulk.fixture.js';
import { canUndo, summaryOf } from './edit-state.js';
import { cancelBulkEdit, undoBulkEdit } from './steer-bulk-edit.js';

const engine = useEngine();

const undo = async (shop: Shop, editId: string) =>
  await carryOut(shop, await engine.run(shop.actor, undoBulkEdit, { editId }));
const named = (...places: number[]) => places.map((at) => `N${at}`);

test('only those that the edit tagged lose the tag, unless it was taken and given again', async () => {
  const shop = await makeShop(engine, 8);
  const { actor, ids } = shop;
  const tagId = await makeTag(shop, 'VIP');
  await edit(shop, { addTagId: tagId }, { ids: ids.slice(0, 2) });
  const all = await edit(shop, { addTagId: tagId });
  engine.pass(60_000);
  await edit(shop, { removeTagId: tagId }, { ids: ids.slice(5, 7) });
  await edit(shop, { addTagId: tagId }, { ids: ids.slice(6, 7) });
  const undone = await undo(shop, all.id);
  expect(summaryOf(undone)).toBe('Undo: Add the tag VIP');
  // 2, 3, 4, 7: 5 has it no more, and 6 has it from somebody else
  expect(undone).toMatchObject({ state: 'done', kind: 'undo', total: 6, done: 6, changed: 4 });
  expect(await groups(shop, 'tag')).toEqual({ VIP: { counted: 3, members: named(0, 1, 6) } });
  expect(await readBack(shop, all.id)).toMatchObject({ undoneAt: engine.now });
  await expect(engine.run(actor, undoBulkEdit, { editId: all.id })).rejects.toThrow(InvalidState);
  await expect(engine.run(actor, undoBulkEdit, { editId: undone.id })).rejects.toThrow(InvalidState);
});

test('who was taken off a list is put back on it', async () => {
  const shop = await makeShop(engine, 7);
  const listId = await makeList(shop, 'All');
  await edit(shop, { addToListId: listId }, { ids: shop.ids.slice(0, 5) });
  const removed = await edit(shop, { removeFromListId: listId });
  expect(removed).toMatchObject({ done: 7, changed: 5 });
  await edit(shop, { addToListId: listId }, { ids: shop.ids.slice(0, 1) });
  expect(await undo(shop, removed.id)).toMatchObject({ changed: 4 });
  expect(await groups(shop, 'list')).toEqual({ All: { counted: 5, members: named(0, 1, 2, 3, 4) } });
});

test('a value is put back where it is still as the edit left it', async () => {
  const shop = await makeShop(engine, 5);
  const [first = '', second = ''] = shop.ids;
  await engine.run(shop.actor, createContactField, { label: 'City', kind: 'text' });
  const set = (value: string | null, ids?: string[]) =>
    edit(shop, { setField: { key: 'city', value } }, ids === undefined ? { query: {} } : { ids });
  await set('Mombasa', [first]);
  const all = await set('Nairobi');
  await set('Kisumu', [second]);
  const undone = await undo(shop, all.id);
  expect(undone).toMatchObject({ done: 5, changed: 4 });
  const rows = await contactRows<{ text1: string | null }>(shop, 'text1');
  expect(rows.map(({ text1 }) => text1)).toEqual(['mombasa', 'kisumu', null, null, null]);
  const names = await edit(shop, { setField: { key: 'first_name', value: null } });
  await undo(shop, names.id);
  const named5 = await contactRows<{ first_name: string }>(shop, 'first_name');
  expect(named5.map((row) => row.first_name)).toEqual(named(0, 1, 2, 3, 4));
});

test('a cancelled edit stops, and what it did is undone', async () => {
  const shop = await makeShop(engine, 9);
  const { actor } = shop;
  const tagId = await makeTag(shop, 'VIP');
  const begun = await start(shop, { addTagId: tagId });
  const half = await carryOut(shop, begun, { most: 2 });
  expect(half).toMatchObject({ state: 'running', total: 9, done: 6, changed: 6 });
  expect(canUndo(half)).toBe(false);
  await expect(engine.run(actor, undoBulkEdit, { editId: begun.id })).rejects.toThrow(InvalidState);
  const cancelled = await engine.run(actor, cancelBulkEdit, { editId: begun.id });
  expect(cancelled).toMatchObject({ state: 'cancelled', finishedAt: engine.now });
  expect(await carryOut(shop, begun)).toMatchObject({ state: 'cancelled', done: 6 });
  await expect(engine.run(actor, cancelBulkEdit, { editId: begun.id })).rejects.toThrow(InvalidState);
  expect(await undo(shop, begun.id)).toMatchObject({ total: 6, changed: 6 });
  expect(await groups(shop, 'tag')).toEqual({ VIP: { counted: 0, members: [] } });
});

test('opt-outs and deletions are not undone, and neither is what changed nothing or is not there', async () => {
  const shop = await makeShop(engine, 4);
  const { actor } = shop;
  const tagId = await makeTag(shop, 'VIP');
  const edits = [
    await edit(shop, { removeTagId: tagId }),
    await edit(shop, { optOut: 'transactional' }),
    await edit(shop, { delete: true }, { ids: shop.ids.slice(0, 1) }),
  ];
  for (const one of edits) {
    expect(canUndo(one)).toBe(false);
    await expect(engine.run(actor, undoBulkEdit, { editId: one.id })).rejects.toThrow(InvalidState);
  }
  for (const useCase of [undoBulkEdit, cancelBulkEdit])
    await expect(engine.run(actor, useCase, { editId: newId() })).rejects.toThrow(NotFound);
});

test('whatever is done in turn, counts are those of a recount', async () => {
  const shop = await makeShop(engine, 12);
  const [tagId, listId] = [await makeTag(shop, 'T'), await makeList(shop, 'L')];
  const action = fc.constantFrom(
    { addTagId: tagId },
    { removeTagId: tagId },
    { addToListId: listId },
    { removeFromListId: listId },
  );
  const step = fc.record({
    action,
    places: fc.uniqueArray(fc.nat(11), { minLength: 1 }),
    undone: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
      for (const { action: one, places, undone } of steps) {
        const done = await edit(shop, one, { ids: places.map((at) => shop.ids[at] ?? '') });
        const again = undone && canUndo(done) ? await undo(shop, done.id) : done;
        expect(again.changed).toBe(done.changed);
      }
      for (const kind of ['tag', 'list'] as const)
        for (const { counted, members } of Object.values(await groups(shop, kind)))
          expect(counted).toBe(members.length);
    }),
    { numRuns: 10 },
  );
});

test('the audit log, which is for ever, says which field was set and not to what', async () => {
  const shop = await makeShop(engine, 2);
  const set = await edit(
    shop,
    { setField: { key: 'last_name', value: 'Wanjiku' } },
    { ids: [shop.ids[0] ?? ''] },
  );
  const { actor } = shop;
  const begun = await engine.run(actor, undoBulkEdit, { editId: set.id });
  await engine.run(actor, cancelBulkEdit, { editId: begun.id });
  const rows = await engine.read(
    actor,
    ({ sql }) =>
      sql.rows<{ after: string | object }>(
        'select `after` from audit_entry where account_id = ? order by id',
        [idBytes(actor.accountId)],
      ),
    undefined,
  );
  const log = JSON.stringify(rows);
  expect(rows).toHaveLength(3);
  expect(log).toContain('Set the last name');
  expect(log).not.toContain('Wanjiku');
});
