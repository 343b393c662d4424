import * as fc from 'fast-check';
import { useEngine } from '../../../tests/support/engine.js';
import { takenMarks, wrongMarks } from '../../../tests/support/group-marks.js';
import { idBytes } from '../../database/sql.js';
import type { Actor, Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { Refusal } from '../../platform/refusal.js';
import { countSegment } from '../../segments/count-segment.js';
import { createContactList } from '../contact-lists.js';
import { Contact } from '../contact.js';
import { clearSomeMembers } from '../edit/clear-group.js';
import { createContact } from '../edit/create-contact.js';
import { deleteContact } from '../edit/delete-contact.js';
import { deleteContactList, deleteTag } from '../edit/delete-group.js';
import { updateContact } from '../edit/update-contact.js';
import { importText, makeOwner } from '../import/import.fixture.js';
import { mergeContacts } from '../merge-contacts.js';
import { createTag, ensureTags } from '../tags.js';
import { carryOut, edit, makeShop, makeTag, type Shop } from './bulk.fixture.js';
import type { Action } from './bulk-edit-contacts.js';
import { undoBulkEdit } from './steer-bulk-edit.js';

const engine = useEngine();

const wrong = (actor: Actor) => engine.read(actor, wrongMarks, undefined);
const taken = (actor: Actor, kind: 'tag' | 'list') => engine.read(actor, takenMarks, kind);
const idsIn = (actor: Actor, from: string): Promise<Id[]> =>
  engine.read(
    actor,
    async ({ sql }: Work) => {
      const rows = await sql.rows<{ id: Buffer }>(`select id from ${from} order by id`, [
        idBytes(actor.accountId),
      ]);
      return rows.map(({ id }) => idFromBytes(id));
    },
    undefined,
  );

const TABLES = { tag: 'tag where account_id = ?', list: 'contact_list where account_id = ?' };
const CONTACTS = 'contact where account_id = ?';

type Kind = keyof typeof TABLES;

/** One of those that there are, by a number; null if there is none. */
const among = <T>(all: readonly T[], at: number): T | null =>
  all.length === 0 ? null : (all[at % all.length] as T);

/** What is drawn says which of those that there are then. */
interface Drawn {
  kind: Kind;
  one: number;
  other: number;
  who: number[];
}

class Account {
  private names = 0;
  private readonly edits: Id[] = [];

  constructor(private readonly shop: Shop) {}

  get actor(): Actor {
    return this.shop.actor;
  }

  private groups(kind: Kind): Promise<Id[]> {
    return idsIn(this.actor, TABLES[kind]);
  }

  private async contacts(who: readonly number[]): Promise<Id[]> {
    const all = await idsIn(this.actor, CONTACTS);
    return [...new Set(who.flatMap((at) => among(all, at) ?? []))];
  }

  async make({ kind }: Drawn): Promise<void> {
    this.names += 1;
    await engine.run<{ name: string }, unknown>(this.actor, kind === 'tag' ? createTag : createContactList, {
      name: `G${this.names}`,
    });
  }

  async drop({ kind, one }: Drawn): Promise<void> {
    const id = among(await this.groups(kind), one);
    if (id === null) return;
    if (kind === 'tag') await engine.run(this.actor, deleteTag, { tagId: id });
    else await engine.run(this.actor, deleteContactList, { listId: id });
  }

  /** One batch of a group that was deleted; the job may be begun again at any time. False when there is nothing to clear. */
  async clear({ one }: Pick<Drawn, 'one'>): Promise<boolean> {
    const jobs = await engine.read(
      this.actor,
      ({ sql }: Work) =>
        sql.rows<{ id: Buffer; payload: string | object }>(
          "select id, payload from job where account_id = ? and name = 'clear-group'",
          [idBytes(this.actor.accountId)],
        ),
      undefined,
    );
    const job = among(jobs, one);
    if (job === null) return false;
    const payload = typeof job.payload === 'string' ? (JSON.parse(job.payload) as object) : job.payload;
    const { kind, groupId } = payload as { kind: Kind; groupId: Id };
    await engine.run(this.actor, clearSomeMembers, { kind, groupId, jobId: idFromBytes(job.id), batch: 2 });
    return true;
  }

  private async bulk(action: Action, who: readonly number[]): Promise<void> {
    const ids = await this.contacts(who);
    if (ids.length === 0 || Object.values(action).every((value) => value === null)) return;
    this.edits.push((await edit(this.shop, action, { ids, query: null })).id);
    engine.pass(20_000);
  }

  async add({ kind, one, who }: Drawn): Promise<void> {
    const id = among(await this.groups(kind), one);
    await this.bulk(kind === 'tag' ? { addTagId: id } : { addToListId: id }, who);
  }

  async take({ kind, one, who }: Drawn): Promise<void> {
    const id = among(await this.groups(kind), one);
    await this.bulk(kind === 'tag' ? { removeTagId: id } : { removeFromListId: id }, who);
  }

  async undo(): Promise<void> {
    const editId = this.edits.pop();
    if (editId === undefined) return;
    try {
      await carryOut(this.shop, await engine.run(this.actor, undoBulkEdit, { editId }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error; // its group is gone
    }
  }

  async bring({ one, other, who }: Drawn): Promise<void> {
    const rows = who.map((at) => `07120001${10 + at},${at % 2 === 0 ? `New ${one % 3};New ${at % 3}` : ''}`);
    const tagId = other % 2 === 0 ? null : among(await this.groups('tag'), other);
    await importText(engine, this.actor, {
      text: `phone,tags\n${rows.join('\n')}\n`,
      listId: among(await this.groups('list'), one),
      onKnown: one % 2 === 0 ? 'skip' : 'overwrite',
      plan: { tagIds: tagId === null ? [] : [tagId] },
      batchSize: 2,
    });
  }

  async set({ one, other, who }: Drawn): Promise<void> {
    const [contactId] = await this.contacts([one]);
    const pick = (ids: readonly Id[]) => ids.filter((_, at) => who.includes(at));
    const wanted = { tagIds: pick(await this.groups('tag')), listIds: pick(await this.groups('list')) };
    const msisdn = `07120002${10 + (other % 10)}`;
    try {
      if (other % 3 === 0) await engine.run(this.actor, createContact, { msisdn, ...wanted });
      else if (contactId !== undefined) await engine.run(this.actor, updateContact, { contactId, ...wanted });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error; // the number is there already
    }
  }

  async merge({ one, other }: Drawn): Promise<void> {
    const [keepId, mergeId] = await this.contacts([one, other]);
    if (keepId === undefined || mergeId === undefined) return;
    await engine.run(this.actor, mergeContacts, { keepId, mergeIds: [mergeId] });
  }

  async remove({ one, other, who }: Drawn): Promise<void> {
    if (other % 2 === 0) return await this.bulk({ delete: true }, who.slice(0, 2));
    const [contactId] = await this.contacts([one]);
    if (contactId !== undefined) await engine.run(this.actor, deleteContact, { contactId });
  }
}

const STEPS = ['make', 'drop', 'clear', 'add', 'take', 'undo', 'bring', 'set', 'merge', 'remove'] as const;
const stepOf = fc.record({
  step: fc.oneof(
    { arbitrary: fc.constantFrom(...STEPS), weight: 2 },
    fc.constantFrom('make' as const, 'add' as const, 'bring' as const),
  ),
  kind: fc.constantFrom<Kind>('tag', 'list'),
  one: fc.nat(30),
  other: fc.nat(30),
  who: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 6 }),
});

test('whatever is done, a contact has the bits of the groups it is in, and a new group begins without members', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepOf, { minLength: 20, maxLength: 30 }), async (steps) => {
      const account = new Account(await makeShop(engine, 6));
      const { actor } = account;
      for (const kind of ['tag', 'list'] as const) await account.make({ kind, one: 0, other: 0, who: [] });
      for (const { step, ...drawn } of steps) {
        await account[step](drawn);
        expect({ step, drawn, wrong: await wrong(actor) }).toEqual({ step, drawn, wrong: [] });
      }
      while (await account.clear({ one: 0 })) continue;
      expect(await wrong(actor)).toEqual([]);
      for (const kind of ['tag', 'list'] as const)
        expect(await taken(actor, kind)).toHaveLength((await idsIn(actor, TABLES[kind])).length);
    }),
    { numRuns: 8, endOnFailure: true }, // making a failure smaller takes minutes, and it says which step it was
  );
}, 240_000);

test('groups that are made at the same time get bits of their own; the sixty-fifth gets none', async () => {
  const actor = await makeOwner(engine);
  const make = (at: number) => engine.run(actor, createTag, { name: `T${at}` });
  await Promise.all(Array.from({ length: 12 }, (_, at) => make(at)));
  expect(await taken(actor, 'tag')).toEqual(Array.from({ length: 12 }, (_, at) => at));
  await engine.run(
    actor,
    ensureTags,
    Array.from({ length: 55 }, (_, at) => `T${at + 10}`),
  );
  expect(await taken(actor, 'tag')).toEqual(Array.from({ length: 64 }, (_, at) => at));
  await engine.run(actor, createContactList, { name: 'A list' });
  expect(await taken(actor, 'list')).toEqual([0]);
});

test('the last bit and a tag without one count the same', async () => {
  const shop = await makeShop(engine, 5);
  const ids = [];
  for (let at = 0; at < 65; at += 1) ids.push(await makeTag(shop, `T${at}`));
  const [last, none] = [ids[63], ids[64]];
  for (const addTagId of [last, none]) await edit(shop, { addTagId }, { ids: shop.ids.slice(0, 3) });
  const marks = await engine.read(
    shop.actor,
    ({ sql, actor }: Work) =>
      sql.rows(
        'select cast(tag_marks as char) as marks, count(*) as count from contact where account_id = ? group by 1 order by 1',
        [idBytes(actor.accountId)],
      ),
    undefined,
  );
  expect(marks).toEqual([
    { marks: '0', count: 2 },
    { marks: String(2n ** 63n), count: 3 },
  ]);
  for (const tag of [last, none])
    expect(await engine.read(shop.actor, countSegment, { rule: { not: { tag: tag as Id } } })).toMatchObject({
      count: 2,
      total: 5,
    });
});

test('a bit is given again only when nobody has it any more, however often the clearing breaks off', async () => {
  const shop = await makeShop(engine, 5);
  const { actor } = shop;
  const gone = await makeTag(shop, 'Gone');
  await edit(shop, { addTagId: gone });
  await engine.run(actor, deleteTag, { tagId: gone });
  const clear = () =>
    engine.run(actor, clearSomeMembers, { kind: 'tag', groupId: gone, jobId: gone, batch: 2 });
  await makeTag(shop, 'Before');
  expect(await clear()).toBe(true);
  await makeTag(shop, 'Meanwhile');
  expect(await taken(actor, 'tag')).toEqual([0, 1, 2]);
  expect(await clear()).toBe(true);
  expect(await clear()).toBe(false);
  expect(await taken(actor, 'tag')).toEqual([1, 2]);
  await makeTag(shop, 'After');
  expect(await taken(actor, 'tag')).toEqual([0, 1, 2]);
  expect(await wrong(actor)).toEqual([]);
});

test('to tag somebody changes no time, and a list deleted while a file is read leaves no bit', async () => {
  const shop = await makeShop(engine, 1);
  const { actor } = shop;
  engine.pass(60_000);
  await edit(shop, { addTagId: await makeTag(shop, 'VIP') });
  const [contact] = await engine.read(
    actor,
    ({ em }) => em.find(Contact, { accountId: actor.accountId }),
    undefined,
  );
  expect(contact?.updatedAt).toEqual(contact?.createdAt);
  const list = await engine.run(actor, createContactList, { name: 'Short' });
  await importText(engine, actor, {
    text: 'phone\n0712000001\n0712000002\n',
    listId: list.id,
    afterwards: () => forget(actor, list.id),
  });
  expect(await idsIn(actor, CONTACTS)).toHaveLength(3);
  const marked = await idsIn(actor, `${CONTACTS} and list_marks <> 0`);
  expect(marked).toEqual([]);
});

/** The list alone, as an import that has read its bit finds it when another deletes it then. */
const forget = (actor: Actor, listId: Id) =>
  engine.run(
    actor,
    ({ sql }) => sql.run('delete from contact_list where id = ?', [idBytes(listId)]),
    undefined,
  );
