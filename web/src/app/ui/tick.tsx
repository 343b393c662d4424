import Box from '@mui/material/Box';
import { useId, type ReactNode } from 'react';

interface TickProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** `radio`: one of several of the same name */
  type?: 'checkbox' | 'radio';
  name?: string;
}

/** The platform's own box to tick, with its label beside it and a line to explain it. */
export function Tick({ label, hint, checked, onChange, disabled, type = 'checkbox', name }: TickProps) {
  const id = useId();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '18px 1fr',
        columnGap: 1.25,
        alignItems: 'start',
        alignContent: 'start',
      }}
    >
      <Box
        component="input"
        id={id}
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
        sx={{
          width: 18,
          height: 18,
          m: 0,
          mt: '2px',
          accentColor: 'var(--mui-palette-primary-main)',
          cursor: 'pointer',
        }}
      />
      <Box component="label" htmlFor={id} sx={{ typography: 'body2', fontWeight: 560, cursor: 'pointer' }}>
        {label}
      </Box>
      {hint && (
        <Box id={`${id}-hint`} sx={{ gridColumn: 2, typography: 'caption', color: 'text.secondary' }}>
          {hint}
        </Box>
      )}
    </Box>
  );
}
