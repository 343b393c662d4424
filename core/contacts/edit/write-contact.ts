import { isDuplicate } from '../../database/faults.js';
import { idBytes, idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { InvalidInput } from '../../platform/refusal.js';
import type { Contact } from '../contact.js';
import { GROUPS, addMembers, groupsOf, lockGroup, removeMembers, type Group } from '../bulk/members.js';
import type { ContactField } from '../fields/contact-field.js';
import { slotWriter } from '../fields/slots.js';

/** Writes what the mapper holds. Throws InvalidInput for a number that another contact has. */
export async function flushContact({ em }: Work, msisdn: string): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new InvalidInput([
      { path: 'msisdn', message: `There is a contact with the number ${msisdn} already.` },
    ]);
  }
}

/** The columns that segments compare, in line with the values. */
export function writeSlots({ sql, actor }: Work, contact: Contact, fields: readonly ContactField[]): void {
  const { columns, literals } = slotWriter(fields);
  if (columns.length === 0) return;
  const values = literals(contact.custom);
  sql.later(
    `update contact set ${columns.map((column, at) => `${column} = ${values[at]}`).join(', ')}
      where account_id = ${idLiteral(actor.accountId)} and id = ${idLiteral(contact.id)}`,
  );
}

/** The account's lists or tags of these ids, in the order of their ids: so two that change the same ones do not wait for each other. */
export async function findGroups(work: Work, kind: 'tag' | 'list', ids: readonly Id[]): Promise<Group[]> {
  const { sql, actor } = work;
  const of = GROUPS[kind];
  const groups: Group[] = [];
  if (ids.length === 0) return groups;
  const rows = await sql.rows<{ id: Buffer; name: string }>(
    `select id, name from ${of.table} where account_id = ? and id in ${idList(ids)} order by id`,
    [idBytes(actor.accountId)],
  );
  for (const { id, name } of rows) groups.push({ of, id: idFromBytes(id), name });
  if (groups.length < new Set(ids).size) {
    const message = `No ${of.word} with this id in your account.`;
    throw new InvalidInput([{ path: kind === 'tag' ? 'tagIds' : 'listIds', message }]);
  }
  return groups;
}

/** Puts a contact into exactly these lists, or gives it exactly these tags. Throws InvalidInput for one that is not there. */
export async function setGroups(
  work: Work,
  contactId: Id,
  { kind, ids }: { kind: 'tag' | 'list'; ids: readonly Id[] },
): Promise<boolean> {
  const wanted = await findGroups(work, kind, ids);
  const present = new Set((await groupsOf(work, GROUPS[kind], [contactId])).keys());
  const gone = [...present].filter((id) => !wanted.some((group) => group.id === id));
  const fresh = wanted.filter(({ id }) => !present.has(id));
  for (const group of fresh) {
    if (await lockGroup(work, group)) await addMembers(work, group, [contactId]);
  }
  for (const group of await findGroups(work, kind, gone)) {
    await lockGroup(work, group);
    await removeMembers(work, group, { contactIds: [contactId] });
  }
  return fresh.length + gone.length > 0;
}

export async function countryOfAccount({ sql, actor }: Work): Promise<string> {
  const account = await sql.first<{ country: string }>('select country from account where id = ?', [
    idBytes(actor.accountId),
  ]);
  return account?.country ?? '';
}
