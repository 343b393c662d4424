import { useEngine } from '../../../tests/support/engine.js';
import { recordConsent } from '../../consent/record-consent.js';
import { idBytes, idLiteral } from '../../database/sql.js';
import type { Actor } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { createContactField, type NewContactField } from '../fields/create-field.js';
import { readFields } from '../fields/read-fields.js';
import { changedNothing } from '../read-imports.js';
import { createTag, tagContacts } from '../tags.js';
import type { ColumnWish } from './choose-columns.js';
import { begin, contactsOf, countsOf, importText, listOf, makeOwner, refusedOf } from './import.fixture.js';

const engine = useEngine();

const wish = (column: number, target: ColumnWish['target'], rest: Partial<ColumnWish> = {}): ColumnWish => ({
  column,
  target,
  fieldKey: null,
  newField: null,
  ...rest,
});

const fieldsOf = (actor: Actor) => engine.read(actor, readFields, undefined);
const addField = (actor: Actor, field: NewContactField) => engine.run(actor, createContactField, field);
const rowsOf = (actor: Actor, columns: string, from = 'contact') =>
  engine.read(
    actor,
    ({ sql }) =>
      sql.rows<Record<string, unknown>>(
        `select ${columns} from ${from} where account_id = ${idLiteral(actor.accountId)} order by 1`,
      ),
    undefined,
  );

/** Names of the tags with the numbers that have them, and what the tags say. */
async function tagsOf(actor: Actor) {
  const rows = await engine.read(
    actor,
    ({ sql }) =>
      sql.rows<{ name: string; contact_count: number; msisdn: string | null }>(
        `select t.name, t.contact_count, c.msisdn from tag t
           left join contact_tag m on m.account_id = t.account_id and m.tag_id = t.id
           left join contact c on c.account_id = t.account_id and c.id = m.contact_id
          where t.account_id = ${idLiteral(actor.accountId)} order by t.name, c.msisdn`,
      ),
    undefined,
  );
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ name }) => name)].map(([name, group]) => {
      const numbers = group.flatMap(({ msisdn }) => msisdn ?? []);
      expect(group[0]?.contact_count).toBe(numbers.length);
      return [name, numbers];
    }),
  );
}

const ASHA = '+254712000001';
const BRIAN = '+254712000002';
const CHIPO = '+254712000003';

describe('columns that nobody has said anything about', () => {
  test('become text fields by their headings, and contacts know their import and country', async () => {
    const actor = await makeOwner(engine);
    const text =
      'phone,First name,Home Town,Plan\n0712000001,Asha,Nairobi,Gold\n+256772000002,Brian,Jinja,\n';
    const done = await importText(engine, actor, { text });
    expect(await fieldsOf(actor)).toMatchObject([
      { key: 'home_town', label: 'Home Town', kind: 'text', slot: 1 },
      { key: 'plan', label: 'Plan', kind: 'text', slot: 2 },
    ]);
    expect(await rowsOf(actor, 'msisdn, country, import_id, text1, text2')).toEqual([
      { msisdn: ASHA, country: 'KE', import_id: idBytes(done.id), text1: 'nairobi', text2: 'gold' },
      { msisdn: '+256772000002', country: 'UG', import_id: idBytes(done.id), text1: 'jinja', text2: null },
    ]);
  });

  test('go to the fields of the account, by key or by label', async () => {
    const actor = await makeOwner(engine);
    await addField(actor, { label: 'Ville', key: 'city', kind: 'text' });
    await addField(actor, { label: 'Points', kind: 'number' });
    await importText(engine, actor, { text: 'phone,VILLE,points\n0712000001,Nairobi,"1,250.5"\n' });
    expect((await fieldsOf(actor)).map(({ key }) => key)).toEqual(['points', 'city']);
    expect(await contactsOf(engine, actor)).toMatchObject([
      { custom: { city: 'Nairobi', points: '1250.5' } },
    ]);
    expect(await rowsOf(actor, 'text1, number1')).toEqual([{ text1: 'nairobi', number1: 1250.5 }]);
  });

  test('may have a heading that every object knows', async () => {
    const actor = await makeOwner(engine);
    await importText(engine, actor, { text: 'phone,constructor\n0712000001,\n0712000002,Otis\n' });
    await importText(engine, actor, { text: 'phone,constructor\n0712000001,Kone\n0712000002,\n' });
    expect((await contactsOf(engine, actor)).map(({ custom }) => custom)).toEqual([
      { constructor: 'Kone' },
      { constructor: 'Otis' },
    ]);
    expect((await rowsOf(actor, 'msisdn, text1')).map(({ text1 }) => text1)).toEqual(['kone', 'otis']);
  });

  test('beyond thirty fields are left out', async () => {
    const actor = await makeOwner(engine);
    for (let at = 0; at < 29; at += 1) await addField(actor, { label: `Field ${at}`, kind: 'text' });
    await importText(engine, actor, { text: 'phone,one,two,field_3\n0712000001,1,2,3\n' });
    const keys = (await fieldsOf(actor)).map(({ key }) => key);
    expect(keys).toHaveLength(30);
    expect(keys).toContain('one');
    expect(await contactsOf(engine, actor)).toMatchObject([{ custom: { one: '1', field_3: '3' } }]);
    expect(Object.keys((await contactsOf(engine, actor))[0]?.custom ?? {})).toHaveLength(2);
  });

  test('make no fields of a file that cannot be read', async () => {
    const actor = await makeOwner(engine);
    await expect(importText(engine, actor, { text: 'name,town\nAsha,Nairobi\n' })).rejects.toThrow(/phone/);
    expect(await fieldsOf(actor)).toEqual([]);
  });
});

describe('columns as chosen', () => {
  const TEXT =
    'a,b,c,d,e,f\nAsha,0712000001,Africa/Lagos,31/12/2025,yes,x\nBrian,0712000002,,soon,no,x\nChipo,0712000003,Mars,,,x\n';
  const since: NewContactField = { label: 'Member since', kind: 'date' };
  const columns = [
    wish(1, 'phone'),
    wish(0, 'last_name'),
    wish(2, 'time_zone'),
    wish(3, 'new_field', { newField: { ...since, key: null, options: [] } }),
    wish(4, 'field', { fieldKey: 'member' }),
    wish(5, 'ignore'),
  ];

  test('go where they were sent; a row whose value does not fit is refused, with column, value and reason', async () => {
    const actor = await makeOwner(engine);
    await addField(actor, { label: 'Member', kind: 'yes_no' });
    const done = await importText(engine, actor, { text: TEXT, plan: { columns } });
    expect(countsOf(done)).toMatchObject({ rows: 3, imported: 1, refused: 2 });
    expect(await contactsOf(engine, actor)).toMatchObject([
      {
        msisdn: ASHA,
        firstName: null,
        lastName: 'Asha',
        timeZone: 'Africa/Lagos',
        custom: { member: 'true', member_since: '2025-12-31' },
      },
    ]);
    expect(await rowsOf(actor, 'number1, number2')).toEqual([{ number1: 1, number2: 20453 }]);
    expect(await refusedOf(engine, actor, done.id)).toMatchObject([
      { line: 3, column: 'd', value: 'soon', reason: expect.stringMatching(/Member since must be a date/) },
      { line: 4, column: 'c', value: 'Mars', reason: expect.stringMatching(/no such time zone/) },
    ]);
    expect(Object.keys(done.refusedReasons)).toHaveLength(2);
  });

  test('are refused before anything is made', async () => {
    const actor = await makeOwner(engine);
    const wrong = begin(engine, actor, { plan: { columns: [...columns, wish(6, 'phone')] } });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidInput' });
    const taken = { label: 'Phone', key: 'phone', kind: 'text' as const, options: [] };
    const reserved = [wish(1, 'phone'), wish(0, 'new_field', { newField: taken })];
    await expect(begin(engine, actor, { plan: { columns: reserved } })).rejects.toMatchObject({
      details: { issues: [{ path: 'columns.1.newField.key' }] },
    });
    expect(await fieldsOf(actor)).toEqual([]);
  });

  test('a field deleted since is left out', async () => {
    const actor = await makeOwner(engine);
    const { id } = await addField(actor, { label: 'Town', kind: 'text' });
    const chosen = [wish(0, 'phone'), wish(1, 'field', { fieldKey: 'town' }), wish(2, 'first_name')];
    const gone = () =>
      engine.run(
        actor,
        ({ sql }) => sql.run('delete from contact_field where id = ?', [idBytes(id)]),
        undefined,
      );
    await importText(engine, actor, {
      text: 'p,t,n\n0712000001,Nairobi,Asha\n',
      plan: { columns: chosen },
      afterwards: gone,
    });
    expect(await contactsOf(engine, actor)).toMatchObject([{ firstName: 'Asha', custom: {} }]);
    expect(await rowsOf(actor, 'text1')).toEqual([{ text1: null }]);
  });
});

describe('known contacts', () => {
  const FIRST = 'phone,name,time_zone,points\n0712000001,Asha,,5\n0712000002,Brian,Africa/Lagos,\n';
  const SECOND =
    'phone,name,time_zone,points\n0712000001,Amina,Africa/Nairobi,7\n0712000002,,Africa/Accra,8\n';

  test.each([
    ['skip', ['Asha', null, '5'], ['Brian', 'Africa/Lagos', undefined], [5, null]],
    ['fill', ['Asha', 'Africa/Nairobi', '5'], ['Brian', 'Africa/Lagos', '8'], [5, 8]],
    ['overwrite', ['Amina', 'Africa/Nairobi', '7'], ['Brian', 'Africa/Accra', '8'], [7, 8]],
  ] as const)('%s: fields, their columns and time zones', async (onKnown, asha, brian, numbers) => {
    const actor = await makeOwner(engine);
    await addField(actor, { label: 'Points', kind: 'number' });
    await importText(engine, actor, { text: FIRST });
    await importText(engine, actor, { text: SECOND, onKnown });
    const found = (await contactsOf(engine, actor)).map((one) => [
      one.firstName,
      one.timeZone,
      one.custom.points,
    ]);
    expect(found).toEqual([asha, brian]);
    expect((await rowsOf(actor, 'msisdn, number1')).map(({ number1 }) => number1)).toEqual(numbers);
  });
});

describe('tags', () => {
  const TEXT = 'phone,tags\n0712000001,VIP; Nairobi\n0712000002,"vip, New"\n0712000003,\n';

  test('of a column and of the import', async () => {
    const actor = await makeOwner(engine);
    const all = await engine.run(actor, createTag, { name: 'All' });
    const done = await importText(engine, actor, {
      text: TEXT,
      plan: { tagIds: [all.id, all.id] },
      batchSize: 2,
    });
    expect(countsOf(done)).toMatchObject({ imported: 3 });
    expect(await tagsOf(actor)).toEqual({
      All: [ASHA, BRIAN, CHIPO],
      Nairobi: [ASHA],
      New: [BRIAN],
      VIP: [ASHA, BRIAN],
    });
  });

  test('a known contact that gets one is updated, once; one that had it is not', async () => {
    const actor = await makeOwner(engine);
    const first = await importText(engine, actor, { text: 'phone\n0712000001\n0712000002\n' });
    const [asha] = await contactsOf(engine, actor);
    const vip = await engine.run(actor, createTag, { name: 'VIP' });
    const nairobi = await engine.run(actor, createTag, { name: 'Nairobi' });
    for (const { id } of [vip, nairobi])
      await engine.run(actor, tagContacts, { tagId: id, contactIds: [asha?.id ?? ''] });
    const second = await importText(engine, actor, { text: TEXT, plan: { tagIds: [vip.id] } });
    expect(countsOf(second)).toMatchObject({ imported: 1, updated: 1, unchanged: 1 });
    expect(await tagsOf(actor)).toEqual({ Nairobi: [ASHA], New: [BRIAN], VIP: [ASHA, BRIAN, CHIPO] });
    const third = await importText(engine, actor, { text: TEXT, plan: { tagIds: [vip.id] } });
    expect(countsOf(third)).toMatchObject({ imported: 0, updated: 0, unchanged: 3 });
    expect([first, second, third].map(changedNothing)).toEqual([false, false, true]);
  });

  test('of a column are not given to known contacts that are to be left alone; those of the import are', async () => {
    const actor = await makeOwner(engine);
    await importText(engine, actor, { text: 'phone\n0712000001\n' });
    const all = await engine.run(actor, createTag, { name: 'All' });
    await importText(engine, actor, { text: TEXT, onKnown: 'skip', plan: { tagIds: [all.id] } });
    expect(await tagsOf(actor)).toEqual({ All: [ASHA, BRIAN, CHIPO], New: [BRIAN], vip: [BRIAN] });
  });

  test('unknown ones are refused, also those of another account', async () => {
    const [actor, other] = [await makeOwner(engine), await makeOwner(engine)];
    const theirs = await engine.run(other, createTag, { name: 'Theirs' });
    for (const tagIds of [[theirs.id], [null]]) {
      await expect(begin(engine, actor, { plan: { tagIds } })).rejects.toMatchObject({
        details: { issues: [{ path: 'tagIds' }] },
      });
    }
  });

  test('and lists deleted since are passed over', async () => {
    const actor = await makeOwner(engine);
    const tag = await engine.run(actor, createTag, { name: 'Gone' });
    const remove = (listId: Id | null | undefined) =>
      engine.run(
        actor,
        async ({ sql }) => {
          await sql.run('delete from tag where id = ?', [idBytes(tag.id)]);
          await sql.run('delete from contact_list where id = ?', [idBytes(listId ?? '')]);
        },
        undefined,
      );
    const done = await importText(engine, actor, {
      text: TEXT.replace(',tags', ',x'),
      newListName: 'Gone too',
      plan: { tagIds: [tag.id] },
      afterwards: ({ listId }) => remove(listId),
    });
    expect(countsOf(done)).toMatchObject({ imported: 3 });
    expect(await tagsOf(actor)).toEqual({});
    expect(await rowsOf(actor, 'contact_id', 'list_member')).toEqual([]);
    expect(await rowsOf(actor, 'contact_id', 'contact_tag')).toEqual([]);
  });
});

const optOut = (actor: Actor, msisdn: string) =>
  engine.run(actor, recordConsent, {
    changes: [{ msisdn, purpose: 'marketing' as const, state: 'opted_out' as const }],
    source: 'reply' as const,
    evidence: 'STOP',
  });
const statesOf = async (actor: Actor) =>
  (await contactsOf(engine, actor)).map(({ optedInAt, optedOutAt }) => [
    optedInAt != null,
    optedOutAt != null,
  ]);

describe('consent', () => {
  const TEXT = 'phone,name\n0712000001,Asha\n0712000002,Brian\n0712000003,Chipo\n';
  const consent = { purpose: 'marketing', state: 'opted_in', evidence: ' Form of 1 May ' } as const;

  test('is recorded for everybody in the file, but an opt-in is not taken from a file for who has opted out', async () => {
    const actor = await makeOwner(engine);
    await importText(engine, actor, { text: 'phone\n0712000001\n' });
    await optOut(actor, ASHA);
    await optOut(actor, BRIAN); // no contact yet
    const done = await importText(engine, actor, { text: TEXT, plan: { consent } });
    expect(done.consented).toBe(1);
    expect(await statesOf(actor)).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    expect(await rowsOf(actor, 'subject, source, state, evidence', 'consent_event')).toEqual([
      { subject: ASHA, source: 'reply', state: 'opted_out', evidence: 'STOP' },
      { subject: BRIAN, source: 'reply', state: 'opted_out', evidence: 'STOP' },
      { subject: CHIPO, source: 'import', state: 'opted_in', evidence: 'Form of 1 May' },
    ]);
  });

  test('who opted out is opted out when a file brings the number, with no consent or with any rule', async () => {
    const actor = await makeOwner(engine);
    await optOut(actor, ASHA);
    await importText(engine, actor, { text: TEXT, onKnown: 'overwrite' });
    await importText(engine, actor, {
      text: TEXT.replace('Asha', 'A.'),
      onKnown: 'overwrite',
      plan: { consent },
    });
    expect((await statesOf(actor))[0]).toEqual([false, true]);
  });

  test('recorded twice changes nothing the second time and says so', async () => {
    const actor = await makeOwner(engine);
    const options = { text: TEXT, plan: { consent }, onKnown: 'overwrite' as const };
    await importText(engine, actor, options);
    const before = [await contactsOf(engine, actor), await rowsOf(actor, 'id', 'consent_event')];
    engine.pass(60_000);
    const again = await importText(engine, actor, options);
    expect(changedNothing(again)).toBe(true);
    expect([await contactsOf(engine, actor), await rowsOf(actor, 'id', 'consent_event')]).toEqual(before);
  });

  test.each([
    [{ ...consent, evidence: '  ' }, 'consent.evidence'],
    [{ ...consent, evidence: 'x'.repeat(501) }, 'consent.evidence'],
    [{ ...consent, state: 'unknown' as const }, 'consent.state'],
  ])('without proof or without a word is refused', async (wrong, path) => {
    const actor = await makeOwner(engine);
    await expect(begin(engine, actor, { plan: { consent: wrong } })).rejects.toMatchObject({
      details: { issues: [{ path }] },
    });
  });
});

test('a list joined again by known contacts stays as it is', async () => {
  const actor = await makeOwner(engine);
  const { listId } = await importText(engine, actor, { text: 'phone\n0712000001\n', newListName: 'All' });
  const again = await importText(engine, actor, { text: 'phone\n0712000001\n', listId: listId ?? null });
  expect(changedNothing(again)).toBe(true);
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 1, members: 1 });
});
