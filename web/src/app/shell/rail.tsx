import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { NavLink } from 'react-router';
import { useMay } from '../../accounts/viewer.js';
import { BalanceBadge } from '../../billing/balance-badge.js';
import { Dot } from '../ui/dot.js';
import { Icon } from '../ui/icons.js';
import { Mark } from '../ui/mark.js';
import { AccountButton } from './account-button.js';
import { usePlaces } from './places.js';

const item = {
  width: '100%',
  justifyContent: 'flex-start',
  gap: 1.5,
  px: 1.5,
  py: 1.15,
  borderRadius: '9px',
  color: 'rail.quiet',
  fontSize: '0.92rem',
  fontWeight: 560,
  transition: 'background-color 0.15s, color 0.15s',
  '&:hover': { color: 'rail.text' },
  '&.active': { color: 'rail.text', bgcolor: 'rail.active' },
  '&.active svg': { color: 'accent.main' },
};

/** @param active campaigns that are under way, shown as a light beside the word */
export function Rail({ active }: { active: number }) {
  const { main, further } = usePlaces();
  const seesMoney = useMay('money:read');
  return (
    <Box
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        width: 236,
        flexShrink: 0,
        position: 'sticky',
        top: 0,
        height: '100dvh',
        bgcolor: 'rail.background',
        color: 'rail.text',
        p: 1.75,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, px: 1.25, pt: 1, pb: 3 }}>
        <Mark />
        <Box component="span" sx={{ fontSize: '1.12rem', fontWeight: 700, letterSpacing: '-0.02em' }}>
          Gallant
        </Box>
      </Box>
      <Box component="nav" aria-label="Main" sx={{ display: 'grid', gap: 0.4 }}>
        {[...main, ...further].map((place) => (
          <ButtonBase key={place.to} component={NavLink} to={place.to} end={place.to === '/'} sx={item}>
            <Icon name={place.icon} />
            <Box component="span" sx={{ flex: 1 }}>
              {place.label}
            </Box>
            {place.to === '/campaigns' && active > 0 && (
              <Box
                component="span"
                sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8rem' }}
              >
                <Dot color="accent.main" live size={7} />
                {active}
                <Box component="span" sx={{ position: 'absolute', clipPath: 'inset(50%)' }}>
                  under way
                </Box>
              </Box>
            )}
          </ButtonBase>
        ))}
      </Box>
      <Box sx={{ flex: 1 }} />
      {seesMoney && <BalanceBadge live={active > 0} />}
      <AccountButton wide />
    </Box>
  );
}
