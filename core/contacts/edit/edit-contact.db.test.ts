import { useEngine } from '../../../tests/support/engine.js';
import { makeSender } from '../../../tests/support/sender.js';
import { recordConsent } from '../../consent/record-consent.js';
import { idBytes } from '../../database/sql.js';
import type { Actor } from '../../database/work.js';
import { newId, publicId, type Id } from '../../platform/id.js';
import { InvalidInput } from '../../platform/refusal.js';
import { ContactList } from '../contact-list.js';
import { createContactList, readListsOfContacts } from '../contact-lists.js';
import { Contact } from '../contact.js';
import { createContactField } from '../fields/create-field.js';
import { readTagsOfContacts } from '../read-tags.js';
import { Tag } from '../tag.js';
import { createTag } from '../tags.js';
import { createContact } from './create-contact.js';
import { deleteContact } from './delete-contact.js';
import { updateContact } from './update-contact.js';

const engine = useEngine();

interface Shop {
  actor: Actor;
  lists: [Id, Id];
  tags: [Id, Id];
}

async function open(): Promise<Shop> {
  const { actor } = await makeSender(engine, { numbers: [] });
  const list = async (name: string) => (await engine.run(actor, createContactList, { name })).id;
  const tag = async (name: string) => (await engine.run(actor, createTag, { name })).id;
  await engine.run(actor, createContactField, { label: 'Age', kind: 'number' });
  await engine.run(actor, createContactField, { label: 'City', kind: 'text' });
  return { actor, lists: [await list('A'), await list('B')], tags: [await tag('x'), await tag('y')] };
}

const issuesOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      return Object.fromEntries(error.details.issues.map(({ path, message }) => [path, message]));
    },
  );

const slotsOf = async ({ actor }: Shop, id: Id) =>
  engine.read(
    actor,
    ({ sql }) =>
      sql.first('select number1, text1 from contact where account_id = ? and id = ?', [
        idBytes(actor.accountId),
        idBytes(id),
      ]),
    undefined,
  );

async function groupsOf({ actor }: Shop, id: Id) {
  const [lists, tags] = await Promise.all([
    engine.read(actor, readListsOfContacts, [id]),
    engine.read(actor, readTagsOfContacts, [id]),
  ]);
  return [...(lists.get(id) ?? []), ...(tags.get(id) ?? [])].map(({ name }) => name);
}

const countsOf = async ({ actor }: Shop) =>
  engine.read(
    actor,
    async ({ em }) => {
      const where = { accountId: actor.accountId };
      const groups = [...(await em.find(ContactList, where)), ...(await em.find(Tag, where))];
      return Object.fromEntries(groups.map(({ name, contactCount }) => [name, contactCount]));
    },
    undefined,
  );

test('a contact is entered with its number in full, its values typed, its lists and tags', async () => {
  const shop = await open();
  const contact = await engine.run(shop.actor, createContact, {
    msisdn: '0712 345 678',
    firstName: ' Asha ',
    lastName: '',
    timeZone: 'Africa/Nairobi',
    custom: { age: '1 250', city: "NAIROBI's" },
    listIds: [shop.lists[0], shop.lists[0]],
    tagIds: shop.tags,
  });
  expect(contact).toMatchObject({
    msisdn: '+254712345678',
    country: 'KE',
    firstName: 'Asha',
    lastName: null,
    timeZone: 'Africa/Nairobi',
    custom: { age: '1250', city: "NAIROBI's" },
    optedOutAt: null,
  });
  expect(await slotsOf(shop, contact.id)).toEqual({ number1: 1250, text1: "nairobi's" });
  expect(await groupsOf(shop, contact.id)).toEqual(['A', 'x', 'y']);
  expect(await countsOf(shop)).toEqual({ A: 1, B: 0, x: 1, y: 1 });
});

test('what cannot be is refused, and told', async () => {
  const shop = await open();
  const { actor } = shop;
  const known = await engine.run(actor, createContact, { msisdn: '0712345678', firstName: 'Asha' });
  const make = (input: Parameters<typeof createContact>[1]) =>
    issuesOf(engine.run(actor, createContact, input));
  expect(await make({ msisdn: '+254712345678' })).toEqual({
    msisdn: `There is a contact with the number +254712345678 already, Asha (${publicId('contact', known.id)}).`,
  });
  expect(await make({})).toEqual({ msisdn: 'Give a phone number, such as +254712345678.' });
  expect(await make({ msisdn: '12' })).toEqual({ msisdn: expect.any(String) });
  expect(await make({ msisdn: '0712000001', timeZone: 'Nairobi' })).toEqual({ timeZone: expect.any(String) });
  expect(await make({ msisdn: '0712000001', custom: { age: 'old', size: 1, city: [1] } })).toEqual({
    'custom.age': 'Age must be a number, such as 1250 or 12.5.',
    'custom.size': 'There is no field size. There are: age, city.',
    'custom.city': 'City takes a text, a number, or true or false.',
  });
  expect(await make({ msisdn: '0712000001', listIds: [newId()] })).toEqual({ listIds: expect.any(String) });
  expect(await make({ msisdn: '0712000001', tagIds: [(await open()).tags[0]] })).toEqual({
    tagIds: expect.any(String),
  });
  expect(await countsOf(shop)).toEqual({ A: 0, B: 0, x: 0, y: 0 });
});

test('two who enter the same number at once make one contact', async () => {
  const { actor } = await open();
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => engine.run(actor, createContact, { msisdn: '0712345678' })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const reasons = tries.flatMap((one) =>
    one.status === 'rejected' ? [one.reason instanceof InvalidInput] : [],
  );
  expect(reasons).toEqual([true, true, true, true]);
});

test('a change leaves what is not given, and null takes away', async () => {
  const shop = await open();
  const { actor, lists, tags } = shop;
  const { id: contactId, createdAt } = await engine.run(actor, createContact, {
    msisdn: '0712345678',
    firstName: 'Asha',
    lastName: 'Otieno',
    custom: { age: 30, city: 'Nairobi' },
    listIds: [lists[0]],
    tagIds: [tags[0]],
  });
  engine.pass(1_000);
  const change = (input: Parameters<typeof createContact>[1]) =>
    engine.run(actor, updateContact, { contactId, ...input });
  expect(await change({ firstName: 'Asha' })).toMatchObject({ updatedAt: createdAt });
  const changed = await change({
    lastName: null,
    custom: { age: null, city: 'Mombasa' },
    listIds: [lists[1]],
  });
  expect(changed).toMatchObject({
    firstName: 'Asha',
    lastName: null,
    custom: { city: 'Mombasa' },
    updatedAt: engine.now,
  });
  expect(await slotsOf(shop, contactId)).toEqual({ number1: null, text1: 'mombasa' });
  expect(await groupsOf(shop, contactId)).toEqual(['B', 'x']);
  await change({ tagIds: [] });
  expect(await groupsOf(shop, contactId)).toEqual(['B']);
  expect(await countsOf(shop)).toEqual({ A: 0, B: 1, x: 0, y: 0 });
  await expect(engine.run(actor, updateContact, { contactId: newId() })).rejects.toThrow('No contact');
});

test('an opt-out of the number holds for a new contact, and goes with a person to a new number', async () => {
  const { actor } = await open();
  const optOut = (msisdn: string) =>
    engine.run(actor, recordConsent, {
      changes: [{ msisdn, purpose: 'marketing' as const, state: 'opted_out' as const }],
      source: 'api' as const,
      evidence: null,
    });
  await optOut('+254712000001');
  const contact = await engine.run(actor, createContact, { msisdn: '0712000001' });
  expect(contact.optedOutAt).toEqual(engine.now);
  const moved = await engine.run(actor, updateContact, { contactId: contact.id, msisdn: '0712000002' });
  expect(moved).toMatchObject({ msisdn: '+254712000002', optedOutAt: expect.any(Date) });
  const other = await engine.run(actor, createContact, { msisdn: '0712000001' });
  expect(other.optedOutAt).not.toBeNull();
  const free = await engine.run(actor, createContact, { msisdn: '0712000003' });
  expect(free.optedOutAt).toBeNull();
  expect(
    await issuesOf(engine.run(actor, updateContact, { contactId: free.id, msisdn: '0712000002' })),
  ).toEqual({
    msisdn: expect.stringContaining('already'),
  });
});

test('a deleted contact leaves its lists and tags, and its opt-out stays', async () => {
  const shop = await open();
  const { actor, lists, tags } = shop;
  const input = { msisdn: '0712345678', listIds: lists, tagIds: tags };
  const { id: contactId, msisdn } = await engine.run(actor, createContact, input);
  await engine.run(actor, recordConsent, {
    changes: [{ msisdn, purpose: 'transactional' as const, state: 'opted_out' as const }],
    source: 'api' as const,
    evidence: null,
  });
  expect(await engine.run(actor, deleteContact, { contactId })).toEqual({ id: contactId, msisdn });
  expect(await countsOf(shop)).toEqual({ A: 0, B: 0, x: 0, y: 0 });
  await expect(engine.run(actor, deleteContact, { contactId })).rejects.toThrow('No contact');
  const again = await engine.run(actor, createContact, { msisdn });
  expect(again.transactionalOutAt).not.toBeNull();
  expect(await groupsOf(shop, again.id)).toEqual([]);
  const others = await engine.read(
    actor,
    ({ em }) => em.count(Contact, { accountId: actor.accountId }),
    undefined,
  );
  expect(others).toBe(1);
});
