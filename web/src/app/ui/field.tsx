import Box from '@mui/material/Box';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface FieldProps extends OutlinedInputProps {
  label: string;
  hint?: ReactNode;
  /** What the server, or the form itself, has against the value */
  issue?: string | undefined;
  /** At the right of the label */
  aside?: ReactNode;
}

/** A text field with its label above it and its fault below it, tied together for screen readers. */
export function Field({ label, hint, issue, aside, ...input }: FieldProps) {
  const made = useId();
  const id = input.id ?? made;
  const note = issue ?? hint;
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', mb: 0.75, gap: 1 }}>
        <Typography
          component="label"
          id={`${id}-label`}
          htmlFor={id}
          variant="body2"
          sx={{ fontWeight: 600, flex: 1 }}
        >
          {label}
        </Typography>
        {aside}
      </Box>
      <OutlinedInput
        {...input}
        id={id}
        fullWidth
        size="small"
        error={issue !== undefined}
        slotProps={{
          ...input.slotProps,
          input: { 'aria-describedby': note ? `${id}-note` : undefined, ...input.slotProps?.input },
        }}
      />
      {note && (
        <Typography
          id={`${id}-note`}
          variant="caption"
          role={issue ? 'alert' : undefined}
          sx={{ display: 'block', mt: 0.6, color: issue ? 'error.main' : 'text.secondary' }}
        >
          {note}
        </Typography>
      )}
    </Box>
  );
}
