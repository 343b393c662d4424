import { useEngine } from '../../../tests/support/engine.js';
import { makeSender } from '../../../tests/support/sender.js';
import type { Actor, Work } from '../../database/work.js';
import { newId } from '../../platform/id.js';
import { Contact } from '../contact.js';
import { BulkEdit } from '../bulk-edit.js';
import { GROUPS, removeMembers } from '../bulk/members.js';
import { ensureTags, tagContacts } from '../tags.js';
import { Tag } from '../tag.js';
import { createContactField } from './create-field.js';
import { readFields } from './read-fields.js';

const engine = useEngine();

const someone = async (): Promise<Actor> => (await makeSender(engine, { numbers: [] })).actor;

const addContact = (actor: Actor, msisdn: string) =>
  engine.run(
    actor,
    async ({ em, now, actor: { accountId } }) => {
      const id = newId();
      await em.insert(Contact, { accountId, id, msisdn, custom: {}, createdAt: now, updatedAt: now });
      return id;
    },
    undefined,
  );

test('a field gets a key of its label and the first free column', async () => {
  const actor = await someone();
  const make = (label: string, kind: 'text' | 'number' | 'date') =>
    engine.run(actor, createContactField, { label, kind });
  expect(await make('Member No.', 'text')).toMatchObject({ key: 'member_no', slot: 1, readyAt: engine.now });
  expect(await make('Age', 'number')).toMatchObject({ key: 'age', slot: 1 });
  expect(await make('Joined', 'date')).toMatchObject({ key: 'joined', slot: 2 });
  for (let n = 2; n <= 8; n += 1) expect(await make(`Note ${n}`, 'text')).toMatchObject({ slot: n });
  expect(await make('One more', 'text')).toMatchObject({ slot: null });
  const fields = await engine.read(actor, readFields, undefined);
  expect(fields.map(({ label }) => label).slice(0, 3)).toEqual(['Age', 'Joined', 'Member No.']);
  expect(await engine.read(await someone(), readFields, undefined)).toEqual([]);
});

test('what every contact has, a key there is, and a choice of nothing are refused', async () => {
  const actor = await someone();
  await engine.run(actor, createContactField, { label: 'Age', kind: 'number' });
  const refused = (input: Parameters<typeof createContactField>[1]) =>
    engine.run(actor, createContactField, input).then(
      () => null,
      (error: { details: { issues: { path: string }[] } }) => error.details.issues.map(({ path }) => path),
    );
  expect(await refused({ label: 'AGE', kind: 'text' })).toEqual(['key']);
  expect(await refused({ label: 'Phone', kind: 'text' })).toEqual(['key']);
  expect(await refused({ label: 'Tags', kind: 'text' })).toEqual(['key']);
  expect(await refused({ label: '電話', kind: 'text' })).toEqual(['key']);
  expect(await refused({ label: 'Plan', kind: 'choice' })).toEqual(['options']);
  expect(await refused({ label: 'Plan', kind: 'choice', options: ['Gold', 'gold'] })).toEqual(['options']);
  expect(await refused({ label: 'Plan', kind: 'text', options: ['Gold'] })).toEqual(['options']);
  expect(await refused({ label: '', kind: 'text' })).toEqual(['label']);
});

test('fields made at the same time get columns of their own', async () => {
  const actor = await someone();
  await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      engine.run(actor, createContactField, { label: `Note ${n}`, kind: 'text' as const }),
    ),
  );
  const slots = (await engine.read(actor, readFields, undefined)).map(({ slot }) => slot);
  expect(slots.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('where there are contacts, a field is filled in the background first', async () => {
  const actor = await someone();
  await addContact(actor, '+254712000001');
  const field = await engine.run(actor, createContactField, { label: 'Age', kind: 'number' as const });
  expect(field.readyAt).toBeNull();
  const edit = await engine.read(
    actor,
    ({ em }) => em.findOneOrFail(BulkEdit, { accountId: actor.accountId }),
    undefined,
  );
  expect(edit).toMatchObject({
    kind: 'fill_field',
    state: 'queued',
    change: { fieldId: field.id, key: 'age' },
  });
  expect(engine.written.filter(({ payload }) => JSON.stringify(payload).includes(edit.id))).toHaveLength(1);
});

test('tags are made once whatever their capitals, and count their contacts', async () => {
  const actor = await someone();
  const contactIds = [await addContact(actor, '+254712000001'), await addContact(actor, '+254712000002')];
  const stranger = await addContact(await someone(), '+254712000003');
  const tags = await engine.run(actor, ensureTags, ['VIP', ' vip ', "O'Neil", 'VIP']);
  expect(tags.get('VIP')).toBe(tags.get(' vip '));
  expect(await engine.run(actor, ensureTags, ['vip', "o'neil"])).toEqual(
    new Map([
      ['vip', tags.get('VIP')],
      ["o'neil", tags.get("O'Neil")],
    ]),
  );
  const tagId = tags.get('VIP') ?? '';
  const count = async () =>
    (await engine.read(actor, ({ em }) => em.findOneOrFail(Tag, { id: tagId }), undefined)).contactCount;
  const tagging = { tagId, contactIds: [...contactIds, stranger] };
  const both = await Promise.all([1, 2, 3].map(() => engine.run(actor, tagContacts, tagging)));
  expect(both.toSorted()).toEqual([0, 0, 2]);
  expect(await count()).toBe(2);
  const untag = (work: Work) =>
    removeMembers(work, { of: GROUPS.tag, id: tagId }, { contactIds: contactIds.slice(1) });
  expect(await engine.run(actor, untag, undefined)).toEqual(contactIds.slice(1));
  expect(await count()).toBe(1);
  expect(await engine.run(actor, tagContacts, { tagId: newId(), contactIds })).toBe(0);
});

test('more tags than an account can have are refused before they are looked for', async () => {
  const names = Array.from({ length: 1_001 }, (_, n) => `Note ${n}`);
  const nothing = {} as Parameters<typeof ensureTags>[0];
  await expect(ensureTags(nothing, names)).rejects.toThrow('at most 1000 tags');
});
