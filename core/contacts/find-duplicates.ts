import type { Work } from '../database/work.js';
import { InvalidInput } from '../platform/refusal.js';
import { Lanes } from '../segments/lanes.js';
import type { Contact } from './contact.js';
import { findAlikeByField } from './duplicates/by-field.js';
import { findAlikeByName } from './duplicates/by-name.js';
import type { Alike, Find } from './duplicates/alike.js';
import { foldText } from './fields/slots.js';
import { readContacts } from './read-contacts.js';

export interface DuplicateGroup {
  /** What they have in common. */
  value: string;
  /** The first to come first; at most 20. */
  contacts: Contact[];
  /** What comes after it. */
  cursor: string;
}

interface FindDuplicates {
  /** Null: equal names. */
  fieldKey: string | null;
  first: number;
  /** The cursor of a group. */
  after: string | null;
}

/** Searches of this process: a request may ask thirty times at once, and each would hold a connection for a second. */
const lanes = new Lanes(1);

/**
 * Contacts that are alike: equal first and last names, or an equal value of a field, ignoring case; fewer than `first` are the last. Pages
 * neither repeat nor miss a group, whatever is merged between them. Throws InvalidInput.
 */
export async function findDuplicates(work: Work, wanted: FindDuplicates): Promise<DuplicateGroup[]> {
  const { fieldKey, first } = wanted;
  const after = positionIn(wanted);
  const find: Find = fieldKey === null ? findAlikeByName : await findAlikeByField(work, fieldKey);
  const alike = await lanes.take(() => find(work, { first, after }));
  const contacts = await readContacts(
    work,
    alike.flatMap(({ ids }) => ids),
  );
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return alike.flatMap((one) =>
    groupOf(
      one.ids.flatMap((id) => byId.get(id) ?? []),
      { fieldKey, one },
    ),
  );
}

const cursorOf = (fieldKey: string | null, position: readonly string[]): string =>
  Buffer.from(JSON.stringify([fieldKey, ...position])).toString('base64url');

/** Throws InvalidInput. */
function positionIn({ fieldKey, after }: FindDuplicates): string[] | null {
  if (after === null) return null;
  const [key, ...position] = parsed(after);
  const isOurs = position.length > 0 && position.every((part) => typeof part === 'string');
  if (isOurs && key === fieldKey) return position;
  const message =
    'This is not the cursor of a group of these. Leave it out, or use one from the same search.';
  throw new InvalidInput([{ path: 'after', message }]);
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function valueOf({ custom, firstName, lastName }: Contact, fieldKey: string | null): string | null {
  if (fieldKey === null) return firstName && lastName ? `${firstName} ${lastName}` : null;
  return Object.hasOwn(custom, fieldKey) ? (custom[fieldKey] ?? null) : null;
}

/** Those that are as the first of them: hashes may be equal where texts are not. */
function groupOf(
  contacts: readonly Contact[],
  { fieldKey, one }: { fieldKey: string | null; one: Alike },
): DuplicateGroup[] {
  const value = contacts[0] === undefined ? null : valueOf(contacts[0], fieldKey);
  if (value === null) return [];
  const same = contacts.filter((contact) => foldText(valueOf(contact, fieldKey) ?? '') === foldText(value));
  return same.length > 1 ? [{ value, contacts: same, cursor: cursorOf(fieldKey, one.position) }] : [];
}
