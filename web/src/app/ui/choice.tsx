import Box from '@mui/material/Box';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { Field } from './field.js';
import { Icon } from './icons.js';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
  issue?: string | undefined;
  /** Where its meaning is plain from its place, the label is only for screen readers */
  bare?: boolean;
}

/** The platform's own select: a proper wheel on a phone, type-ahead on a keyboard, and no weight. */
export function Choice({ label, value, options, onChoose, issue, bare = false }: ChoiceProps) {
  const input: Omit<OutlinedInputProps, 'label'> = {
    value,
    inputComponent: 'select' as never,
    onChange: (event) => onChoose(event.target.value),
    slotProps: {
      input: {
        ...(bare && { 'aria-label': label }),
        children: options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        )),
      },
    },
    endAdornment: (
      <Box
        component="span"
        sx={{
          position: 'absolute',
          right: 12,
          rotate: '90deg',
          pointerEvents: 'none',
          color: 'text.secondary',
        }}
      >
        <Icon name="chevron" size={16} />
      </Box>
    ),
    sx: {
      pr: 0,
      '& select': {
        height: 23,
        boxSizing: 'content-box',
        cursor: 'pointer',
        appearance: 'none',
        pr: '36px',
        textOverflow: 'ellipsis',
      },
      '& option': { color: '#14211c', background: '#ffffff' },
    },
  };
  return bare ? <OutlinedInput size="small" {...input} /> : <Field label={label} issue={issue} {...input} />;
}
