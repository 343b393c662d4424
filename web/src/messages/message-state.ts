import type { MessageState } from '../gql/graphql.js';
import { MESSAGE_WORDS } from '../campaigns/states.js';

export const MESSAGE_STATES = Object.keys(MESSAGE_WORDS) as MessageState[];

export const asMessageState = (text: string | null): MessageState | null =>
  MESSAGE_STATES.find((state) => state.toLowerCase() === text) ?? null;

/** No further change is expected. */
export const isFinal = (state: MessageState): boolean =>
  state !== 'QUEUED' && state !== 'SENDING' && state !== 'SENT';
