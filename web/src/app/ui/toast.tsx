import Box from '@mui/material/Box';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { Icon } from './icons.js';

const SHOWN_MS = 4_500;
const ToastContext = createContext<(text: string) => void>(() => {});

/** One short sentence about something that has happened; never the only place where a fault is shown. */
export const useToast = () => use(ToastContext);

export function ToastProvider({ children }: { children: React.ReactNode }) {
  const [toast, setToast] = useState<{ text: string; nr: number } | null>(null);
  const show = useCallback((text: string) => setToast((last) => ({ text, nr: (last?.nr ?? 0) + 1 })), []);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const place = useMemo(
    () => ({
      position: 'fixed',
      zIndex: 'snackbar',
      left: '50%',
      top: { xs: 'calc(64px + env(safe-area-inset-top))', md: 'auto' },
      bottom: { md: 28 },
      translate: '-50% 0',
      width: 'max-content',
      maxWidth: 'calc(100vw - 32px)',
      pointerEvents: 'none',
    }),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <Box role="status" sx={place}>
        {toast && (
          <Box
            key={toast.nr}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              px: 2,
              py: 1.25,
              borderRadius: 3,
              bgcolor: 'rail.background',
              color: 'rail.text',
              border: 1,
              borderColor: 'rail.active',
              boxShadow: '0 10px 30px rgb(0 0 0 / 0.25)',
              typography: 'body2',
            }}
          >
            <Icon name="check" size={18} />
            {toast.text}
          </Box>
        )}
      </Box>
    </ToastContext>
  );
}
