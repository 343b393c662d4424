import { toPage, type Page } from '../database/page.js';
import { idBytes, timeFrom } from '../database/sql.js';
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

/** In the order of the numbers, those of erased persons first. `search`: what a number begins with. */
export async function readSuppressions(
  { sql, actor }: Work,
  { first, after, search }: { first: number; after: string | null; search: string | null },
): Promise<Page<SuppressionView>> {
  const conditions = ['account_id = ?', '(marketing_at is not null or transactional_at is not null)'];
  const values: unknown[] = [idBytes(actor.accountId)];
  if (after !== null) {
    conditions.push('subject > ?');
    values.push(after);
  }
  const digits = (search ?? '').replaceAll(/\D/g, '');
  if (digits !== '') {
    conditions.push('subject like ?');
    values.push(`+${digits}%`);
  }
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
