import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { part } from './part.js';
import { Allowed } from '../accounts/allowed.js';
import { Anonymous, Anyone, SignedIn } from './guards.js';
import { Splash } from './ui/splash.js';

const SignedInShell = part(() => import('./session/signed-in.js'), 'SignedInShell');
const LoginPage = part(() => import('../accounts/entry/login-page.js'), 'LoginPage');
const RegisterPage = part(() => import('../accounts/entry/register-page.js'), 'RegisterPage');
const ForgotPage = part(() => import('../accounts/entry/forgot-page.js'), 'ForgotPage');
const ResetPage = part(() => import('../accounts/entry/reset-page.js'), 'ResetPage');
const VerifyPage = part(() => import('../accounts/entry/verify-page.js'), 'VerifyPage');
const ConfirmEmailPage = part(() => import('../accounts/entry/confirm-email-page.js'), 'ConfirmEmailPage');
const InvitationPage = part(() => import('../accounts/entry/invitation-page.js'), 'InvitationPage');
const HomePage = part(() => import('./home/home-page.js'), 'HomePage');
const ContactsPage = part(() => import('../contacts/contacts-page.js'), 'ContactsPage');
const ContactPage = part(() => import('../contacts/person/contact-page.js'), 'ContactPage');
const FieldsPage = part(() => import('../contacts/fields/fields-page.js'), 'FieldsPage');
const GroupsPage = part(() => import('../contacts/groups/groups-page.js'), 'GroupsPage');
const DuplicatesPage = part(() => import('../contacts/duplicates/duplicates-page.js'), 'DuplicatesPage');
const ImportsPage = part(() => import('../contacts/import/imports-page.js'), 'ImportsPage');
const SegmentsPage = part(() => import('../segments/segments-page.js'), 'SegmentsPage');
const SegmentPage = part(() => import('../segments/segment-page.js'), 'SegmentPage');
const ExportsPage = part(() => import('../exports/exports-page.js'), 'ExportsPage');
const PrivacyPage = part(() => import('../privacy/privacy-page.js'), 'PrivacyPage');
const PreferencePage = part(() => import('../preferences/preference-page.js'), 'PreferencePage');
const CampaignsPage = part(() => import('../campaigns/campaigns-page.js'), 'CampaignsPage');
const ComposerPage = part(() => import('../campaigns/composer/composer-page.js'), 'ComposerPage');
const CampaignPage = part(() => import('../campaigns/live/campaign-page.js'), 'CampaignPage');
const MessagesPage = part(() => import('../messages/messages-page.js'), 'MessagesPage');
const WalletPage = part(() => import('../billing/wallet-page.js'), 'WalletPage');
const DeveloperPage = part(() => import('../accounts/developer/developer-page.js'), 'DeveloperPage');
const SecurityPage = part(() => import('../accounts/security/security-page.js'), 'SecurityPage');
const TeamPage = part(() => import('../accounts/team/team-page.js'), 'TeamPage');
const AuditPage = part(() => import('../accounts/audit/audit-page.js'), 'AuditPage');
const OperatorPage = part(() => import('../operator/operator-page.js'), 'OperatorPage');
const MissingPage = part(() => import('./missing-page.js'), 'MissingPage');

export function Pages() {
  return (
    <Suspense fallback={<Splash />}>
      <Routes>
        <Route element={<Anonymous />}>
          <Route path="/login" element={<LoginPage />} />
          <Route path="/register" element={<RegisterPage />} />
          <Route path="/forgot" element={<ForgotPage />} />
        </Route>
        <Route path="/preferences/:accountId" element={<PreferencePage />} />
        <Route element={<Anyone />}>
          <Route path="/reset" element={<ResetPage />} />
          <Route path="/verify" element={<VerifyPage />} />
          <Route path="/confirm-email" element={<ConfirmEmailPage />} />
          <Route path="/invitation" element={<InvitationPage />} />
        </Route>
        <Route element={<SignedIn />}>
          <Route element={<SignedInShell />}>
            <Route index element={<HomePage />} />
            <Route element={<Allowed to="contacts:read" />}>
              <Route path="/contacts" element={<ContactsPage />} />
              <Route path="/contacts/:contactId" element={<ContactPage />} />
              <Route path="/contacts/fields" element={<FieldsPage />} />
              <Route path="/contacts/lists" element={<GroupsPage />} />
              <Route path="/contacts/imports" element={<ImportsPage />} />
              <Route path="/contacts/segments" element={<SegmentsPage />} />
              <Route path="/contacts/segments/new" element={<SegmentPage />} />
              <Route path="/contacts/segments/:segmentId" element={<SegmentPage />} />
            </Route>
            <Route element={<Allowed to="contacts:write" />}>
              <Route path="/contacts/duplicates" element={<DuplicatesPage />} />
            </Route>
            <Route element={<Allowed to="exports:make" />}>
              <Route path="/contacts/exports" element={<ExportsPage />} />
            </Route>
            <Route element={<Allowed to="privacy:read" />}>
              <Route path="/contacts/privacy" element={<PrivacyPage />} />
            </Route>
            <Route element={<Allowed to="campaigns:read" />}>
              <Route path="/campaigns" element={<CampaignsPage />} />
              <Route path="/campaigns/:campaignId" element={<CampaignPage />} />
            </Route>
            <Route element={<Allowed to="campaigns:write" />}>
              <Route path="/campaigns/new" element={<ComposerPage />} />
              <Route path="/campaigns/:campaignId/edit" element={<ComposerPage />} />
            </Route>
            <Route element={<Allowed to="messages:read" />}>
              <Route path="/messages" element={<MessagesPage />} />
            </Route>
            <Route element={<Allowed to="money:read" />}>
              <Route path="/wallet" element={<WalletPage />} />
            </Route>
            <Route element={<Allowed to="keys:read" />}>
              <Route path="/developers" element={<DeveloperPage />} />
            </Route>
            <Route path="/settings" element={<Navigate to="/settings/security" replace />} />
            <Route path="/settings/security" element={<SecurityPage />} />
            <Route element={<Allowed to="team:read" />}>
              <Route path="/settings/team" element={<TeamPage />} />
            </Route>
            <Route element={<Allowed to="audit:read" />}>
              <Route path="/settings/audit" element={<AuditPage />} />
            </Route>
            <Route path="/operator" element={<OperatorPage />} />
            <Route path="*" element={<MissingPage />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
