import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { count } from '../app/format.js';
import { Icon } from '../app/ui/icons.js';

interface FiltersProps {
  typed: string;
  onType: (typed: string) => void;
  optedOut: boolean;
  onOptedOut: (only: boolean) => void;
  total: number | undefined;
}

export function ContactFilters({ typed, onType, optedOut, onOptedOut, total }: FiltersProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, p: 2 }}>
      <OutlinedInput
        size="small"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        placeholder="Starts with +254…"
        slotProps={{ input: { 'aria-label': 'Search by the beginning of the number', inputMode: 'tel' } }}
        startAdornment={
          <InputAdornment position="start">
            <Icon name="search" size={18} />
          </InputAdornment>
        }
        sx={{ flex: '1 1 220px', maxWidth: 360 }}
      />
      <Chip
        label="Opted out"
        variant={optedOut ? 'filled' : 'outlined'}
        color={optedOut ? 'primary' : 'default'}
        aria-pressed={optedOut}
        onClick={() => onOptedOut(!optedOut)}
      />
      <Box role="status" sx={{ ml: 'auto', typography: 'body2', color: 'text.secondary' }}>
        {total !== undefined && `${count(total)} ${total === 1 ? 'contact' : 'contacts'}`}
      </Box>
    </Box>
  );
}
