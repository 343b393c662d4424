import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Anonymous, SignedIn } from './guards.js';
import { Splash } from './ui/splash.js';

const page = <M, K extends keyof M>(load: () => Promise<M>, name: K) =>
  lazy(async () => ({ default: (await load())[name] as React.ComponentType }));

const SignedInShell = page(() => import('./session/signed-in.js'), 'SignedInShell');
const LoginPage = page(() => import('../accounts/login-page.js'), 'LoginPage');
const RegisterPage = page(() => import('../accounts/register-page.js'), 'RegisterPage');
const HomePage = page(() => import('./home/home-page.js'), 'HomePage');
const ContactsPage = page(() => import('../contacts/contacts-page.js'), 'ContactsPage');
const CampaignsPage = page(() => import('../campaigns/campaigns-page.js'), 'CampaignsPage');
const ComposerPage = page(() => import('../campaigns/composer/composer-page.js'), 'ComposerPage');
const CampaignPage = page(() => import('../campaigns/live/campaign-page.js'), 'CampaignPage');
const MessagesPage = page(() => import('../messages/messages-page.js'), 'MessagesPage');
const WalletPage = page(() => import('../billing/wallet-page.js'), 'WalletPage');
const DeveloperPage = page(() => import('../accounts/developer/developer-page.js'), 'DeveloperPage');
const MissingPage = page(() => import('./missing-page.js'), 'MissingPage');

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
            <Route path="/contacts" element={<ContactsPage />} />
            <Route path="/campaigns" element={<CampaignsPage />} />
            <Route path="/campaigns/new" element={<ComposerPage />} />
            <Route path="/campaigns/:campaignId/edit" element={<ComposerPage />} />
            <Route path="/campaigns/:campaignId" element={<CampaignPage />} />
            <Route path="/messages" element={<MessagesPage />} />
            <Route path="/wallet" element={<WalletPage />} />
            <Route path="/developers" element={<DeveloperPage />} />
            <Route path="*" element={<MissingPage />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
