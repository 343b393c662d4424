import type { ConsentSource, ConsentState, Purpose } from '../consent/consent.js';
import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes } from '../platform/id.js';
import { olderThan } from './older-than.js';
import type { Happening, TimelinePart } from './timeline-entry.js';

interface Row {
  id: Buffer;
  purpose: Purpose | 'do_not_sell';
  state: ConsentState;
  source: ConsentSource;
  evidence: string | null;
  at: string;
}

const TITLES: Record<Row['purpose'], Record<ConsentState, string>> = {
  marketing: { opted_in: 'Opted in to marketing', opted_out: 'Opted out of marketing' },
  transactional: {
    opted_in: 'Opted in to transactional messages',
    opted_out: 'Opted out of transactional messages',
  },
  do_not_sell: { opted_in: 'Took “do not sell” back', opted_out: 'Said “do not sell”' },
};

const SOURCES: Record<ConsentSource, string> = {
  form: 'In a form',
  import: 'By an import',
  api: 'Through the API',
  dashboard: 'In the dashboard',
  reply: 'By a reply',
  preference_page: 'On the preference page',
  bulk_edit: 'By a bulk edit',
  merge: 'By a merge',
};

/** What was said of the contact's number, also before it was a contact. */
export async function consentHappenings({ sql, actor }: Work, part: TimelinePart): Promise<Happening[]> {
  const rows = await sql.rows<Row>(
    `select id, purpose, state, source, evidence, at from consent_event
      where account_id = ? and subject = ? ${olderThan('id', part)} order by id desc limit ${part.limit}`,
    [idBytes(actor.accountId), part.msisdn],
  );
  return rows.map((row) => {
    const id = idFromBytes(row.id);
    const source = SOURCES[row.source];
    return {
      id,
      tell: () => ({
        id,
        kind: 'consent',
        at: timeFrom(row.at),
        title: TITLES[row.purpose][row.state],
        detail: row.evidence === null ? source : `${source}: ${row.evidence}`,
        message: null,
      }),
    };
  });
}
