import { useEngine } from '../../tests/support/engine.js';
import { recordConsent } from '../consent/record-consent.js';
import { idBytes } from '../database/sql.js';
import { newId, publicId } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { contactRows, edit, groups, makeList, makeShop, makeTag, type Shop } from './bulk/bulk.fixture.js';
import { Contact } from './contact.js';
import { createContactField } from './fields/create-field.js';
import { mergeContacts } from './merge-contacts.js';

const engine = useEngine();

const merge = (shop: Shop, keep: number, others: readonly number[]) =>
  engine.run(shop.actor, mergeContacts, {
    keepId: shop.ids[keep] ?? '',
    mergeIds: others.map((at) => shop.ids[at] ?? newId()),
  });
const change = (shop: Shop, at: number, values: Partial<Contact>) =>
  engine.run(
    shop.actor,
    ({ em, actor: { accountId } }) => em.nativeUpdate(Contact, { accountId, id: shop.ids[at] ?? '' }, values),
    undefined,
  );

test('what the one that stays lacks comes from the others, the oldest first; its number and what it has stay', async () => {
  const shop = await makeShop(engine, 4);
  await engine.run(shop.actor, createContactField, { label: 'City', kind: 'text' });
  await engine.run(shop.actor, createContactField, { label: 'Age', kind: 'number' });
  const set = (key: string, value: string, at: number) =>
    edit(shop, { setField: { key, value } }, { ids: [shop.ids[at] ?? ''] });
  await set('last_name', 'Kamau', 2);
  await set('last_name', 'Otieno', 1);
  await set('city', 'Nairobi', 0);
  await set('city', 'Kisumu', 1);
  await set('age', '41', 1);
  await set('age', '42', 2);
  await set('time_zone', 'Africa/Kampala', 1);
  const [early, late] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];
  await change(shop, 2, { createdAt: early, lastDeliveredAt: late });
  await change(shop, 0, { lastDeliveredAt: early, firstName: null });
  const [before] = await contactRows<{ msisdn: string }>(shop, 'msisdn');
  const kept = await merge(shop, 0, [1, 2]);
  expect(kept).toMatchObject({
    msisdn: before?.msisdn,
    firstName: 'N2',
    lastName: 'Kamau',
    timeZone: 'Africa/Kampala',
    custom: { city: 'Nairobi', age: '42' },
    lastDeliveredAt: late,
  });
  const rows = await contactRows(shop, 'first_name, text1, number1');
  expect(rows).toEqual([
    { first_name: 'N2', text1: 'nairobi', number1: 42 },
    { first_name: 'N3', text1: null, number1: null },
  ]);
});

test('lists and tags become its own, and their counts are right', async () => {
  const shop = await makeShop(engine, 5);
  const [vip, both] = [await makeTag(shop, 'VIP'), await makeTag(shop, 'Both')];
  const all = await makeList(shop, 'All');
  await edit(shop, { addTagId: vip }, { ids: shop.ids.slice(1, 3) });
  await edit(shop, { addTagId: both }, { ids: shop.ids.slice(0, 2) });
  await edit(shop, { addToListId: all });
  await merge(shop, 0, [1, 2]);
  expect(await groups(shop, 'tag')).toEqual({
    VIP: { counted: 1, members: ['N0'] },
    Both: { counted: 1, members: ['N0'] },
  });
  expect(await groups(shop, 'list')).toEqual({ All: { counted: 3, members: ['N0', 'N3', 'N4'] } });
});

test('an opt-out of one that goes is one of the one that stays; both numbers stay suppressed', async () => {
  const shop = await makeShop(engine, 3);
  const [, second] = await contactRows<{ msisdn: string }>(shop, 'msisdn');
  await engine.run(shop.actor, recordConsent, {
    changes: [
      { msisdn: second?.msisdn ?? '', purpose: 'marketing', state: 'opted_out' },
      { msisdn: second?.msisdn ?? '', purpose: 'do_not_sell', state: 'opted_out' },
    ],
    source: 'reply',
    evidence: 'STOP',
  });
  const kept = await merge(shop, 0, [1, 2]);
  expect(kept.optedOutAt).toBeInstanceOf(Date);
  expect(kept.doNotSellAt).toBeInstanceOf(Date);
  expect(kept.transactionalOutAt).toBeNull();
  const { events, suppressed } = await engine.read(
    shop.actor,
    async ({ sql }) => ({
      events: await sql.rows<{ purpose: string; evidence: string }>(
        'select purpose, evidence from consent_event where account_id = ? and subject = ? order by purpose',
        [idBytes(shop.actor.accountId), kept.msisdn],
      ),
      suppressed: await sql.rows<{ subject: string }>(
        'select subject from suppression where account_id = ? and marketing_at is not null order by subject',
        [idBytes(shop.actor.accountId)],
      ),
    }),
    undefined,
  );
  // no number: it would outlive the erasure of whose it is
  const evidence = `Merged with ${publicId('contact', shop.ids[1] ?? '')}, which had opted out`;
  expect(events).toEqual([
    { purpose: 'do_not_sell', evidence },
    { purpose: 'marketing', evidence },
  ]);
  expect(suppressed.map(({ subject }) => subject)).toEqual([kept.msisdn, second?.msisdn]);
});

test('messages and replies become its own', async () => {
  const shop = await makeShop(engine, 3);
  const [first = '', second = ''] = shop.ids;
  const account = idBytes(shop.actor.accountId);
  await engine.run(
    shop.actor,
    async ({ sql, now }) => {
      for (let n = 0; n < 5; n += 1) {
        await sql.run(
          `insert into message (account_id, id, contact_id, chunk_id, ordinal, recipient, sender_id, encoding, segments, price, state, created_at)
           values (?,?,?,?,0,'+254700000000','GALLANT','gsm7',1,0,'delivered',?)`,
          [account, idBytes(newId()), idBytes(n === 0 ? first : second), idBytes(newId()), now],
        );
      }
      await sql.run(
        `insert into inbound_message (carrier_id, id, sender, recipient, received_at, account_id, contact_id) values (?,?,'+254700000000','40404',?,?,?)`,
        [idBytes(newId()), idBytes(newId()), now, account, idBytes(second)],
      );
    },
    undefined,
  );
  await merge(shop, 0, [1]);
  for (const [table, count] of [
    ['message', 5],
    ['inbound_message', 1],
  ] as const) {
    const rows = await engine.read(
      shop.actor,
      ({ sql }) =>
        sql.rows<{ count: number }>(
          `select count(*) as count from ${table} where account_id = ? and contact_id = ?`,
          [account, idBytes(first)],
        ),
      undefined,
    );
    expect(rows).toEqual([{ count }]);
  }
});

test('it is written into the log, and two merges at once follow one another', async () => {
  const shop = await makeShop(engine, 3);
  const outcomes = await Promise.allSettled([merge(shop, 0, [1, 2]), merge(shop, 1, [0, 2])]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes).toContainEqual({ status: 'rejected', reason: expect.any(NotFound) });
  const log = await engine.read(
    shop.actor,
    ({ sql }) =>
      sql.rows('select action from audit_entry where account_id = ?', [idBytes(shop.actor.accountId)]),
    undefined,
  );
  expect(log).toEqual([{ action: 'contact.merged' }]);
});

test('nobody, too many, itself and what is not there are refused', async () => {
  const shop = await makeShop(engine, 2);
  await expect(merge(shop, 0, [])).rejects.toThrow(InvalidInput);
  await expect(merge(shop, 0, [0, 1])).rejects.toThrow(InvalidInput);
  await expect(
    merge(
      shop,
      0,
      Array.from({ length: 21 }, (_, at) => at + 5),
    ),
  ).rejects.toThrow(InvalidInput);
  await expect(merge(shop, 0, [1, 9])).rejects.toThrow(NotFound);
  const other = await makeShop(engine, 1);
  const foreign = engine.run(shop.actor, mergeContacts, { keepId: shop.ids[0] ?? '', mergeIds: other.ids });
  await expect(foreign).rejects.toThrow(NotFound);
  expect(await contactRows(shop, 'id')).toHaveLength(2);
});
