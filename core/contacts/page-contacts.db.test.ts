import { useEngine } from '../../tests/support/engine.js';
import { makeSender } from '../../tests/support/sender.js';
import type { Actor } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { Segment } from '../segments/segment.js';
import { ContactList, ListMember } from './contact-list.js';
import { CONTACT_SORTS, contactCursor, readContactCursor, type ContactSort } from './contact-order.js';
import { Contact } from './contact.js';
import { countContacts } from './count-contacts.js';
import { pageContacts } from './page-contacts.js';
import { contactCondition, type ContactQuery } from './select-contacts.js';
import { ensureTags, tagContacts } from './tags.js';

const engine = useEngine();

interface Person {
  id: Id;
  msisdn: string;
  firstName: string | null;
  lastName: string | null;
  optedOutAt: Date | null;
}

interface Shop {
  actor: Actor;
  people: Person[];
  listId: Id;
  tagId: Id;
  segmentId: Id;
}

const FIRST = ['Asha', 'asha', null, 'Ben', 'Wanja', 'Asha', "O'Neil", '100%', null, 'Zed'];
const LAST = ['Otieno', null, 'Wanjiku', 'wanjiru', 'Otieno', 'Asha', null, 'Q_x', null, 'Zuma'];

/** Forty contacts, many of whom share a name; every third is in the list, every fourth tagged, every fifth opted out. */
async function open(): Promise<Shop> {
  const { actor } = await makeSender(engine, { numbers: [] });
  const people = Array.from({ length: 40 }, (_, at): Person => ({
    id: newId(),
    msisdn: `+2547${at % 2 === 0 ? '11' : '22'}${String((at * 7) % 40).padStart(6, '0')}`,
    firstName: FIRST[at % FIRST.length] ?? null,
    lastName: LAST[(at * 3) % LAST.length] ?? null,
    optedOutAt: at % 5 === 0 ? engine.now : null,
  }));
  const listId = newId();
  const segmentId = newId();
  const tagId = await engine.run(
    actor,
    async (work) => {
      const { em, now } = work;
      const { accountId } = actor;
      const times = { createdAt: now, updatedAt: now };
      await em.insertMany(
        Contact,
        people.map((person) => ({ ...person, accountId, custom: {}, ...times })),
      );
      const members = people.filter((_, at) => at % 3 === 0);
      await em.insert(ContactList, {
        accountId,
        id: listId,
        name: 'L',
        contactCount: members.length,
        createdAt: now,
      });
      await em.insertMany(
        ListMember,
        members.map(({ id }) => ({ accountId, listId, contactId: id, addedAt: now })),
      );
      const tags = await ensureTags(work, ['VIP']);
      const vip = tags.get('VIP') ?? '';
      await tagContacts(work, {
        tagId: vip,
        contactIds: people.filter((_, at) => at % 4 === 0).map(({ id }) => id),
      });
      await em.insert(Segment, { accountId, id: segmentId, name: 'S', rule: { tag: vip }, ...times });
      return vip;
    },
    undefined,
  );
  return { actor, people, listId, tagId, segmentId };
}

const SORTS: ContactSort[] = CONTACT_SORTS.flatMap((by) => [
  { by, direction: 'asc' },
  { by, direction: 'desc' },
]);

/** Every page of a query, by the cursors that clients get. */
async function walk(
  { actor }: Shop,
  query: ContactQuery,
  sort: ContactSort & { windows?: readonly number[] },
): Promise<Id[]> {
  const found: Id[] = [];
  for (let cursor: string | null = null; ;) {
    const after = cursor === null ? null : readContactCursor(cursor, sort);
    if (after === 'another_order') throw new Error('Our own cursor is refused');
    const page: Awaited<ReturnType<typeof pageContacts>> = await engine.read(actor, pageContacts, {
      first: 7,
      after,
      sort,
      query,
      ...(sort.windows && { windows: sort.windows }),
    });
    found.push(...page.rows.map(({ id }) => id));
    const last = page.rows.at(-1);
    if (!page.hasNextPage || last === undefined) return found;
    cursor = contactCursor(last, sort);
  }
}

const folded = (name: string | null): string | null => name?.toLowerCase() ?? null;

/** The order as it is meant: who has no name comes last either way, equal names by age. */
function inOrder(people: readonly Person[], { by, direction }: ContactSort): Id[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: string, b: string): number => sign * (a < b ? -1 : Number(a > b));
  const key = (person: Person): string | null => {
    if (by === 'created') return person.id;
    return by === 'number' ? person.msisdn : folded(by === 'first_name' ? person.firstName : person.lastName);
  };
  return people
    .toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x !== null && y !== null) return compare(x, y) || compare(a.id, b.id);
      return x === y ? compare(a.id, b.id) : x === null ? 1 : -1;
    })
    .map(({ id }) => id);
}

const begins = (text: string | null, prefix: string): boolean => folded(text)?.startsWith(prefix) === true;

/** What each filter means, in memory. */
const FILTERS: [string, (shop: Shop) => ContactQuery, (person: Person, at: number) => boolean][] = [
  ['everybody', () => ({}), () => true],
  ['digits', () => ({ search: '071100' }), ({ msisdn }) => msisdn.startsWith('+25471100')],
  ['a beginning', () => ({ msisdnPrefix: '+25472' }), ({ msisdn }) => msisdn.startsWith('+25472')],
  ['a name', () => ({ search: 'ash' }), (one) => begins(one.firstName, 'ash') || begins(one.lastName, 'ash')],
  ['letters and a quote', () => ({ search: "O'N" }), ({ firstName }) => begins(firstName, "o'n")],
  ['a percent sign', () => ({ search: '100%' }), ({ firstName }) => firstName === '100%'],
  ['nothing', () => ({ search: 'W%' }), () => false],
  ['an underscore', () => ({ search: 'q_' }), ({ lastName }) => lastName === 'Q_x'],
  ['a list', ({ listId }) => ({ listId }), (_, at) => at % 3 === 0],
  ['a tag', ({ tagId }) => ({ tagId }), (_, at) => at % 4 === 0],
  ['a segment', ({ segmentId }) => ({ segmentId }), (_, at) => at % 4 === 0],
  ['a rule', ({ listId }) => ({ rule: { not: { list: listId } } }), (_, at) => at % 3 !== 0],
  ['opted out', () => ({ optedOut: true }), (_, at) => at % 5 === 0],
  ['not opted out', () => ({ optedOut: false }), (_, at) => at % 5 !== 0],
  [
    'all at once',
    ({ listId, tagId, segmentId }) => ({ listId, tagId, segmentId, optedOut: false, search: 'a' }),
    (one, at) => at % 12 === 0 && at % 5 !== 0 && (begins(one.firstName, 'a') || begins(one.lastName, 'a')),
  ],
];

describe('contacts', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await open();
  });

  test.each(SORTS)('come in the order of $by, $direction, each once', async (sort) => {
    for (const [, query, holds] of FILTERS) {
      const expected = inOrder(shop.people.filter(holds), sort);
      expect(await walk(shop, query(shop), sort)).toEqual(expected);
    }
  });

  test.each(SORTS)(
    'so they do by $by, $direction, when the index is left for a rare condition',
    async (sort) => {
      for (const [, query, holds] of FILTERS) {
        const expected = inOrder(shop.people.filter(holds), sort);
        // at once, and where the names end
        for (const windows of [[], [3, 9], [shop.people.length - 5]])
          expect(await walk(shop, query(shop), { ...sort, windows })).toEqual(expected);
      }
    },
  );

  test.each(FILTERS)('are counted: %s', async (_name, query, holds) => {
    const expected = shop.people.filter(holds);
    expect(await engine.read(shop.actor, countContacts, query(shop))).toBe(expected.length);
    const selected = await engine.read(
      shop.actor,
      async (work) =>
        work.sql.rows<{ msisdn: string }>(
          `select msisdn from contact c where ${await contactCondition(work, query(shop))} order by id`,
        ),
      undefined,
    );
    expect(selected.map(({ msisdn }) => msisdn)).toEqual(expected.map(({ msisdn }) => msisdn));
  });

  test('of other accounts are not found', async () => {
    const other = await open();
    const { listId, tagId } = other;
    for (const query of [
      { listId },
      { tagId },
      { listId, search: 'a' },
      { tagId, search: '07' },
      { ids: [other.people[0]?.id ?? ''] },
    ])
      for (const sort of SORTS) expect(await walk(shop, query, sort)).toEqual([]);
    await expect(
      walk(shop, { segmentId: other.segmentId }, { by: 'created', direction: 'asc' }),
    ).rejects.toThrow('No segment');
  });

  test('a rule that names what is not there is refused', async () => {
    const query = { rule: { tag: newId() } };
    await expect(walk(shop, query, { by: 'number', direction: 'asc' })).rejects.toThrow(/tag/);
  });
});
