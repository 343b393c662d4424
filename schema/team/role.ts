import { registerEnumType } from 'type-graphql';
import type { Role as CoreRole } from '../../core/accounts/permissions.js';

export const Role = {
  OWNER: 'owner',
  ADMIN: 'admin',
  MARKETER: 'marketer',
  DEVELOPER: 'developer',
  ANALYST: 'analyst',
  BILLING: 'billing',
} as const satisfies Record<string, CoreRole>;
registerEnumType(Role, { name: 'Role', description: 'What somebody is in an account.' });
