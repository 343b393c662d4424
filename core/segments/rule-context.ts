import type { ContactField } from '../contacts/fields/contact-field.js';
import { readFields } from '../contacts/fields/read-fields.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';

/** What rules are compiled with. */
export interface RuleContext {
  accountId: Id;
  fields: readonly ContactField[];
  now: Date;
  /** Of the account: where its days begin. */
  timeZone: string;
}

export async function ruleContext(work: Work): Promise<RuleContext> {
  const { accountId } = work.actor;
  const account = await work.sql.first<{ time_zone: string }>('select time_zone from account where id = ?', [
    idBytes(accountId),
  ]);
  const timeZone = account?.time_zone ?? 'UTC';
  return { accountId, fields: await readFields(work), now: work.now, timeZone };
}
