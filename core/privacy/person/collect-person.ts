import type { Actor, Runner } from '../../database/work.js';
import { publicId, type Id } from '../../platform/id.js';
import { findContacts } from '../erasure/erase-contact.js';
import { readRefusingImports, recogniser, type RefusingImport } from '../erasure/erase-refused.js';
import { messagesOf } from '../messages-of.js';
import {
  readConsent,
  readContact,
  readRefused,
  readReplies,
  readSuppressions,
  readTexted,
  readTheirMessages,
  readTraces,
  type Piece,
} from './read-person.js';

/** Some rows of a section of the file. */
export interface Collected {
  section: string;
  pieces: readonly Piece[];
}

interface Wanted {
  reader: Pick<Runner, 'read'>;
  actor: Actor;
  msisdn: string;
}

async function* collectMessages({ reader, actor, msisdn }: Wanted, contactId: Id | null, ids: Set<Id>) {
  for await (const found of messagesOf(reader, actor, { msisdn, contactId })) {
    for (const { contactId: id } of found) if (id !== null) ids.add(id);
    const pieces = await reader.read(actor, readTheirMessages, { ids: found.map(({ id }) => id) });
    yield { section: 'messages', pieces };
  }
}

async function* collectRefused({ reader, actor, msisdn }: Wanted): AsyncGenerator<Collected> {
  for (let after: Id | null = null; ;) {
    const imports: RefusingImport[] = await reader.read(actor, readRefusingImports, { after });
    for (const { id: importId, defaultCountry } of imports) {
      const isTheirs = recogniser(msisdn, defaultCountry);
      for (let afterLine: number | null = 0; afterLine !== null;) {
        const page: Awaited<ReturnType<typeof readRefused>> = await reader.read(actor, readRefused, {
          importId,
          afterLine,
        });
        const pieces = page.rows
          .filter(({ value }) => isTheirs(value ?? ''))
          .map(({ line, value, reason }) => ({
            import: publicId('contactImport', importId),
            line,
            value,
            reason,
          }));
        yield { section: 'refusedRows', pieces };
        afterLine = page.next;
      }
    }
    after = imports.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

/** Everything that the account holds on a person, in pieces; those of one section follow each other. */
export async function* collectPerson(wanted: Wanted): AsyncGenerator<Collected> {
  const { reader, actor, msisdn } = wanted;
  const { own } = await reader.read(actor, findContacts, { msisdn, ids: [] });
  const contact = own === null ? null : await reader.read(actor, readContact, { contactId: own });
  yield { section: 'contacts', pieces: contact === null ? [] : [contact] };
  yield { section: 'consent', pieces: await reader.read(actor, readConsent, { msisdn }) };
  yield { section: 'suppressions', pieces: await reader.read(actor, readSuppressions, { msisdn }) };
  const ids = new Set<Id>(own === null ? [] : [own]);
  yield* collectMessages(wanted, own, ids);
  yield { section: 'texted', pieces: await reader.read(actor, readTexted, { msisdn }) };
  const { others } = await reader.read(actor, findContacts, { msisdn, ids: [...ids] });
  const contactIds = [...ids].filter((id) => !others.includes(id));
  yield { section: 'replies', pieces: await reader.read(actor, readReplies, { msisdn, contactIds }) };
  const { bulkEdits, leftOut } = await reader.read(actor, readTraces, { contactIds });
  yield { section: 'bulkEdits', pieces: bulkEdits };
  yield { section: 'leftOut', pieces: leftOut };
  yield* collectRefused(wanted);
}
