import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { part } from './part.js';
import { Allowed } from '../accounts/allowed.js';
import { Anonymous, SignedIn } from './guards.js';
import { Splash } from './ui/splash.js';

const SignedInShell = part(() => import('./session/signed-in.js'), 'SignedInShell');
const LoginPage = part(() => import('../accounts/login-page.js'), 'LoginPage');
const RegisterPage = part(() => import('../accounts/register-page.js'), 'RegisterPage');
const HomePage = part(() => import('./home/home-page.js'), 'HomePage');
const ContactsPage = part(() => import('../contacts/contacts-page.js'), 'ContactsPage');
const CampaignsPage = part(() => import('../campaigns/campaigns-page.js'), 'CampaignsPage');
const ComposerPage = part(() => import('../campaigns/composer/composer-page.js'), 'ComposerPage');
const CampaignPage = part(() => import('../campaigns/live/campaign-page.js'), 'CampaignPage');
const MessagesPage = part(() => import('../messages/messages-page.js'), 'MessagesPage');
const WalletPage = part(() => import('../billing/wallet-page.js'), 'WalletPage');
const DeveloperPage = part(() => import('../accounts/developer/developer-page.js'), 'DeveloperPage');
const MissingPage = part(() => import('./missing-page.js'), 'MissingPage');

export function Pages() {
  return (
    <Suspense fallback={<Splash />}>
      <Routes>
        <Route element={<Anonymous />}>
          <Route path="/login" element={<LoginPage />} />
          <Route path="/register" element={<RegisterPage />} />
        </Route>
        <Route element={<SignedIn />}>
          <Route element={<SignedInShell />}>
            <Route index element={<HomePage />} />
            <Route element={<Allowed to="contacts:read" />}>
              <Route path="/contacts" element={<ContactsPage />} />
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
            <Route path="*" element={<MissingPage />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
