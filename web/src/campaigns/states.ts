import type { CampaignState, MessageState } from '../gql/graphql.js';

export const CAMPAIGN_WORDS: Record<CampaignState, string> = {
  DRAFT: 'Draft',
  QUEUED: 'Queued',
  SENDING: 'Sending',
  PAUSED: 'Paused',
  DONE: 'Done',
  CANCELLED: 'Cancelled',
};

export const CAMPAIGN_STATES = Object.keys(CAMPAIGN_WORDS) as CampaignState[];

/** From an address, where it is written small; null for anything else. */
export const asCampaignState = (text: string | null): CampaignState | null =>
  CAMPAIGN_STATES.find((state) => state.toLowerCase() === text) ?? null;

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

/** Counters still move: also of a campaign that is over, while what was claimed is closed and receipts of what was sent come in. */
export const isMoving = ({
  state,
  queued,
  sent,
}: {
  state: CampaignState;
  queued: number;
  sent: number;
}): boolean => isActive(state) || queued + sent > 0;

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
