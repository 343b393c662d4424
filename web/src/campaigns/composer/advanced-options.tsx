import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import { Icon } from '../../app/ui/icons.js';

interface AdvancedProps {
  flash: boolean;
  onFlash: (flash: boolean) => void;
}

/** What few need and nobody should meet by accident. It is open from the start when something in it is set. */
export function AdvancedOptions({ flash, onFlash }: AdvancedProps) {
  const [open] = useState(flash);
  const note = useId();
  return (
    <Box
      component="details"
      open={open}
      sx={{
        '& summary svg': { transition: 'rotate 0.15s' },
        '&[open] summary svg': { rotate: '90deg' },
      }}
    >
      <Box
        component="summary"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          cursor: 'pointer',
          listStyle: 'none',
          '&::-webkit-details-marker': { display: 'none' },
          typography: 'body2',
          fontWeight: 600,
          color: 'text.secondary',
          borderRadius: '6px',
          '&:hover': { color: 'text.primary' },
          '&:focus-visible': { outline: '2px solid', outlineColor: 'accent.main', outlineOffset: 2 },
        }}
      >
        <Icon name="chevron" size={16} />
        Advanced
      </Box>
      <Box component="label" sx={{ display: 'flex', gap: 1.25, mt: 1.5, cursor: 'pointer' }}>
        <Box
          component="input"
          type="checkbox"
          checked={flash}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => onFlash(event.target.checked)}
          aria-describedby={note}
          sx={{
            width: 18,
            height: 18,
            m: 0,
            mt: 0.2,
            accentColor: (theme) => theme.vars.palette.primary.main,
          }}
        />
        <Box>
          <Box sx={{ typography: 'body2', fontWeight: 600 }}>Flash message</Box>
          <Box id={note} sx={{ typography: 'caption', color: 'text.secondary' }}>
            Appears on the screen at once, and most phones do not keep it. For alarms and codes, not for
            offers.
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
