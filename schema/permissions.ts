import { requireViewer, forbidden, unauthenticated, type GraphQLContext } from './context.js';
import { rule, shield } from './shield.js';

/** Rule results are not cached: they cost nothing, and a cache would outlive what it was asked about. */
const anybody = rule('anybody', { cache: 'no_cache' })(() => true);

const member = rule('member', { cache: 'no_cache' })((_parent, _args, { viewer }: GraphQLContext) =>
  viewer === null ? unauthenticated() : true,
);

/** A key must not make further keys: whoever finds one could outlive its end. */
const owner = rule('owner', { cache: 'no_cache' })((_parent, _args, context: GraphQLContext) => {
  if (context.viewer === null) return unauthenticated();
  return requireViewer(context).role === 'owner' || forbidden('Only an owner who is logged in may do this.');
});

const nobody = rule('nobody', { cache: 'no_cache' })(() => forbidden('Nobody may do this.'));

/** Every root field has a rule; one without is for nobody. */
export const rootRules = {
  Query: {
    me: member,
    apiKeys: owner,
    accountTotals: member,
    contact: member,
    contacts: member,
    contactList: member,
    contactLists: member,
    contactImport: member,
    campaign: member,
    campaigns: member,
    preflightCampaign: member,
    estimateMessage: member,
    message: member,
    messages: member,
    wallet: member,
    ledgerEntries: member,
  },
  Mutation: {
    register: anybody,
    login: anybody,
    refreshSession: anybody,
    logout: anybody,
    createApiKey: owner,
    revokeApiKey: owner,
    createContactList: member,
    importContacts: member,
    createCampaign: member,
    updateCampaign: member,
    launchCampaign: member,
    pauseCampaign: member,
    resumeCampaign: member,
    cancelCampaign: member,
    sendMessage: member,
    topUpSandbox: member,
  },
  /** The opening is refused by each `subscribe` itself (requireViewer): shield sees events only. */
  Subscription: {
    campaignProgress: member,
    contactImportProgress: member,
    messageUpdates: member,
    accountTotals: member,
  },
};

export const permissions = shield(rootRules, { fallbackRule: nobody, allowExternalErrors: true });
