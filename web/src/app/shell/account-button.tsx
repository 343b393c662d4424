import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Suspense, useState } from 'react';
import { part } from '../part.js';
import { useViewer } from '../../accounts/viewer.js';

const AccountMenu = part(() => import('./account-menu.js'), 'AccountMenu');

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' };

function Names({ name, account }: { name: string; account: string }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ ...oneLine, fontWeight: 620, fontSize: '0.88rem' }}>{name}</Box>
      <Box sx={{ ...oneLine, fontSize: '0.78rem', color: 'rail.quiet' }}>{account}</Box>
    </Box>
  );
}

/** @param wide with the names beside the initials */
export function AccountButton({ wide = false }: { wide?: boolean }) {
  const viewer = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const account = viewer?.account.name ?? '';
  const name = viewer?.user?.name ?? account;
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
            flexShrink: 0,
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
        {wide && <Names name={name} account={account} />}
      </ButtonBase>
      {anchor && (
        <Suspense>
          <AccountMenu anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
