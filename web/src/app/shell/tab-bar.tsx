import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { NavLink } from 'react-router';
import { Dot } from '../ui/dot.js';
import { Icon } from '../ui/icons.js';
import { usePlaces } from './places.js';

export function TabBar({ active }: { active: number }) {
  const { main } = usePlaces();
  return (
    <Box
      component="nav"
      aria-label="Main"
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      {main.map((place) => (
        <ButtonBase
          key={place.to}
          component={NavLink}
          to={place.to}
          end={place.to === '/'}
          sx={{
            flex: 1,
            height: 62,
            flexDirection: 'column',
            gap: 0.4,
            fontSize: '0.7rem',
            fontWeight: 600,
            color: 'text.secondary',
            position: 'relative',
            '&.active': { color: 'primary.main' },
            '&.active::before': {
              content: '""',
              position: 'absolute',
              top: -1,
              width: 34,
              height: 3,
              borderRadius: '0 0 4px 4px',
              bgcolor: 'accent.main',
            },
          }}
        >
          <Icon name={place.icon} size={22} />
          {place.label}
          {place.to === '/campaigns' && active > 0 && (
            <Box sx={{ position: 'absolute', top: 9, left: 'calc(50% + 9px)' }}>
              <Dot color="accent.main" live />
            </Box>
          )}
        </ButtonBase>
      ))}
    </Box>
  );
}
