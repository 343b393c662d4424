import Box from '@mui/material/Box';
import { Suspense, useLayoutEffect } from 'react';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { Boundary } from '../ui/boundary.js';
import { LoadingBar } from '../ui/loading-bar.js';
import { ConnectionBanner } from './connection-banner.js';
import { Rail } from './rail.js';
import { SuspendedBanner } from './suspended-banner.js';
import { TabBar } from './tab-bar.js';
import { TopBar } from './top-bar.js';
import { useTotals } from './use-totals.js';

/** A page is read from its top, however far down its link was; on the way back the browser knows where one was. */
function useTopOfPage(pathname: string): void {
  const way = useNavigationType();
  useLayoutEffect(() => {
    if (way !== 'POP') window.scrollTo(0, 0);
    // Another filter of the same page is no other page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname]);
}

/** The frame around every page: a rail at the side of a wide window, bars above and below on a phone. */
export function Shell() {
  const { pathname } = useLocation();
  useTopOfPage(pathname);
  const active = useTotals()?.activeCampaigns ?? 0;
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex' }}>
      <Box
        component="a"
        href="#main"
        sx={{
          position: 'absolute',
          left: -9999,
          p: 1.5,
          zIndex: 2000,
          bgcolor: 'accent.main',
          color: 'accent.contrastText',
          '&:focus': { left: 8, top: 8 },
        }}
      >
        Skip to the content
      </Box>
      <Rail active={active} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar />
        <ConnectionBanner />
        <SuspendedBanner />
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{ flex: 1, outline: 'none', pb: { xs: 'calc(64px + env(safe-area-inset-bottom))', md: 0 } }}
        >
          <Boundary key={pathname}>
            <Suspense fallback={<LoadingBar />}>
              <Outlet />
            </Suspense>
          </Boundary>
        </Box>
      </Box>
      <TabBar active={active} />
    </Box>
  );
}
