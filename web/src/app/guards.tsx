import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { useSessionStatus } from './session/runtime.js';
import { Splash } from './ui/splash.js';

/** Only paths of our own: `//elsewhere.example` would leave the site. */
export const safeNext = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignedIn() {
  const status = useSessionStatus();
  const { pathname, search } = useLocation();
  if (status === 'restoring') return <Splash />;
  if (status === 'signed-in') return <Outlet />;
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/login${next}`} replace />;
}

export function Anonymous() {
  const status = useSessionStatus();
  const [params] = useSearchParams();
  if (status === 'restoring') return <Splash />;
  return status === 'signed-in' ? <Navigate to={safeNext(params.get('next'))} replace /> : <Outlet />;
}

/** Links in mails: they may be opened by anybody, but not before it is settled who that is. */
export function Anyone() {
  return useSessionStatus() === 'restoring' ? <Splash /> : <Outlet />;
}
