import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { BrowserRouter } from 'react-router';
import { Pages } from './pages.js';
import { RuntimeContext, type Runtime } from './session/runtime.js';
import { MarkedStyles } from './theme/marked-styles.js';
import { styleCache } from './theme/style-cache.js';
import { MODE_KEY, theme } from './theme/theme.js';
import { Boundary } from './ui/boundary.js';
import { ToastProvider } from './ui/toast.js';

export function App({ runtime }: { runtime: Runtime }) {
  return (
    <RuntimeContext value={runtime}>
      <MarkedStyles>
        <CacheProvider value={styleCache}>
          <ThemeProvider theme={theme} defaultMode="system" modeStorageKey={MODE_KEY}>
            <CssBaseline />
            <ToastProvider>
              {/* As a transition, a move would not be drawn while what it asks for fails: page after page would ask again, without end. */}
              <BrowserRouter useTransitions={false}>
                <Boundary>
                  <Pages />
                </Boundary>
              </BrowserRouter>
            </ToastProvider>
          </ThemeProvider>
        </CacheProvider>
      </MarkedStyles>
    </RuntimeContext>
  );
}
