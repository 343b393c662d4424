import { registerEnumType } from 'type-graphql';

export const ConsentPurpose = { MARKETING: 'marketing', TRANSACTIONAL: 'transactional' } as const;
export type ConsentPurpose = (typeof ConsentPurpose)[keyof typeof ConsentPurpose];
registerEnumType(ConsentPurpose, { name: 'ConsentPurpose' });

export const ConsentState = { OPTED_IN: 'opted_in', OPTED_OUT: 'opted_out', UNKNOWN: 'unknown' } as const;
export type ConsentState = (typeof ConsentState)[keyof typeof ConsentState];
registerEnumType(ConsentState, { name: 'ConsentState' });
