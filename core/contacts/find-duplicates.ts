import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { Lanes } from '../segments/lanes.js';
import type { Contact } from './contact.js';
import { readFields } from './fields/read-fields.js';
import { foldText, slotColumn } from './fields/slots.js';
import { readContacts } from './read-contacts.js';

export interface DuplicateGroup {
  /** What they have in common. */
  value: string;
  /** The first to come first; at most 20. */
  contacts: Contact[];
}

/** Searches of this process: a request may ask thirty times at once, and each would hold a connection for a second. */
const lanes = new Lanes(1);

const MOST_SHOWN = 20;
/** 32 digits and a comma each. */
const SHOWN_LENGTH = MOST_SHOWN * 33 - 1;

/** Two texts that contacts have in common, and how one reads them. */
interface Likeness {
  texts: readonly [string, string];
  condition: string;
  valueOf: (contact: Contact) => string | null;
}

/**
 * Contacts that are alike: equal first and last names, or an equal value of a field, ignoring case. There is no index on that:
 * one pass over the account's contacts, sorted by 64 bits of what they are alike in: a million in 1.5 s. Throws InvalidInput.
 */
export async function findDuplicates(
  work: Work,
  { fieldKey, first }: { fieldKey: string | null; first: number },
): Promise<DuplicateGroup[]> {
  const likeness = fieldKey === null ? BY_NAME : await byField(work, fieldKey);
  const alike = await lanes.take(() => readAlike(work, likeness, first));
  const contacts = await readContacts(work, alike.flat());
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return alike.flatMap((ids) =>
    groupOf(
      ids.flatMap((id) => byId.get(id) ?? []),
      likeness,
    ),
  );
}

const BY_NAME: Likeness = {
  texts: ['c.first_name', 'c.last_name'],
  condition: `c.first_name <> '' and c.last_name <> ''`,
  valueOf: ({ firstName, lastName }) => (firstName && lastName ? `${firstName} ${lastName}` : null),
};

async function byField(work: Work, key: string): Promise<Likeness> {
  const fields = await readFields(work);
  const field = fields.find((one) => one.key === key);
  if (field === undefined) {
    const message = `There is no field of this key. There are: ${fields.map((one) => one.key).join(', ') || 'none yet'}.`;
    throw new InvalidInput([{ path: 'by.fieldKey', message }]);
  }
  const column = field.readyAt == null ? null : slotColumn(field);
  // keys are snake_case: they need no escaping
  const value = column === null ? `json_unquote(json_extract(c.custom, '$."${key}"'))` : `c.${column}`;
  return {
    texts: [value, `reverse(${value})`],
    condition: `${value} is not null`,
    valueOf: ({ custom }) => (Object.hasOwn(custom, key) ? (custom[key] ?? null) : null),
  };
}

/**
 * `sql_big_result` sorts instead of keeping a table of a million groups; the inner select, whose limit keeps it from being merged
 * into the outer, makes what is sorted narrow: with the texts themselves it takes ten times as long.
 */
async function readAlike({ sql, actor }: Work, likeness: Likeness, first: number): Promise<Id[][]> {
  const [one, other] = likeness.texts.map((text) => `crc32(lower(${text}))`);
  const rows = await sql.rows<{ ids: string | Buffer }>(
    `select sql_big_result left(group_concat(hex(t.id) order by t.id), ${SHOWN_LENGTH}) as ids, t.likeness
       from (select c.id, ${one} * 4294967296 + ${other} as likeness from contact c
              where c.account_id = ${idLiteral(actor.accountId)} and ${likeness.condition} limit 1000000000) t
      group by t.likeness having count(*) > 1 limit ${first}`,
  );
  return rows.map(({ ids }) => String(ids).toLowerCase().split(','));
}

/** Those that are as the first of them: hashes may be equal where texts are not. */
function groupOf(contacts: readonly Contact[], { valueOf }: Likeness): DuplicateGroup[] {
  const value = contacts[0] === undefined ? null : valueOf(contacts[0]);
  if (value === null) return [];
  const same = contacts.filter((contact) => foldText(valueOf(contact) ?? '') === foldText(value));
  return same.length > 1 ? [{ value, contacts: same }] : [];
}
