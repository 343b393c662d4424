import { useEngine } from '../../../tests/support/engine.js';
import { idBytes } from '../../database/sql.js';
import { newId } from '../../platform/id.js';
import { InvalidInput, NotFound } from '../../platform/refusal.js';
import type { BulkEdit } from '../bulk-edit.js';
import { createContactField } from '../fields/create-field.js';
import { Contact } from '../contact.js';
import {
  type Shop,
  carryOut,
  contactRows,
  edit,
  groups,
  makeList,
  makeShop,
  makeTag,
  start,
} from './bulk.fixture.js';
import { summaryOf } from './edit-state.js';
import { startBulkEdit } from './start-bulk-edit.js';

const engine = useEngine();

const figures = ({ state, total, done, changed }: BulkEdit) => ({ state, total, done, changed });
const named = (...places: number[]) => places.map((at) => `N${at}`);

test('every contact gets a tag, in batches, and only who had it not is counted', async () => {
  const shop = await makeShop(engine, 10);
  const { ids } = shop;
  const tagId = await makeTag(shop, 'VIP');
  const some = await edit(shop, { addTagId: tagId }, { ids: [ids[2] ?? '', ids[5] ?? ''] });
  expect(figures(some)).toEqual({ state: 'done', total: 2, done: 2, changed: 2 });
  const all = await edit(shop, { addTagId: tagId });
  expect(figures(all)).toEqual({ state: 'done', total: 10, done: 10, changed: 8 });
  expect(summaryOf(all)).toBe('Add the tag VIP');
  expect(all.finishedAt).toEqual(engine.now);
  const { VIP } = await groups(shop, 'tag');
  expect(VIP).toEqual({ counted: 10, members: named(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) });
});

test('an edit that empties its own selection reaches everybody', async () => {
  const shop = await makeShop(engine, 20);
  const { ids } = shop;
  const tagId = await makeTag(shop, 'Old');
  await edit(shop, { addTagId: tagId }, { ids: ids.slice(0, 17) });
  const removed = await edit(shop, { removeTagId: tagId }, { query: { tagId } });
  expect(figures(removed)).toEqual({ state: 'done', total: 17, done: 17, changed: 17 });
  expect(await groups(shop, 'tag')).toEqual({ Old: { counted: 0, members: [] } });
});

test('few of many are found window by window', async () => {
  const shop = await makeShop(engine, 70);
  const { ids } = shop;
  const listId = await makeList(shop, 'Few');
  const few = [3, 33, 34, 69].map((at) => ids[at] ?? '');
  await edit(shop, { addToListId: listId }, { ids: few });
  const begun = await start(shop, { removeFromListId: listId }, { query: { listId } });
  // a window of twenty contacts each
  expect(figures(await carryOut(shop, begun, { batch: 1 }))).toEqual({
    state: 'done',
    total: 4,
    done: 4,
    changed: 4,
  });
  expect(await groups(shop, 'list')).toEqual({ Few: { counted: 0, members: [] } });
});

test('who came after it was begun is left alone', async () => {
  const shop = await makeShop(engine, 4);
  const { actor } = shop;
  const listId = await makeList(shop, 'All');
  const begun = await start(shop, { addToListId: listId });
  engine.pass(1_000);
  await engine.run(
    actor,
    async ({ em, now }) => {
      await em.insert(Contact, {
        accountId: actor.accountId,
        id: newId(),
        msisdn: '+254799000001',
        custom: {},
        createdAt: now,
        updatedAt: now,
      });
    },
    undefined,
  );
  expect(figures(await carryOut(shop, begun))).toMatchObject({ total: 4, changed: 4 });
});

test('a typed value is written in its form and its column, and taken away again', async () => {
  const shop = await makeShop(engine, 7);
  const { actor, ids } = shop;
  await engine.run(actor, createContactField, { label: 'City', kind: 'text' });
  await engine.run(actor, createContactField, { label: 'Joined', kind: 'date' });
  const set = (key: string, value: string | null, some = ids) =>
    edit(shop, { setField: { key, value } }, { ids: some });
  expect(summaryOf(await set('city', ' Nairobi '))).toBe('Set City to Nairobi');
  expect(await set('city', 'Nairobi', ids.slice(0, 3))).toMatchObject({ changed: 0 });
  await set('joined', '31 Jan 2026', ids.slice(0, 1));
  const rows = await contactRows<{ custom: string; text1: string; number1: number | null }>(
    shop,
    'custom, text1, number1',
  );
  expect(rows.map(({ text1 }) => text1)).toEqual(ids.map(() => 'nairobi'));
  const first = rows[0]?.custom;
  expect(typeof first === 'string' ? JSON.parse(first) : first).toEqual({
    city: 'Nairobi',
    joined: '2026-01-31',
  });
  expect(rows[0]?.number1).toBe(Date.UTC(2026, 0, 31) / 86_400_000);
  const cleared = await set('city', null);
  expect(summaryOf(cleared)).toBe('Clear City');
  expect(cleared.changed).toBe(7);
  const after = await contactRows<{ text1: string | null }>(shop, 'text1');
  expect(after.every(({ text1 }) => text1 === null)).toBe(true);
});

test('names and time zones are set too', async () => {
  const shop = await makeShop(engine, 4);
  await edit(shop, { setField: { key: 'first_name', value: "O'Brien" } });
  await edit(shop, { setField: { key: 'time_zone', value: 'Africa/Kampala' } });
  await edit(shop, { setField: { key: 'last_name', value: null } });
  const rows = await contactRows(shop, 'first_name, last_name, time_zone');
  expect(rows).toEqual(
    rows.map(() => ({ first_name: "O'Brien", last_name: null, time_zone: 'Africa/Kampala' })),
  );
});

const stateOf = (shop: Shop) =>
  contactRows<{ opted_out_at: string | null; transactional_out_at: string | null }>(
    shop,
    'opted_out_at, transactional_out_at',
  );

test('an opt-out is recorded with its source, once', async () => {
  const shop = await makeShop(engine, 5);
  const { actor, ids } = shop;
  await edit(shop, { optOut: 'marketing' }, { ids: ids.slice(0, 2) });
  const done = await edit(shop, { optOut: 'marketing' });
  expect(figures(done)).toMatchObject({ done: 5, changed: 3 });
  const rows = await stateOf(shop);
  expect(rows.every((row) => row.opted_out_at !== null && row.transactional_out_at === null)).toBe(true);
  const events = await engine.read(
    actor,
    ({ sql }) =>
      sql.rows<{ source: string; count: number }>(
        'select source, count(*) as count from consent_event where account_id = ? group by source',
        [idBytes(actor.accountId)],
      ),
    undefined,
  );
  expect(events).toEqual([{ source: 'bulk_edit', count: 5 }]);
});

test('who is deleted leaves lists and tags, and stays opted out', async () => {
  const shop = await makeShop(engine, 8);
  const { actor, ids } = shop;
  const tagId = await makeTag(shop, 'VIP');
  const listId = await makeList(shop, 'All');
  await edit(shop, { addTagId: tagId });
  await edit(shop, { addToListId: listId }, { ids: ids.slice(0, 5) });
  await edit(shop, { optOut: 'marketing' }, { ids: ids.slice(0, 1) });
  const gone = await edit(shop, { delete: true }, { ids: ids.slice(0, 4) });
  expect(figures(gone)).toEqual({ state: 'done', total: 4, done: 4, changed: 4 });
  expect(await contactRows(shop, 'first_name')).toHaveLength(4);
  expect(await groups(shop, 'tag')).toEqual({ VIP: { counted: 4, members: named(4, 5, 6, 7) } });
  expect(await groups(shop, 'list')).toEqual({ All: { counted: 1, members: named(4) } });
  const kept = await engine.read(
    actor,
    ({ sql }) => sql.rows('select subject from suppression where account_id = ?', [idBytes(actor.accountId)]),
    undefined,
  );
  expect(kept).toHaveLength(1);
});

test('a new field takes over what stood under its key, and is ready then', async () => {
  const shop = await makeShop(engine, 6);
  const { actor, ids } = shop;
  const values = [' 12,5 kg', '7', '1.5', '', '-3', 'many'];
  await engine.run(
    actor,
    async ({ em }) => {
      for (const [at, id] of ids.entries()) {
        const custom = values[at] === '' ? {} : { weight: values[at] ?? '' };
        await em.nativeUpdate(Contact, { accountId: actor.accountId, id }, { custom });
      }
    },
    undefined,
  );
  const field = await engine.run(actor, createContactField, { label: 'Weight', kind: 'number' });
  expect(field.readyAt).toBeNull();
  const filling = await engine.read(
    actor,
    ({ sql }) =>
      sql.rows<{ id: Buffer }>('select id from bulk_edit where account_id = ?', [idBytes(actor.accountId)]),
    undefined,
  );
  const done = await carryOut(shop, { id: filling[0]?.id.toString('hex') ?? '' }, { batch: 2 });
  expect(figures(done)).toEqual({ state: 'done', total: 5, done: 5, changed: 3 });
  const slots = await contactRows<{ number1: number | null }>(shop, 'number1');
  expect(slots.map(({ number1 }) => number1)).toEqual([null, 7, 1.5, null, -3, null]);
  const row = await engine.read(
    actor,
    ({ sql }) =>
      sql.first<{ ready_at: string | null }>('select ready_at from contact_field where account_id = ?', [
        idBytes(actor.accountId),
      ]),
    undefined,
  );
  expect(row?.ready_at).not.toBeNull();
});

test('the values of a field that is gone go, in the JSON and in the column', async () => {
  const shop = await makeShop(engine, 7);
  const { actor, ids } = shop;
  const { id: fieldId } = await engine.run(actor, createContactField, { label: 'City', kind: 'text' });
  await engine.run(actor, createContactField, { label: 'Plan', kind: 'text' });
  await edit(shop, { setField: { key: 'city', value: 'Kisumu' } }, { ids: ids.slice(1) });
  await edit(shop, { setField: { key: 'plan', value: 'Gold' } });
  const clearing = await engine.run(actor, startBulkEdit, {
    kind: 'clear_field',
    change: { fieldId, key: 'city', name: 'City', column: 'text1' },
  });
  const done = await carryOut(shop, clearing, { batch: 2 });
  expect(figures(done)).toEqual({ state: 'done', total: 6, done: 6, changed: 6 });
  const rows = await contactRows<{ custom: string | object; text1: string | null; text2: string | null }>(
    shop,
    'custom, text1, text2',
  );
  for (const row of rows) {
    expect(row).toMatchObject({ text1: null, text2: 'gold' });
    expect(typeof row.custom === 'string' ? JSON.parse(row.custom) : row.custom).toEqual({ plan: 'Gold' });
  }
});

const issue = (path: string) => ({ details: { issues: [{ path, message: expect.any(String) }] } });

describe('what is refused', () => {
  test('not exactly one action, or one selection', async () => {
    const shop = await makeShop(engine, 1);
    const { ids } = shop;
    const tagId = await makeTag(shop, 'VIP');
    await expect(start(shop, {})).rejects.toThrow(InvalidInput);
    await expect(start(shop, { delete: false })).rejects.toThrow(InvalidInput);
    const two = start(shop, { addTagId: tagId, delete: true });
    await expect(two).rejects.toMatchObject(issue('delete'));
    for (const selection of [{}, { ids, query: {} }])
      await expect(start(shop, { delete: true }, selection)).rejects.toMatchObject(issue('selection'));
    for (const some of [[], Array.from({ length: 1_001 }, () => newId())])
      await expect(start(shop, { delete: true }, { ids: some })).rejects.toMatchObject(
        issue('selection.ids'),
      );
  });

  test('what is not of the account', async () => {
    const shop = await makeShop(engine, 1);
    const other = await makeShop(engine, 2);
    const tagId = await makeTag(other, 'Theirs');
    const listId = await makeList(other, 'Theirs');
    const tries = [
      start(shop, { addTagId: tagId }),
      start(shop, { removeFromListId: listId }),
      start(shop, { delete: true }, { ids: other.ids }),
      start(shop, { delete: true }, { query: { tagId } }),
      start(shop, { delete: true }, { query: { listId } }),
      start(shop, { delete: true }, { query: { segmentId: newId() } }),
    ];
    for (const outcome of await Promise.allSettled(tries))
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) });
    expect(await contactRows(other, 'id')).toHaveLength(2);
  });

  test('a value that does not fit, before anything is changed', async () => {
    const shop = await makeShop(engine, 1);
    const { actor } = shop;
    await engine.run(actor, createContactField, { label: 'Age', kind: 'number' });
    const set = (key: string, value: string) => start(shop, { setField: { key, value } });
    await expect(set('age', 'old')).rejects.toMatchObject(issue('setField.value'));
    await expect(set('time_zone', 'Nairobi')).rejects.toMatchObject(issue('setField.value'));
    await expect(set('first_name', 'x'.repeat(101))).rejects.toMatchObject(issue('setField.value'));
    await expect(set('shoe_size', '42')).rejects.toMatchObject(issue('setField.key'));
  });
});
