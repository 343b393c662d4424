import { InvalidState } from '../platform/refusal.js';

export const CAMPAIGN_STATES = ['draft', 'queued', 'sending', 'paused', 'done', 'cancelled'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Every legal move of a campaign. A state with no way out is final. */
const NEXT: Record<CampaignState, readonly CampaignState[]> = {
  draft: ['queued'],
  queued: ['sending', 'paused', 'cancelled', 'done'],
  sending: ['paused', 'done', 'cancelled'],
  paused: ['sending', 'cancelled'],
  done: [],
  cancelled: [],
};

export const canMove = (from: CampaignState, to: CampaignState): boolean => NEXT[from].includes(to);

/** The state after a move. Throws InvalidState when the table does not allow it. */
export function transition(from: CampaignState, to: CampaignState): CampaignState {
  if (canMove(from, to)) return to;
  const possible = NEXT[from];
  const hint = possible.length > 0 ? `It can become ${possible.join(' or ')}.` : 'That is final.';
  throw new InvalidState(`A campaign that is ${from} cannot become ${to}. ${hint}`, from);
}
