import { useMays, useViewer, type Permission } from '../../accounts/viewer.js';
import type { IconName } from '../ui/icons.js';

interface Place {
  /** For operators of the platform */
  operator?: true;
  to: string;
  label: string;
  icon: IconName;
  needs?: Permission;
}

const PLACES: readonly Place[] = [
  { to: '/', label: 'Home', icon: 'home' },
  { to: '/campaigns', label: 'Campaigns', icon: 'campaigns', needs: 'campaigns:read' },
  { to: '/contacts', label: 'Contacts', icon: 'contacts', needs: 'contacts:read' },
  { to: '/messages', label: 'Messages', icon: 'messages', needs: 'messages:read' },
  { to: '/wallet', label: 'Wallet', icon: 'wallet', needs: 'money:read' },
];

/** In the rail of a wide window; on a phone they are in the account's menu. */
const FURTHER: readonly Place[] = [
  { to: '/developers', label: 'Developers', icon: 'code', needs: 'keys:read' },
  { to: '/settings', label: 'Settings', icon: 'settings' },
  { to: '/operator', label: 'Operator', icon: 'tower', operator: true },
];

/** Where the viewer may go; nowhere until it is known who that is. */
export function usePlaces(): { main: Place[]; further: Place[] } {
  const may = useMays();
  const viewer = useViewer();
  const open = ({ needs, operator }: Place) =>
    viewer !== undefined && (!needs || may(needs)) && (!operator || viewer.operator);
  return { main: PLACES.filter(open), further: FURTHER.filter(open) };
}
