import { toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import type { ConsentSource, ConsentState } from './consent.js';
import { inList, type Subject } from './consent-state.js';
import { hashedSubject } from './subject.js';

/** One line of a number's history. */
export interface ConsentEntry {
  id: Id;
  purpose: Subject;
  state: ConsentState;
  source: ConsentSource;
  evidence: string | null;
  ruleVersion: string;
  /** The person who entered it. */
  by: string | null;
  at: Date;
}

interface Row extends Omit<ConsentEntry, 'id' | 'ruleVersion' | 'at'> {
  id: Buffer;
  rule_version: string;
  at: string;
}

/** All that was recorded of a number (E.164), the newest first; of an erased person, by who knows the number. */
export async function readHistory(
  work: Work,
  { msisdn, first, after }: PageInput & { msisdn: string },
): Promise<Page<ConsentEntry>> {
  const before = after === null ? '' : ' and e.id < ?';
  const rows = await work.sql.rows<Row>(
    `select e.id, e.purpose, e.state, e.source, e.evidence, e.rule_version, e.at, u.name as \`by\`
       from consent_event e left join user u on u.id = e.user_id
      where e.account_id = ? and e.subject in ${inList([msisdn, await hashedSubject(work, msisdn)])}${before}
      order by e.id desc limit ${first + 1}`,
    [idBytes(work.actor.accountId), ...(after === null ? [] : [idBytes(after)])],
  );
  return toPage(
    rows.map(({ id, rule_version: ruleVersion, at, ...row }) => ({
      ...row,
      id: idFromBytes(id),
      ruleVersion,
      at: timeFrom(at),
    })),
    first,
  );
}
