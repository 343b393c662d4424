import { toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { consentHappenings } from './consent-happenings.js';
import { editHappenings } from './edit-happenings.js';
import { messageHappenings } from './message-happenings.js';
import { replyHappenings } from './reply-happenings.js';
import type { Happening, TimelineEntry } from './timeline-entry.js';

const SOURCES = [consentHappenings, messageHappenings, replyHappenings, editHappenings];

/**
 * What happened to a contact, the newest first. Each source gives as many as the page could need, by its own index; the page is
 * the first of them all, and only those are told.
 */
export async function readTimeline(
  work: Work,
  { contactId, first, after }: PageInput & { contactId: Id },
): Promise<Page<TimelineEntry>> {
  const contact = await readBeginning(work, contactId);
  if (contact === null) return { rows: [], hasNextPage: false };
  const part = { contactId, msisdn: contact.msisdn, before: after, limit: first + 1 };
  const found = await Promise.all(SOURCES.map((read) => read(work, part)));
  const beginning = after === null || contact.happening.id < after ? [contact.happening] : [];
  const newest = [...found.flat(), ...beginning].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const { rows, hasNextPage } = toPage(newest, first);
  return { rows: await Promise.all(rows.map(({ tell }) => tell())), hasNextPage };
}

interface Row {
  id: Buffer;
  msisdn: string;
  created_at: string;
  import_id: Buffer | null;
  file_name: string | null;
}

async function readBeginning(
  { sql, actor }: Work,
  contactId: Id,
): Promise<{ msisdn: string; happening: Happening } | null> {
  const row = await sql.first<Row>(
    `select c.id, c.msisdn, c.created_at, c.import_id, i.file_name from contact c
       left join contact_import i on i.account_id = c.account_id and i.id = c.import_id
      where c.account_id = ? and c.id = ?`,
    [idBytes(actor.accountId), idBytes(contactId)],
  );
  if (row === undefined) return null;
  const id = idFromBytes(row.id);
  const isImported = row.import_id !== null;
  return {
    msisdn: row.msisdn,
    happening: {
      id,
      tell: () => ({
        id,
        kind: isImported ? 'imported' : 'added',
        at: timeFrom(row.created_at),
        title: isImported ? 'Imported' : 'Added',
        detail: row.file_name === null ? null : `From ${row.file_name}`,
        message: null,
      }),
    },
  };
}
