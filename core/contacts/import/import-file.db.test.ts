import { useEngine } from '../../../tests/support/engine.js';
import { idBytes } from '../../database/sql.js';
import type { Actor } from '../../database/work.js';
import { createContactList } from '../contact-lists.js';
import {
  begin,
  contactsOf,
  countRefused,
  countsOf,
  importText,
  listOf,
  makeOwner,
  numbered,
  open,
  readBack,
  refusedOf,
  runThrough,
  sample,
} from './import.fixture.js';
import { MOST_REFUSED_ROWS_KEPT } from './write-batch.js';

const engine = useEngine();

/** Contacts by number: first name, last name, custom fields. */
const fieldsOf = async (actor: Actor) =>
  Object.fromEntries(
    (await contactsOf(engine, actor)).map(({ msisdn, firstName, lastName, custom }) => [
      msisdn,
      [firstName, lastName, custom],
    ]),
  );

test('every row of a file is counted once, and its contacts are in the list', async () => {
  const actor = await makeOwner(engine);
  const text = (await sample()).split('\n').slice(0, 1_001).join('\n');
  const done = await importText(engine, actor, { text, newListName: 'Customers', batchSize: 99 });
  const { rows, imported, updated, unchanged, duplicates, refused } = countsOf(done);
  expect(rows).toBe(1_000);
  expect(rows).toBe((imported ?? 0) + (duplicates ?? 0) + (refused ?? 0));
  expect({ updated, unchanged }).toEqual({ updated: 0, unchanged: 0 });
  expect(duplicates).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
  expect(await contactsOf(engine, actor)).toHaveLength(imported ?? 0);
  expect(await listOf(engine, actor, done.listId)).toEqual({ counted: imported, members: imported });
  expect(done).toMatchObject({
    state: 'done',
    bytesRead: done.bytesTotal,
    failure: null,
    finishedAt: expect.any(Date),
  });
  const reasons = Object.values(done.refusedReasons).reduce((sum, count) => sum + count, 0);
  expect(reasons).toBe(refused);
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('whatever a cell holds is stored as it stands', async () => {
  const actor = await makeOwner(engine);
  const names = [
    String.raw`O'Brien \ Söhne`,
    'a ? b ?? :c',
    String.raw`\N`,
    '100 % "quoted"',
    'Ζωή 😀 李',
    String.raw`\0\n\t'`,
  ];
  const lines = names.map((name, at) => `071000000${at},${quoted(name)},${quoted(name)}`);
  await importText(engine, actor, { text: `phone,first_name,note\n${lines.join('\n')}` });
  const stored = (await contactsOf(engine, actor)).map(({ firstName, custom }) => [firstName, custom.note]);
  expect(stored).toEqual(names.map((name) => [name, name]));
});

const FIRST =
  'phone,first_name,last_name,city,plan\n0712000001,Amina,,Nairobi,\n0712000002,Brian,Otieno,Kisumu,Gold\n';
const SECOND =
  'phone,first_name,last_name,city,plan\n0712000001,Aminata,Wanjiru,,Plus\n0712000002,,Otieno,Kisumu,\n0712000003,Chipo,,,\n';
const CHIPO = ['Chipo', null, {}];
const BRIAN = ['Brian', 'Otieno', { city: 'Kisumu', plan: 'Gold' }];

test.each([
  ['skip', { updated: 0, unchanged: 2 }, ['Amina', null, { city: 'Nairobi' }]],
  ['fill', { updated: 1, unchanged: 1 }, ['Amina', 'Wanjiru', { city: 'Nairobi', plan: 'Plus' }]],
  ['overwrite', { updated: 1, unchanged: 1 }, ['Aminata', 'Wanjiru', { city: 'Nairobi', plan: 'Plus' }]],
] as const)('known contacts: %s', async (onKnown, counts, amina) => {
  const actor = await makeOwner(engine);
  await importText(engine, actor, { text: FIRST });
  const done = await importText(engine, actor, { text: SECOND, onKnown, newListName: 'All' });
  expect(countsOf(done)).toEqual({ rows: 3, imported: 1, duplicates: 0, refused: 0, ...counts });
  expect(await fieldsOf(actor)).toEqual({
    '+254712000001': amina,
    '+254712000002': BRIAN,
    '+254712000003': CHIPO,
  });
  expect(await listOf(engine, actor, done.listId)).toEqual({ counted: 3, members: 3 });
});

test('who opted out stays opted out', async () => {
  const actor = await makeOwner(engine);
  await importText(engine, actor, { text: FIRST });
  const optOut = 'update contact set opted_out_at = ? where account_id = ? and msisdn = ?';
  const key = [idBytes(actor.accountId), '+254712000001'];
  await engine.run(actor, ({ sql, now }) => sql.run(optOut, [now, ...key]), undefined);
  await importText(engine, actor, { text: SECOND, onKnown: 'overwrite' });
  const [amina, brian] = await contactsOf(engine, actor);
  expect(amina).toMatchObject({ firstName: 'Aminata', optedOutAt: engine.now });
  expect(brian?.optedOutAt).toBeNull();
});

test('the same file again changes nothing and says so', async () => {
  const actor = await makeOwner(engine);
  const text = numbered(35);
  const first = await importText(engine, actor, { text, newListName: 'All' });
  const before = await contactsOf(engine, actor);
  engine.pass(60_000);
  const again = await importText(engine, actor, { text, listId: first.listId ?? null, onKnown: 'overwrite' });
  expect(countsOf(again)).toMatchObject({ rows: 35, imported: 0, updated: 0, unchanged: 35 });
  expect(await contactsOf(engine, actor)).toEqual(before);
  expect(await listOf(engine, actor, first.listId)).toEqual({ counted: 35, members: 35 });
});

test('known and new contacts in any order join a list that holds some of them', async () => {
  const actor = await makeOwner(engine);
  const { id: listId } = await engine.run(actor, createContactList, { name: 'Mixed' });
  await importText(engine, actor, { text: numbered(12, 5), listId });
  await importText(engine, actor, { text: numbered(10, 40) });
  const done = await importText(engine, actor, { text: numbered(60), listId });
  expect(countsOf(done)).toMatchObject({ rows: 60, imported: 38, unchanged: 22 });
  expect(await listOf(engine, actor, listId)).toEqual({ counted: 60, members: 60 });
});

test('of equal numbers the first is imported, however far apart they are', async () => {
  const actor = await makeOwner(engine);
  const done = await importText(engine, actor, {
    text: `${numbered(25)}+254710000003,Later\n0710000003,Last\n`,
  });
  expect(countsOf(done)).toMatchObject({ rows: 27, imported: 25, duplicates: 2, refused: 0 });
  expect((await fieldsOf(actor))['+254710000003']).toEqual(['Name 3', null, {}]);
});

test('refused rows are kept with their line, their value and a reason', async () => {
  const actor = await makeOwner(engine);
  const done = await importText(engine, actor, {
    text: 'phone,name\n0712345678,Asha\n12,Brian\nnone,Chipo\n,Daudi\n34,Eva\n',
  });
  const refused = await refusedOf(engine, actor, done.id);
  expect(refused.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, 'phone', '12'],
    [4, 'phone', 'none'],
    [5, 'phone', ''],
    [6, 'phone', '34'],
  ]);
  expect(refused[0]?.reason).toMatch(/too few digits/);
  expect(done.refusedReasons).toEqual({
    [refused[0]?.reason ?? '']: 2,
    [refused[1]?.reason ?? '']: 1,
    [refused[2]?.reason ?? '']: 1,
  });
});

test('of very many refused rows the first are kept and all are counted', async () => {
  const actor = await makeOwner(engine);
  const many = MOST_REFUSED_ROWS_KEPT + 25;
  const { id } = await begin(engine, actor);
  const run = await open(engine, actor, id);
  await runThrough(engine, {
    actor,
    run,
    text: `phone\n0712345678\n${'none\n'.repeat(many)}`,
    batchSize: 1_000,
  });
  expect(await countRefused(engine, actor, id)).toBe(MOST_REFUSED_ROWS_KEPT);
  expect(countsOf(await readBack(engine, actor, id))).toMatchObject({ rows: many + 1, refused: many });
});

test('two accounts import the same numbers, each its own', async () => {
  const [one, other] = [await makeOwner(engine), await makeOwner(engine)];
  for (const actor of [one, other]) {
    const done = await importText(engine, actor, { text: numbered(15) });
    expect(countsOf(done)).toMatchObject({ rows: 15, imported: 15 });
  }
  expect(await contactsOf(engine, one)).toHaveLength(15);
});
