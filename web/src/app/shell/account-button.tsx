import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../../accounts/viewer.js';

const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.js')).AccountMenu }));

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();

/** @param wide with the names beside the initials */
export function AccountButton({ wide = false }: { wide?: boolean }) {
  const viewer = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = viewer?.user?.name ?? viewer?.account.name ?? '';
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label="Account"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          gap: 1.25,
          p: wide ? 1.25 : 0.5,
          borderRadius: '10px',
          textAlign: 'left',
          justifyContent: 'flex-start',
          '&:hover': { bgcolor: 'rail.active' },
        }}
      >
        <Box
          sx={{
            width: 34,
            height: 34,
            borderRadius: '50%',
            bgcolor: 'accent.main',
            color: 'accent.contrastText',
            display: 'grid',
            placeItems: 'center',
            fontSize: '0.8rem',
            fontWeight: 700,
          }}
        >
          {initials(name)}
        </Box>
        {wide && (
          <Box sx={{ minWidth: 0 }}>
            <Box
              sx={{
                fontWeight: 620,
                fontSize: '0.88rem',
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {name}
            </Box>
            <Box
              sx={{
                fontSize: '0.78rem',
                color: 'rail.quiet',
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {viewer?.account.name}
            </Box>
          </Box>
        )}
      </ButtonBase>
      {anchor && (
        <Suspense>
          <AccountMenu anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
