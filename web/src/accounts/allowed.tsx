import { Outlet } from 'react-router';
import { EmptyState } from '../app/ui/empty-state.js';
import { useViewer, type Permission } from './viewer.js';

/** Around the pages that a role may not have; an address can be typed, or come from a colleague. */
export function Allowed({ to }: { to: Permission }) {
  const viewer = useViewer();
  if (!viewer) return null;
  if (viewer.permissions.includes(to)) return <Outlet />;
  return (
    <EmptyState icon="shield" heading="h1" title="Your role does not include this page">
      You are {viewer.role} in {viewer.account.name}. An owner or an admin can change that.
    </EmptyState>
  );
}
