/** `sending` and `sent` are read from the message's chunk: its row is written at the claim and at its final state only. */
export const MESSAGE_STATES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'expired',
  'unknown',
  'cancelled',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What a row can hold. */
export type StoredState = Exclude<MessageState, 'sending' | 'sent'>;
/** What a receipt can bring a message to. */
export type ReceiptOutcome = 'delivered' | 'undelivered' | 'failed' | 'expired' | 'unknown';

/**
 * Every legal move of a stored state. A carrier's "absent" or "expired" may be followed by a success
 * (Africa's Talking), and what was unknown is resolved by a late receipt; nothing leaves `delivered`.
 */
export const NEXT: Record<StoredState, readonly StoredState[]> = {
  queued: ['delivered', 'undelivered', 'failed', 'expired', 'unknown', 'cancelled'],
  unknown: ['delivered', 'undelivered', 'failed', 'expired'],
  undelivered: ['delivered'],
  expired: ['delivered'],
  delivered: [],
  failed: [],
  cancelled: [],
};

/** The states a message may be in for `to` to be a step forward. */
export const statesBefore = (to: StoredState): StoredState[] =>
  (Object.keys(NEXT) as StoredState[]).filter((from) => NEXT[from].includes(to));
