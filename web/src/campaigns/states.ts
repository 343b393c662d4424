import type { CampaignState, MessageState } from '../gql/graphql.js';

export const CAMPAIGN_WORDS: Record<CampaignState, string> = {
  DRAFT: 'Draft',
  QUEUED: 'Queued',
  SENDING: 'Sending',
  PAUSED: 'Paused',
  DONE: 'Done',
  CANCELLED: 'Cancelled',
};

/** Palette paths */
export const CAMPAIGN_COLORS: Record<CampaignState, string> = {
  DRAFT: 'state.cancelled',
  QUEUED: 'state.sending',
  SENDING: 'accent.main',
  PAUSED: 'state.undelivered',
  DONE: 'state.delivered',
  CANCELLED: 'state.failed',
};

export const isActive = (state: CampaignState): boolean =>
  state === 'QUEUED' || state === 'SENDING' || state === 'PAUSED';

/** Counters still move: also while paused, since receipts of what was sent come in. */
export const isMoving = isActive;

export const MESSAGE_WORDS: Record<MessageState, string> = {
  QUEUED: 'Queued',
  SENDING: 'Sending',
  SENT: 'On the way',
  DELIVERED: 'Delivered',
  UNDELIVERED: 'Undelivered',
  FAILED: 'Failed',
  EXPIRED: 'Expired',
  UNKNOWN: 'Unknown',
  CANCELLED: 'Cancelled',
};

export const MESSAGE_MEANING: Record<MessageState, string> = {
  QUEUED: 'Waiting for its turn',
  SENDING: 'Being handed to the carrier',
  SENT: 'The carrier has it; its receipt has not come yet',
  DELIVERED: 'The phone has confirmed it',
  UNDELIVERED: 'The carrier could not deliver it',
  FAILED: 'Refused before it was sent on',
  EXPIRED: 'Its validity ended first',
  UNKNOWN: 'Perhaps sent: no answer came back. It is never sent twice, and it is not charged',
  CANCELLED: 'Cancelled before it was sent',
};

/** Palette paths */
export const messageColor = (state: MessageState): string => `state.${state.toLowerCase()}`;
