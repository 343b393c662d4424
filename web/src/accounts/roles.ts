import type { Role } from '../gql/graphql.js';

/** Each role, and what it is for. */
export const ROLES: Record<Role, { name: string; about: string }> = {
  OWNER: { name: 'Owner', about: 'Everything, and makes other owners' },
  ADMIN: { name: 'Admin', about: 'Everything but making owners' },
  MARKETER: { name: 'Marketer', about: 'Contacts, campaigns and messages' },
  DEVELOPER: { name: 'Developer', about: 'API keys and single messages' },
  ANALYST: { name: 'Analyst', about: 'Looks, and changes nothing' },
  BILLING: { name: 'Billing', about: 'The wallet and the ledger' },
};

export const ROLE_NAMES = Object.keys(ROLES) as Role[];
