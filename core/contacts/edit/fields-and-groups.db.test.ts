import { useEngine } from '../../../tests/support/engine.js';
import { makeSender } from '../../../tests/support/sender.js';
import { waitFor } from '../../../tests/support/wait-for.js';
import { createCampaign } from '../../campaigns/create-campaign.js';
import { idBytes, idLiteral } from '../../database/sql.js';
import type { Actor, UseCase, Work } from '../../database/work.js';
import { newId } from '../../platform/id.js';
import { InUse, InvalidInput } from '../../platform/refusal.js';
import { deleteSegment } from '../../segments/delete-segment.js';
import { createSegment } from '../../segments/save-segment.js';
import { Segment } from '../../segments/segment.js';
import type { SegmentRule } from '../../segments/segment-rule.js';
import { createContactList, pageContactLists, renameContactList } from '../contact-lists.js';
import { createContactField } from '../fields/create-field.js';
import { readFields } from '../fields/read-fields.js';
import { pageTags } from '../read-tags.js';
import { createTag, renameTag } from '../tags.js';
import { clearSomeMembers } from './clear-group.js';
import { createContact } from './create-contact.js';
import { deleteContactField } from './delete-field.js';
import { deleteContactList, deleteTag } from './delete-group.js';
import { updateContactField } from './update-field.js';

const engine = useEngine();

const open = async (): Promise<Actor> => (await makeSender(engine, { numbers: [] })).actor;

const addSegment = (actor: Actor, name: string, rule: SegmentRule) =>
  engine.run(
    actor,
    async ({ em, now }) => {
      await em.insert(Segment, {
        accountId: actor.accountId,
        id: newId(),
        name,
        rule,
        createdAt: now,
        updatedAt: now,
      });
    },
    undefined,
  );

const addCampaign = (actor: Actor, input: { name: string; body?: string; listId?: string }) =>
  engine.run(actor, createCampaign, {
    body: 'Hi',
    senderId: 'GALLANT',
    flash: false,
    listId: null,
    ...input,
  });

const usersOf = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InUse)) throw error;
      return error.details.usedBy;
    },
  );

const jobsNamed = (actor: Actor, name: string) =>
  engine.written.filter((job) => job.accountId === actor.accountId && job.name === name);

test('a choice gets options, and loses those that no contact has', async () => {
  const actor = await open();
  const options = ['Gold', 'Silver', 'Tin'];
  const { id: fieldId } = await engine.run(actor, createContactField, {
    label: 'Plan',
    kind: 'choice',
    options,
  });
  await engine.run(actor, createContact, { msisdn: '0712345678', custom: { plan: 'silver' } });
  const change = (input: { label?: string; options?: string[] }) =>
    engine.run(actor, updateContactField, { fieldId, ...input });
  await expect(change({ options: ['Gold'] })).rejects.toThrow('Contacts have the option Silver');
  await expect(change({ options: [] })).rejects.toBeInstanceOf(InvalidInput);
  expect(await change({ label: 'Tariff', options: ['Silver', 'Lead'] })).toMatchObject({
    label: 'Tariff',
    key: 'plan',
    options: ['Silver', 'Lead'],
  });
  const age = await engine.run(actor, createContactField, { label: 'Age', kind: 'number' });
  await expect(
    engine.run(actor, updateContactField, { fieldId: age.id, options: ['1'] }),
  ).rejects.toBeInstanceOf(InvalidInput);
  await expect(engine.run(actor, updateContactField, { fieldId: newId() })).rejects.toThrow('No field');
});

test('nobody waits for a field while contacts are looked through for an option that goes', async () => {
  const actor = await open();
  const { id: fieldId } = await engine.run(actor, createContactField, {
    label: 'Plan',
    kind: 'choice',
    options: ['Gold', 'Tin'],
  });
  const free = ({ sql }: Work) =>
    sql.rows('select id from contact_field where account_id = ? and id = ? for update skip locked', [
      idBytes(actor.accountId),
      idBytes(fieldId),
    ]);
  const seen: number[] = [];
  await engine.run(
    actor,
    (work) => {
      const read = work.sql.first.bind(work.sql);
      work.sql.first = async (query: string, params?: readonly unknown[]) => {
        if (query.includes('from contact\n')) seen.push((await engine.run(actor, free, undefined)).length);
        return (await read(query, params)) as never;
      };
      return updateContactField(work, { fieldId, options: ['Gold'] });
    },
    undefined,
  );
  expect(seen).toEqual([1]);
});

test('a field goes when nothing stands on it, and its column is not given away before it is empty', async () => {
  const actor = await open();
  const make = (label: string) => engine.run(actor, createContactField, { label, kind: 'text' });
  const city = await make('City');
  const town = await make('Town');
  await addSegment(actor, 'Nairobi', { not: { field: { key: 'city', is: 'equals', values: ['Nairobi'] } } });
  await addCampaign(actor, { name: 'Hello', body: 'Hi from {{ town }}' });
  await addCampaign(actor, { name: 'Nothing', body: 'A town and a city' });
  const remove = (fieldId: string) => engine.run(actor, deleteContactField, { fieldId });
  expect(await usersOf(remove(city.id))).toEqual(['The segment Nairobi']);
  expect(await usersOf(remove(town.id))).toEqual(['The campaign Hello']);
  const street = await make('Street');
  const edit = await remove(street.id);
  expect(edit).toMatchObject({
    kind: 'clear_field',
    state: 'queued',
    change: { key: 'street', column: 'text3' },
  });
  expect(jobsNamed(actor, 'edit-contacts')).toHaveLength(1);
  expect((await engine.read(actor, readFields, undefined)).map(({ key }) => key)).toEqual(['city', 'town']);
  await expect(make('Street')).rejects.toThrow('still being removed');
  expect(await make('Road')).toMatchObject({ slot: 4 });
});

test('lists and tags are renamed, and go with their places when nothing stands on them', async () => {
  const actor = await open();
  const [list, other] = [
    await engine.run(actor, createContactList, { name: 'A' }),
    await engine.run(actor, createContactList, { name: 'B' }),
  ];
  const tag = await engine.run(actor, createTag, { name: 'x' });
  await engine.run(actor, createContact, { msisdn: '0712345678', listIds: [list.id], tagIds: [tag.id] });
  await expect(engine.run(actor, renameContactList, { listId: list.id, name: 'b' })).rejects.toBeInstanceOf(
    InvalidInput,
  );
  expect(await engine.run(actor, renameContactList, { listId: list.id, name: ' C ' })).toMatchObject({
    name: 'C',
    contactCount: 1,
  });
  expect(await engine.run(actor, renameTag, { tagId: tag.id, name: 'X' })).toMatchObject({ name: 'X' });
  await expect(engine.run(actor, createTag, { name: 'x ' })).rejects.toBeInstanceOf(InvalidInput);

  await addSegment(actor, 'In A', { any: [{ list: list.id }, { tag: tag.id }] });
  await addCampaign(actor, { name: 'To B', listId: other.id });
  expect(await usersOf(engine.run(actor, deleteContactList, { listId: list.id }))).toEqual([
    'The segment In A',
  ]);
  expect(await usersOf(engine.run(actor, deleteContactList, { listId: other.id }))).toEqual([
    'The campaign To B',
  ]);
  expect(await usersOf(engine.run(actor, deleteTag, { tagId: tag.id }))).toEqual(['The segment In A']);
  await engine.run(actor, ({ em }) => em.nativeDelete(Segment, { accountId: actor.accountId }), undefined);

  expect(await engine.run(actor, deleteContactList, { listId: list.id })).toMatchObject({
    id: list.id,
    name: 'C',
  });
  expect(await engine.run(actor, deleteTag, { tagId: tag.id })).toMatchObject({ id: tag.id, name: 'X' });
  const jobs = jobsNamed(actor, 'clear-group');
  expect(jobs.map(({ payload }) => payload)).toEqual([
    { kind: 'list', groupId: list.id },
    { kind: 'tag', groupId: tag.id },
  ]);
  for (const { id: jobId, payload } of jobs) {
    const input = { ...(payload as { kind: 'list' | 'tag'; groupId: string }), jobId };
    expect(await engine.run(actor, clearSomeMembers, input)).toBe(false);
  }
  const left = await engine.read(
    actor,
    ({ sql }) =>
      sql.rows(
        `select 1 from list_member where account_id = x'${actor.accountId}' union all
         select 1 from contact_tag where account_id = x'${actor.accountId}' union all
         select 1 from job where account_id = x'${actor.accountId}' and name = 'clear-group'`,
      ),
    undefined,
  );
  expect(left).toEqual([]);
});

test('tags come by name, page by page, and are found by a part of it', async () => {
  const actor = await open();
  for (const name of ['beta', 'Alpha', 'gamma', 'alphabet', '50%'])
    await engine.run(actor, createTag, { name });
  const walk = async (search: string | null) => {
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof pageTags>> = await engine.read(actor, pageTags, {
        first: 2,
        after,
        search,
      });
      names.push(...page.rows.map(({ name }) => name));
      const last = page.rows.at(-1);
      if (!page.hasNextPage || last === undefined) return names;
      after = last.name;
    }
  };
  expect(await walk(null)).toEqual(['50%', 'Alpha', 'alphabet', 'beta', 'gamma']);
  expect(await walk('ALPH')).toEqual(['Alpha', 'alphabet']);
  expect(await walk('%')).toEqual(['50%']);
  expect(await walk('a')).toEqual(['Alpha', 'alphabet', 'beta', 'gamma']);
  expect(await walk('alpha')).toEqual(['Alpha', 'alphabet']);
});

test('lists are found by a part of their name, those that fit best first, page by page', async () => {
  const actor = await open();
  for (const name of ['Branch 10', 'Old branch 1', 'Branch 1', 'a BRANCH 1x', 'Branch 1z_', 'Nairobi'])
    await engine.run(actor, createContactList, { name });
  const walk = async (search: string) => {
    const names: string[] = [];
    for (let afterName: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof pageContactLists>> = await engine.read(actor, pageContactLists, {
        first: 2,
        afterName,
        search,
      });
      names.push(...page.rows.map(({ name }) => name));
      afterName = page.rows.at(-1)?.name ?? null;
      if (!page.hasNextPage) return names;
    }
  };
  expect(await walk('branch 1')).toEqual([
    'Branch 1',
    'Branch 10',
    'Branch 1z_',
    'a BRANCH 1x',
    'Old branch 1',
  ]);
  expect(await walk('z_')).toEqual(['Branch 1z_']);
  expect(await walk('mombasa')).toEqual([]);
});

test('an account has two thousand lists at the most', async () => {
  const actor = await open();
  await engine.run(
    actor,
    ({ sql }) => {
      const account = idLiteral(actor.accountId);
      const rows = Array.from(
        { length: 1_999 },
        (_, at) => `(${account},${idLiteral(newId())},'List ${at}',0,now())`,
      );
      return sql.run(
        `insert into contact_list (account_id, id, name, contact_count, created_at) values ${rows.join(',')}`,
      );
    },
    undefined,
  );
  await engine.run(actor, createContactList, { name: 'The last' });
  await expect(engine.run(actor, createContactList, { name: 'One more' })).rejects.toThrow(
    'at most 2000 lists',
  );
});

/** Runs the second while the first is done and not committed. */
async function meanwhile(actor: Actor, first: UseCase<void, unknown>, second: UseCase<void, unknown>) {
  const [done, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one = engine.run(
    actor,
    async (work) => {
      await first(work, undefined);
      await work.em.flush();
      done.resolve();
      await goOn.promise;
    },
    undefined,
  );
  await done.promise;
  let isOver = false;
  const other = engine.run(actor, second, undefined).then(
    () => 'done',
    (error: Error & { code?: string }) => error.code,
  );
  void other.finally(() => (isOver = true));
  const isWaiting = ({ sql }: Work) =>
    sql.first(
      `select 1 as yes from information_schema.innodb_trx
        where trx_state = 'LOCK WAIT' and trx_query like '%${actor.accountId}%'`,
    );
  // InnoDB only refreshes this table when nobody has read it for 100 ms.
  await waitFor('the second', async () => isOver || (await engine.read(actor, isWaiting, undefined)), {
    everyMs: 200,
  });
  goOn.resolve();
  await one;
  return await other;
}

const campaignTo =
  (to: { listId?: string; segmentId?: string }): UseCase<void, unknown> =>
  (work) =>
    createCampaign(work, {
      name: 'C',
      body: 'Hi',
      senderId: 'GALLANT',
      flash: false,
      listId: null,
      ...to,
    });

describe('what somebody is about to stand on, at the same moment', () => {
  test('is kept: a tag by a segment, a list and a segment by a campaign', async () => {
    const actor = await open();
    const { id: tagId } = await engine.run(actor, createTag, { name: 'T' });
    const { id: listId } = await engine.run(actor, createContactList, { name: 'L' });
    const rule: SegmentRule = { not: { tag: tagId } };
    const segment = (name: string) => (work: Work) => createSegment(work, { name, rule });
    expect(await meanwhile(actor, segment('A'), (work) => deleteTag(work, { tagId }))).toBe('InUse');
    const { id: segmentId } = await engine.run(actor, segment('B'), undefined);
    expect(
      await meanwhile(actor, campaignTo({ listId }), (work) => deleteContactList(work, { listId })),
    ).toBe('InUse');
    expect(
      await meanwhile(actor, campaignTo({ segmentId }), (work) => deleteSegment(work, { segmentId })),
    ).toBe('InUse');
  });

  test('or is gone, and refused', async () => {
    const actor = await open();
    const { id: tagId } = await engine.run(actor, createTag, { name: 'T' });
    const { id: listId } = await engine.run(actor, createContactList, { name: 'L' });
    const country: SegmentRule = { field: { key: 'country', is: 'known', values: [] } };
    const { id: segmentId } = await engine.run(actor, createSegment, { name: 'S', rule: country });
    const rule: SegmentRule = { not: { tag: tagId } };
    const removeTag = (work: Work) => deleteTag(work, { tagId });
    expect(await meanwhile(actor, removeTag, (work) => createSegment(work, { name: 'A', rule }))).toBe(
      'InvalidInput',
    );
    const removeList = (work: Work) => deleteContactList(work, { listId });
    expect(await meanwhile(actor, removeList, campaignTo({ listId }))).toBe('NotFound');
    const removeSegment = (work: Work) => deleteSegment(work, { segmentId });
    expect(await meanwhile(actor, removeSegment, campaignTo({ segmentId }))).toBe('NotFound');
    const { id: other } = await engine.run(actor, createContactList, { name: 'M' });
    const remove = (work: Work) => deleteContactList(work, { listId: other });
    expect(await meanwhile(actor, remove, remove)).toBe('NotFound');
  });
});
