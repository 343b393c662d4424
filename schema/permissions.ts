import type { Permission } from '../core/accounts/permissions.js';
import { forbidden, unauthenticated, type GraphQLContext } from './context.js';
import { rule, shield } from './shield.js';

/**
 * Who may ask for a root field: a permission of core/accounts/permissions.ts, or
 * `anybody`: also who is not logged in; `viewer`: whoever is let in, by session or by key; `person`: whoever is logged in;
 * `operator`: who works for the platform.
 */
export type Requirement = Permission | 'anybody' | 'viewer' | 'person' | 'operator';

/** Every root field is here; one that is not is for nobody. */
export const REQUIREMENTS = {
  Query: {
    me: 'viewer',
    apiKeys: 'keys:read',
    apiScopes: 'viewer',
    sessions: 'person',
    viewSetting: 'person',
    security: 'person',
    myAccounts: 'person',
    members: 'team:read',
    invitations: 'team:read',
    invitation: 'anybody',
    accountTotals: 'campaigns:read',
    contact: 'contacts:read',
    contacts: 'contacts:read',
    contactList: 'contacts:read',
    contactLists: 'contacts:read',
    contactImport: 'contacts:read',
    bulkEdit: 'contacts:read',
    bulkEdits: 'contacts:read',
    duplicateContacts: 'contacts:read',
    contactFields: 'contacts:read',
    tag: 'contacts:read',
    tags: 'contacts:read',
    previewImport: 'contacts:write',
    contactImports: 'contacts:read',
    segment: 'contacts:read',
    segments: 'contacts:read',
    countSegment: 'contacts:read',
    campaign: 'campaigns:read',
    campaigns: 'campaigns:read',
    preflightCampaign: 'campaigns:read',
    estimateMessage: 'campaigns:read',
    message: 'messages:read',
    messages: 'messages:read',
    wallet: 'money:read',
    ledgerEntries: 'money:read',
    auditLog: 'audit:read',
    preferencePage: 'anybody',
    operatorAccounts: 'operator',
    doNotDisturbLists: 'operator',
    consentHistory: 'contacts:read',
    consentSettings: 'contacts:read',
    suppressions: 'contacts:read',
    whyTexted: 'messages:read',
    export: 'exports:make',
    exports: 'exports:make',
    privacyRequest: 'privacy:read',
    privacyRequests: 'privacy:read',
    retentionRules: 'privacy:read',
    retentionRuns: 'privacy:read',
  },
  Mutation: {
    register: 'anybody',
    login: 'anybody',
    refreshSession: 'anybody',
    logout: 'anybody',
    verifyEmail: 'anybody',
    resendVerification: 'anybody',
    requestPasswordReset: 'anybody',
    resetPassword: 'anybody',
    confirmEmailChange: 'anybody',
    completeLogin: 'anybody',
    startPasskeyLogin: 'anybody',
    passkeyLogin: 'anybody',
    revokeSession: 'person',
    logoutEverywhere: 'person',
    changePassword: 'person',
    requestEmailChange: 'person',
    startTotp: 'person',
    enableTotp: 'person',
    disableTotp: 'person',
    renewRecoveryCodes: 'person',
    startPasskey: 'person',
    addPasskey: 'person',
    removePasskey: 'person',
    saveViewSetting: 'person',
    createApiKey: 'keys:write',
    rotateApiKey: 'keys:write',
    switchAccount: 'person',
    inviteMember: 'team:write',
    revokeInvitation: 'team:write',
    changeRole: 'team:write',
    removeMember: 'team:write',
    acceptInvitation: 'anybody',
    revokeApiKey: 'keys:write',
    createContactList: 'contacts:write',
    renameContactList: 'contacts:write',
    deleteContactList: 'contacts:write',
    createContact: 'contacts:write',
    updateContact: 'contacts:write',
    deleteContact: 'contacts:write',
    createContactField: 'contacts:write',
    updateContactField: 'contacts:write',
    deleteContactField: 'contacts:write',
    createTag: 'contacts:write',
    renameTag: 'contacts:write',
    deleteTag: 'contacts:write',
    importContacts: 'contacts:write',
    bulkEditContacts: 'contacts:write',
    cancelBulkEdit: 'contacts:write',
    undoBulkEdit: 'contacts:write',
    mergeContacts: 'contacts:write',
    cancelImport: 'contacts:write',
    createSegment: 'contacts:write',
    updateSegment: 'contacts:write',
    deleteSegment: 'contacts:write',
    createCampaign: 'campaigns:write',
    updateCampaign: 'campaigns:write',
    launchCampaign: 'campaigns:send',
    pauseCampaign: 'campaigns:send',
    resumeCampaign: 'campaigns:send',
    cancelCampaign: 'campaigns:send',
    sendMessage: 'messages:send',
    sendPreferenceCode: 'anybody',
    openPreferences: 'anybody',
    savePreferences: 'anybody',
    topUpSandbox: 'money:write',
    suspendAccount: 'operator',
    reinstateAccount: 'operator',
    creditAccount: 'operator',
    createDoNotDisturbList: 'operator',
    deleteDoNotDisturbList: 'operator',
    addDoNotDisturb: 'operator',
    removeDoNotDisturb: 'operator',
    setConsent: 'contacts:write',
    updateConsentSettings: 'privacy:write',
    startExport: 'exports:make',
    requestPersonExport: 'privacy:read',
    erasePerson: 'privacy:write',
    setRetentionRule: 'privacy:write',
  },
  /** Checked at the opening too (build-schema.ts). */
  Subscription: {
    campaignProgress: 'campaigns:read',
    contactImportProgress: 'contacts:read',
    bulkEditProgress: 'contacts:read',
    messageUpdates: 'messages:read',
    accountTotals: 'campaigns:read',
    exportProgress: 'exports:make',
  },
} as const satisfies Record<string, Record<string, Requirement>>;

/** The fault of a caller who may not, or null. */
export function faultOf(requirement: Requirement, { viewer }: Pick<GraphQLContext, 'viewer'>) {
  if (requirement === 'anybody') return null;
  if (viewer === null) return unauthenticated();
  if (requirement === 'viewer') return null;
  if (requirement === 'person') {
    return viewer.actor.userId === null ? forbidden('Only a person who is logged in may do this.') : null;
  }
  if (requirement === 'operator') {
    return viewer.operator ? null : forbidden('Only an operator of the platform may do this.');
  }
  if (viewer.permissions.has(requirement)) return null;
  return forbidden(
    viewer.role === 'api_key'
      ? `This API key has not the scope ${requirement}.`
      : `Your role, ${viewer.role}, does not allow this: ${requirement}.`,
  );
}

type ShieldRule = ReturnType<ReturnType<typeof rule>>;
const known = new Map<Requirement, ShieldRule>();

/** Rule results are not cached: they cost nothing, and a cache would outlive what it was asked about. */
function ruleFor(requirement: Requirement): ShieldRule {
  const made =
    known.get(requirement) ??
    rule(requirement, { cache: 'no_cache' })(
      (_parent, _args, context: GraphQLContext) => faultOf(requirement, context) ?? true,
    );
  known.set(requirement, made);
  return made;
}

const nobody = rule('nobody', { cache: 'no_cache' })(() => forbidden('Nobody may do this.'));

const rulesOf = (fields: Record<string, Requirement>) =>
  Object.fromEntries(Object.entries(fields).map(([field, requirement]) => [field, ruleFor(requirement)]));

const rules = Object.fromEntries(
  Object.entries(REQUIREMENTS).map(([type, fields]) => [type, rulesOf(fields)]),
);

export const permissions = shield(rules, { fallbackRule: nobody, allowExternalErrors: true });
