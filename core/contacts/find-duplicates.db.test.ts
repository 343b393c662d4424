import { useEngine } from '../../tests/support/engine.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { InvalidInput } from '../platform/refusal.js';
import { edit, makeShop, type Shop } from './bulk/bulk.fixture.js';
import { createContactField } from './fields/create-field.js';
import { findDuplicates, type DuplicateGroup } from './find-duplicates.js';

const engine = useEngine();

const find = async ({ actor }: Shop, fieldKey: string | null = null, first = 20) =>
  (await engine.read(actor, findDuplicates, { fieldKey, first, after: null })).toSorted((a, b) =>
    a.value < b.value ? -1 : 1,
  );
const set = (shop: Shop, key: string, values: Record<number, string>) =>
  Promise.all(
    Object.entries(values).map(([at, value]) =>
      edit(shop, { setField: { key, value } }, { ids: [shop.ids[Number(at)] ?? ''] }),
    ),
  );

test('equal first and last names are found whatever their case, one name alone is none', async () => {
  const shop = await makeShop(engine, 9);
  await set(shop, 'first_name', {
    0: 'Asha',
    1: 'ASHA',
    2: 'asha',
    3: 'Juma',
    4: 'Juma',
    5: 'Juma',
    6: 'Juma',
  });
  await set(shop, 'last_name', { 0: 'Otieno', 1: 'otieno', 2: 'Kamau', 3: 'Kamau', 4: 'Kamau' });
  const groups = await find(shop);
  expect(
    groups.map(({ value, contacts }) => [value, contacts.map(({ id }) => shop.ids.indexOf(id))]),
  ).toEqual([
    ['Asha Otieno', [0, 1]],
    ['Juma Kamau', [3, 4]],
  ]);
  expect(await find(shop, null, 1)).toHaveLength(1);
  expect(await find(await makeShop(engine, 3))).toEqual([]);
});

test('an equal value of a field is found, in its column or in the JSON', async () => {
  const shop = await makeShop(engine, 6);
  for (let n = 1; n <= 8; n += 1)
    await engine.run(shop.actor, createContactField, { label: `T${n}`, kind: 'text' });
  const { slot, key } = await engine.run(shop.actor, createContactField, { label: 'Late', kind: 'text' });
  expect(slot).toBeNull();
  await engine.run(shop.actor, createContactField, { label: 'Age', kind: 'number' });
  await engine.run(
    shop.actor,
    ({ sql }) =>
      sql.run('update contact_field set ready_at = created_at where account_id = ?', [
        idBytes(shop.actor.accountId),
      ]),
    undefined,
  );
  for (const one of ['t1', key]) {
    await set(shop, one, { 0: 'A 1', 1: 'a 1', 2: 'b', 3: 'B', 4: 'c' });
    const groups = await find(shop, one);
    expect(groups.map(({ value, contacts }) => [value, contacts.length])).toEqual([
      ['A 1', 2],
      ['b', 2],
    ]);
  }
  await set(shop, 'age', { 1: '7', 2: '7.0', 3: '8' });
  expect(await find(shop, 'age')).toMatchObject([{ value: '7', contacts: [{}, {}] }]);
  await expect(find(shop, 'shoes')).rejects.toThrow(InvalidInput);
});

test('of a large group the first twenty are shown', async () => {
  const shop = await makeShop(engine, 30);
  await edit(shop, { setField: { key: 'first_name', value: 'Same' } });
  await edit(shop, { setField: { key: 'last_name', value: 'Name' } });
  const [group, ...others] = await find(shop);
  expect(others).toEqual([]);
  expect(group?.contacts.map(({ id }) => id)).toEqual(shop.ids.slice(0, 20));
});

test('one search at a time goes through contacts, whoever asks', async () => {
  const shop = await makeShop(engine, 2);
  let under = 0;
  let most = 0;
  const search = (work: Work) => {
    const read = work.sql.rows.bind(work.sql);
    work.sql.rows = async (query: string, params?: readonly unknown[]) => {
      under += 1;
      most = Math.max(most, under);
      return (await read(query, params).finally(() => (under -= 1))) as never;
    };
    return findDuplicates(work, { fieldKey: null, first: 20, after: null });
  };
  const found = await Promise.all([1, 2, 3, 4].map(() => engine.read(shop.actor, search, undefined)));
  expect(found).toEqual([[], [], [], []]);
  expect(most).toBe(1);
});

/** The values of all groups, page by page. */
async function goThrough({ actor }: Shop, fieldKey: string | null): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const found: DuplicateGroup[] = await engine.read(actor, findDuplicates, { fieldKey, first: 3, after });
    seen.push(...found.map(({ value }) => value.toLowerCase()));
    const last = found[2];
    if (last === undefined) return seen;
    after = last.cursor;
  }
}

test('pages neither repeat nor miss a group', async () => {
  const shop = await makeShop(engine, 24);
  const names = ['Asha', 'asha', 'Ashá', 'Ashá', 'Baraka', 'BARAKA', 'Chipo', 'Chipo'];
  const lasts = ['Kamau', 'Otieno', "O'Neil"];
  const by = (values: readonly string[], at: (n: number) => number) =>
    Object.fromEntries(shop.ids.map((_, n) => [n, String(values[at(n)])]));
  await set(
    shop,
    'first_name',
    by(names, (n) => Math.floor(n / 3)),
  );
  await set(
    shop,
    'last_name',
    by(lasts, (n) => n % 3),
  );
  await engine.run(shop.actor, createContactField, { label: 'Town', kind: 'text' });
  await set(
    shop,
    'town',
    by(['Nairobi', 'Kisumu', 'Mombasa', 'Nakuru'], (n) => n % 4),
  );
  for (const [fieldKey, groups] of [
    [null, 12],
    ['town', 4],
  ] as const) {
    const seen = await goThrough(shop, fieldKey);
    expect([seen.length, new Set(seen).size]).toEqual([groups, groups]);
  }
});

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

test.each(['x', cursor(null), cursor(null, 1), cursor('town', '1')])(
  'refuses the cursor of another search: %s',
  async (after) => {
    const { actor } = await makeShop(engine, 1);
    await expect(engine.read(actor, findDuplicates, { fieldKey: null, first: 1, after })).rejects.toThrow(
      InvalidInput,
    );
  },
);
