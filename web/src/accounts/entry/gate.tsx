import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { Icon } from '../../app/ui/icons.js';
import { Mark } from '../../app/ui/mark.js';
import { GatePicture } from './gate-picture.js';

const PROMISES = [
  'See every number arrive, or learn why it did not',
  'Know the exact cost before you press send',
  'Nobody gets the same message twice',
];

/** The page around login and sign-up. */
export function Gate({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Gallant SMS`;
  }, [title]);
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { md: 'minmax(360px, 5fr) 7fr' },
        gridTemplateRows: { xs: 'auto 1fr', md: '1fr' },
      }}
    >
      <Box
        sx={{
          bgcolor: 'rail.background',
          color: 'rail.text',
          p: { xs: 2.5, md: 6 },
          display: 'flex',
          flexDirection: 'column',
        }}
      >
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            fontWeight: 700,
            fontSize: '1.2rem',
            letterSpacing: '-0.02em',
          }}
        >
          <Mark size={32} />
          Gallant SMS
        </Box>
        <Box sx={{ display: { xs: 'none', md: 'block' }, my: 'auto' }}>
          <Typography
            component="p"
            sx={{
              fontSize: 'clamp(1.9rem, 3vw, 2.7rem)',
              fontWeight: 680,
              letterSpacing: '-0.03em',
              lineHeight: 1.08,
              maxWidth: 440,
              textWrap: 'balance',
            }}
          >
            Say it once. Watch it reach everyone.
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, mt: 4, display: 'grid', gap: 1.5 }}>
            {PROMISES.map((promise) => (
              <Box
                component="li"
                key={promise}
                sx={{ display: 'flex', gap: 1.25, alignItems: 'center', color: 'rail.quiet' }}
              >
                <Box component="span" sx={{ color: 'accent.main' }}>
                  <Icon name="check" />
                </Box>
                {promise}
              </Box>
            ))}
          </Box>
          <GatePicture />
        </Box>
      </Box>
      <Box
        component="main"
        sx={{ display: 'grid', placeItems: { xs: 'start center', md: 'center' }, p: 3, pt: { xs: 5, md: 3 } }}
      >
        <Box sx={{ width: '100%', maxWidth: 400 }}>
          <Typography variant="h1">{title}</Typography>
          <Typography color="textSecondary" sx={{ mt: 0.75, mb: 3.5 }}>
            {lead}
          </Typography>
          {children}
        </Box>
      </Box>
    </Box>
  );
}
