import type { Work } from '../database/work.js';
import { toPage, type Page } from '../database/page.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { checkRule } from '../segments/check-rule.js';
import { restAfter, stretchesAfter, type ContactPosition, type ContactSort } from './contact-order.js';
import { contactSource } from './contact-source.js';
import type { Contact } from './contact.js';
import { readContacts } from './read-contacts.js';
import type { ContactQuery } from './select-contacts.js';

interface ContactPageInput {
  first: number;
  after: ContactPosition | null;
  sort: ContactSort;
  query: ContactQuery;
}

/** Throws NotFound for a segment that is not there, InvalidInput for a rule. */
export async function pageContacts(work: Work, input: ContactPageInput): Promise<Page<Contact>> {
  if (input.query.rule != null) await checkRule(work, input.query.rule);
  const ids = await idsOfPage(work, input);
  const byId = new Map((await readContacts(work, ids)).map((contact) => [contact.id, contact]));
  return toPage(
    ids.flatMap((id) => byId.get(id) ?? []),
    input.first,
  );
}

/** One more than the page holds, if there is one. */
async function idsOfPage(work: Work, { first, after, sort, query }: ContactPageInput): Promise<Id[]> {
  const source = await contactSource(work, query, sort);
  const stretches = source.inOrder ? stretchesAfter(sort, after, source.id) : [restAfter(sort, after)];
  const ids: Id[] = [];
  for (const { where, order } of stretches) {
    const conditions = where === null ? source.conditions : [...source.conditions, where];
    const rows = await work.sql.rows<{ id: Buffer }>(
      `select c.id from ${source.from} where ${conditions.join(' and ') || '1=1'} order by ${order} limit ${first + 1 - ids.length}`,
    );
    ids.push(...rows.map(({ id }) => idFromBytes(id)));
    if (ids.length > first) break;
  }
  return ids;
}
