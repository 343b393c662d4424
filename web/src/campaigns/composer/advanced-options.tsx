import Box from '@mui/material/Box';
import { useState } from 'react';
import { FieldSet } from '../../app/ui/field-set.js';
import { Icon } from '../../app/ui/icons.js';
import { Tick } from '../../app/ui/tick.js';
import type { CampaignForm } from './draft.js';

type Advanced = Pick<CampaignForm, 'flash' | 'purpose'>;

interface AdvancedProps extends Advanced {
  onChange: (part: Partial<Advanced>) => void;
}

const summary = {
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
};

/** What few need and nobody should meet by accident. It is open from the start when something in it is set. */
export function AdvancedOptions({ flash, purpose, onChange }: AdvancedProps) {
  const [open] = useState(flash || purpose !== 'MARKETING');
  return (
    <Box
      component="details"
      open={open}
      sx={{
        '& summary svg': { transition: 'rotate 0.15s' },
        '&[open] summary svg': { rotate: '90deg' },
      }}
    >
      <Box component="summary" sx={summary}>
        <Icon name="chevron" size={16} />
        Advanced
      </Box>
      <Box sx={{ display: 'grid', gap: 2, mt: 1.5 }}>
        <FieldSet legend="What is it?">
          <Tick
            type="radio"
            name="purpose"
            label="Marketing"
            hint="Offers and news. Never to who has opted out of them."
            checked={purpose === 'MARKETING'}
            onChange={() => onChange({ purpose: 'MARKETING' })}
          />
          <Tick
            type="radio"
            name="purpose"
            label="Transactional"
            hint="What somebody waits for: an order, a code, an appointment. An offer under this name breaks the law."
            checked={purpose === 'TRANSACTIONAL'}
            onChange={() => onChange({ purpose: 'TRANSACTIONAL' })}
          />
        </FieldSet>
        <Tick
          label="Flash message"
          hint="Appears on the screen at once, and most phones do not keep it. For alarms and codes, not for offers."
          checked={flash}
          onChange={(next) => onChange({ flash: next })}
        />
      </Box>
    </Box>
  );
}
