import type { IconName } from '../ui/icons.js';

interface Place {
  to: string;
  label: string;
  icon: IconName;
}

export const PLACES: readonly Place[] = [
  { to: '/', label: 'Home', icon: 'home' },
  { to: '/campaigns', label: 'Campaigns', icon: 'campaigns' },
  { to: '/contacts', label: 'Contacts', icon: 'contacts' },
  { to: '/messages', label: 'Messages', icon: 'messages' },
  { to: '/wallet', label: 'Wallet', icon: 'wallet' },
];

export const DEVELOPERS: Place = { to: '/developers', label: 'Developers', icon: 'code' };
