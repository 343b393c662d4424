import type { ReceiptOutcome } from '../messages/message-state.js';
import type { Id } from '../platform/id.js';

/** A message and the final state a receipt brings it to. */
export interface Ending {
  accountId: Id;
  messageId: Id;
  campaignId: Id | null;
  /** The number that we sent to. */
  recipient: string;
  state: ReceiptOutcome;
  reason: string | null;
}
