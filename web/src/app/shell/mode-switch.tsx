import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useColorScheme } from '@mui/material/styles';
import { Icon } from '../ui/icons.js';

const MODES = [
  { mode: 'light', label: 'Light', icon: 'sun' },
  { mode: 'dark', label: 'Dark', icon: 'moon' },
  { mode: 'system', label: 'System', icon: 'system' },
] as const;

export function ModeSwitch() {
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <Box
      role="radiogroup"
      aria-label="Appearance"
      sx={{ display: 'flex', m: 1.5, p: 0.4, gap: 0.4, bgcolor: 'sunken', borderRadius: '10px' }}
    >
      {MODES.map((choice) => (
        <ButtonBase
          key={choice.mode}
          role="radio"
          aria-checked={mode === choice.mode}
          onClick={() => setMode(choice.mode)}
          sx={{
            flex: 1,
            flexDirection: 'column',
            gap: 0.25,
            py: 0.75,
            borderRadius: '8px',
            typography: 'caption',
            fontWeight: 600,
            color: 'text.secondary',
            '&[aria-checked=true]': {
              bgcolor: 'background.paper',
              color: 'text.primary',
              boxShadow: '0 1px 3px rgb(0 0 0 / 0.14)',
            },
          }}
        >
          <Icon name={choice.icon} size={18} />
          {choice.label}
        </ButtonBase>
      ))}
    </Box>
  );
}
