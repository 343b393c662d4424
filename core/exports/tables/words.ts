import type { CampaignState } from '../../campaigns/campaign-state.js';
import { SKIP_WORDS, type SkipReason } from '../../campaigns/plan-message.js';
import type { MessageState } from '../../messages/message-state.js';

const STATES: Record<MessageState, string> = {
  queued: 'Waiting to be sent',
  sending: 'Being sent',
  sent: 'Sent, no receipt yet',
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  failed: 'Failed',
  expired: 'Expired',
  unknown: 'Unknown',
  cancelled: 'Cancelled',
};

export const stateWords = (state: MessageState): string => STATES[state];

const CAMPAIGN_STATES: Record<CampaignState, string> = {
  draft: 'Draft',
  queued: 'About to begin',
  sending: 'Sending',
  paused: 'Paused',
  done: 'Done',
  cancelled: 'Cancelled',
};

export const campaignWords = (state: CampaignState): string => CAMPAIGN_STATES[state];

/** Why somebody was left out; a reason of a release to come is told by its code. */
export function leftOutWords(reason: string): string {
  const words = SKIP_WORDS[reason as SkipReason] ?? reason.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
