import type { ConsentSource, ConsentState, ConsentSubject } from '../../gql/graphql.js';

export const SUBJECT_WORDS: Record<ConsentSubject, string> = {
  MARKETING: 'Marketing messages',
  TRANSACTIONAL: 'Transactional messages',
  DO_NOT_SELL: 'Sale of data',
};

const STATE_WORDS: Record<ConsentState, string> = {
  OPTED_IN: 'Opted in',
  OPTED_OUT: 'Opted out',
  UNKNOWN: 'Not asked',
};

/** "Do not sell" is recorded as an opt-out of the sale; nobody says it so. */
export function stateWords(subject: ConsentSubject, state: ConsentState): string {
  if (subject !== 'DO_NOT_SELL') return STATE_WORDS[state];
  return state === 'OPTED_OUT' ? 'Not to be sold' : 'No objection';
}

export const SOURCE_WORDS: Record<ConsentSource, string> = {
  FORM: 'a form',
  IMPORT: 'an import',
  API: 'the API',
  DASHBOARD: 'the dashboard',
  REPLY: 'a reply',
  PREFERENCE_PAGE: 'the preference page',
  BULK_EDIT: 'a change of many contacts',
  MERGE: 'a merge',
};

/** What a button does that changes a state to another. */
export function consentDeed(subject: ConsentSubject, to: ConsentState): string {
  if (subject === 'DO_NOT_SELL') return to === 'OPTED_OUT' ? 'Do not sell' : 'Withdraw the objection';
  return to === 'OPTED_OUT' ? 'Opt out' : 'Opt in';
}
