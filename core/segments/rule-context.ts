import type { ContactField } from '../contacts/fields/contact-field.js';
import type { Id } from '../platform/id.js';

/** What rules are compiled with. */
export interface RuleContext {
  accountId: Id;
  fields: readonly ContactField[];
  now: Date;
  /** Of the account: where its days begin. */
  timeZone: string;
}
