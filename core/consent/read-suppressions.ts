import { readSearch } from '../contacts/msisdn/search.js';
import { toPage, type Page } from '../database/page.js';
import { idBytes, textLiteral, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';

/** A number that must not be sent to. */
export interface SuppressionView {
  /** What it is known by: the number, or the hash of an erased person's. */
  subject: string;
  msisdn: string | null;
  marketingSince: Date | null;
  transactionalSince: Date | null;
}

interface Row {
  subject: string;
  marketing_at: string | null;
  transactional_at: string | null;
}

const time = (text: string | null): Date | null => (text === null ? null : timeFrom(text));

/** What is typed is read as a search for contacts reads it: `0712` as of the account's country. Letters begin no number. */
async function beginning({ sql, actor }: Work, search: string): Promise<string> {
  const account = await sql.first<{ country: string }>('select country from account where id = ?', [
    idBytes(actor.accountId),
  ]);
  const read = readSearch(search, account?.country ?? '');
  return 'number' in read ? `subject like ${textLiteral(`${read.number}%`)}` : '1=0';
}

/** In the order of the numbers, those of erased persons first. `search`: what a number begins with. */
export async function readSuppressions(
  work: Work,
  { first, after, search }: { first: number; after: string | null; search: string | null },
): Promise<Page<SuppressionView>> {
  const { sql, actor } = work;
  const conditions = ['account_id = ?', '(marketing_at is not null or transactional_at is not null)'];
  const values: unknown[] = [idBytes(actor.accountId)];
  if (after !== null) {
    conditions.push('subject > ?');
    values.push(after);
  }
  if (search !== null && search.trim() !== '') conditions.push(await beginning(work, search));
  const rows = await sql.rows<Row>(
    `select subject, marketing_at, transactional_at from suppression
      where ${conditions.join(' and ')} order by subject limit ${first + 1}`,
    values,
  );
  return toPage(
    rows.map((row) => ({
      subject: row.subject,
      msisdn: row.subject.startsWith('#') ? null : row.subject,
      marketingSince: time(row.marketing_at),
      transactionalSince: time(row.transactional_at),
    })),
    first,
  );
}
