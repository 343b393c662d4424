/** Who may do what. Read by the GraphQL permissions, by API keys for their scopes, and by the dashboard through `me`. */

/** What there is to be allowed. Those of API keys (`SCOPES`) carry the same names. */
export const PERMISSIONS = [
  'account:read',
  'account:write',
  'audit:read',
  'campaigns:read',
  'campaigns:send',
  'campaigns:write',
  'contacts:read',
  'contacts:write',
  'exports:make',
  'keys:read',
  'keys:write',
  'messages:read',
  'messages:send',
  'money:read',
  'money:write',
  'privacy:read',
  'privacy:write',
  'team:read',
  'team:write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The owner also gives the account away: nobody else can make or unmake an owner. */
export const ROLES = ['owner', 'admin', 'marketer', 'developer', 'analyst', 'billing'] as const;
export type Role = (typeof ROLES)[number];

const reads: readonly Permission[] = ['account:read', 'campaigns:read', 'contacts:read', 'messages:read'];

/** The one table. */
export const ROLE_PERMISSIONS: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(PERMISSIONS),
  admin: new Set(PERMISSIONS),
  marketer: new Set([
    ...reads,
    'campaigns:send',
    'campaigns:write',
    'contacts:write',
    'exports:make',
    'messages:send',
    'money:read',
    'privacy:read',
    'team:read',
  ]),
  developer: new Set([...reads, 'keys:read', 'keys:write', 'messages:send', 'money:read', 'team:read']),
  analyst: new Set([...reads, 'exports:make', 'money:read', 'team:read']),
  billing: new Set(['account:read', 'account:write', 'money:read', 'money:write', 'team:read']),
};

/** What an API key can be allowed. A key makes no keys and no colleagues: whoever finds one could outlive its end. */
export const SCOPES = [
  'account:read',
  'campaigns:read',
  'campaigns:send',
  'campaigns:write',
  'contacts:read',
  'contacts:write',
  'exports:make',
  'messages:read',
  'messages:send',
  'money:read',
  'privacy:read',
  'privacy:write',
] as const satisfies readonly Permission[];
export type Scope = (typeof SCOPES)[number];

export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);
