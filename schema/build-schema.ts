import { isObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccountResolver } from './accounts/account-resolver.js';
import { AuditResolver } from './audit/audit-resolver.js';
import { ApiKeyResolver } from './accounts/api-key-resolver.js';
import { LoginResolver } from './accounts/login-resolver.js';
import { SecurityResolver } from './accounts/security-resolver.js';
import { SignUpResolver } from './accounts/sign-up-resolver.js';
import { ViewSettingResolver } from './accounts/view-setting-resolver.js';
import { WalletResolver } from './billing/wallet-resolver.js';
import { CampaignResolver } from './campaigns/campaign-resolver.js';
import { LiveCampaignResolver } from './campaigns/live-campaign-resolver.js';
import { WhyResolver } from './campaigns/why-resolver.js';
import { ConsentResolver } from './consent/consent-resolver.js';
import { ContactConnectionResolver, ContactResolver } from './contacts/contact-resolver.js';
import { EditContactResolver } from './contacts/edit-contact-resolver.js';
import { FieldResolver } from './contacts/field-resolver.js';
import { BulkEditResolver } from './contacts/bulk-edit-resolver.js';
import { DuplicateResolver } from './contacts/duplicate-resolver.js';
import { TimelineResolver } from './contacts/timeline-resolver.js';
import { ImportContactsResolver } from './contacts/import-contacts-resolver.js';
import { ImportResolver } from './contacts/import-resolver.js';
import { TagResolver } from './contacts/tag-resolver.js';
import { ExportResolver } from './exports/export-resolver.js';
import { MessageResolver } from './messages/message-resolver.js';
import { DoNotDisturbResolver } from './operators/do-not-disturb-resolver.js';
import { OperatorResolver } from './operators/operator-resolver.js';
import { PreviewResolver } from './contacts/preview-resolver.js';
import { PreferenceResolver } from './preferences/preference-resolver.js';
import { SegmentResolver } from './segments/segment-resolver.js';
import { PrivacyResolver } from './privacy/privacy-resolver.js';
import { RetentionResolver } from './privacy/retention-resolver.js';
import { TeamResolver } from './team/team-resolver.js';
import { forbidden, type GraphQLContext } from './context.js';
import { REQUIREMENTS, faultOf, permissions, type Requirement } from './permissions.js';
import { applyMiddleware } from './shield.js';

/** type-graphql demands one; every subscription here has a `subscribe` of its own instead. */
const noPubSub = {
  publish(): never {
    throw new Error('Subscriptions have their own sources');
  },
  subscribe(): never {
    throw new Error('Subscriptions have their own sources');
  },
};

/** What type-graphql makes of the classes, without permissions: for printing. */
export const buildBareSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers: [
      AccountResolver,
      SignUpResolver,
      LoginResolver,
      SecurityResolver,
      ViewSettingResolver,
      ApiKeyResolver,
      TeamResolver,
      WalletResolver,
      ContactResolver,
      ContactConnectionResolver,
      EditContactResolver,
      FieldResolver,
      TagResolver,
      ImportResolver,
      ImportContactsResolver,
      BulkEditResolver,
      DuplicateResolver,
      TimelineResolver,
      SegmentResolver,
      CampaignResolver,
      LiveCampaignResolver,
      MessageResolver,
      AuditResolver,
      PreferenceResolver,
      PreviewResolver,
      OperatorResolver,
      DoNotDisturbResolver,
      ConsentResolver,
      WhyResolver,
      ExportResolver,
      PrivacyResolver,
      RetentionResolver,
    ],
    validate: false,
    pubSub: noPubSub,
  });

/** The schema that is served: no root field without leave. */
export function buildSchema(): GraphQLSchema {
  const bare = buildBareSchema();
  const guarded = applyMiddleware(bare, permissions);
  unguardLeaves(bare, guarded);
  guardOpenings(guarded);
  return guarded;
}

/** Shield sees the events of a subscription only: without this one could open it and be refused each event. */
function guardOpenings(schema: GraphQLSchema): void {
  const requirements: Record<string, Requirement> = REQUIREMENTS.Subscription;
  for (const [name, field] of Object.entries(schema.getSubscriptionType()?.getFields() ?? {})) {
    const { subscribe } = field;
    const requirement = requirements[name];
    field.subscribe = (...asked) => {
      const context: GraphQLContext = asked[2];
      const fault =
        requirement === undefined ? forbidden('Nobody may do this.') : faultOf(requirement, context);
      if (fault !== null) throw fault;
      return subscribe?.(...asked);
    };
  }
}

/**
 * Only root fields have rules, and nothing is reached but through them; the wrapper that shield puts around every
 * other field costs 5 µs each time.
 */
function unguardLeaves(bare: GraphQLSchema, guarded: GraphQLSchema): void {
  const roots = new Set(['Query', 'Mutation', 'Subscription']);
  for (const [name, type] of Object.entries(guarded.getTypeMap())) {
    const original = bare.getType(name);
    if (roots.has(name) || name.startsWith('__') || !isObjectType(type) || !isObjectType(original)) continue;
    const fields = original.getFields();
    for (const [fieldName, field] of Object.entries(type.getFields())) {
      field.resolve = fields[fieldName]?.resolve;
    }
  }
}
