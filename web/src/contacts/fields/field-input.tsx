import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Choice } from '../../app/ui/choice.js';
import { Field } from '../../app/ui/field.js';
import { valueFault, type FieldForm } from './field-value.js';

interface InputProps {
  field: FieldForm;
  /** As it was typed; empty: none */
  value: string;
  onChange: (value: string) => void;
  issue?: string | undefined;
  hint?: string | undefined;
}

/** Yes, no, or not known: a switch alone could not say the last. */
function YesNo({ field, value, onChange, issue }: InputProps) {
  const id = useId();
  const words = { true: 'Yes', false: 'No' }[value] ?? 'Not known';
  return (
    <Box>
      <Typography component="label" htmlFor={id} variant="body2" sx={{ fontWeight: 600, display: 'block' }}>
        {field.label}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 40, ml: -0.75 }}>
        <Switch
          checked={value === 'true'}
          onChange={(event) => onChange(event.target.checked ? 'true' : 'false')}
          slotProps={{ input: { id, 'aria-describedby': `${id}-state` } }}
        />
        <Box
          id={`${id}-state`}
          sx={{ typography: 'body2', color: value ? 'text.primary' : 'text.secondary' }}
        >
          {words}
        </Box>
        {value === '' ? (
          <Button size="small" color="inherit" sx={{ ml: 'auto' }} onClick={() => onChange('false')}>
            Say no
          </Button>
        ) : (
          <Button
            size="small"
            color="inherit"
            sx={{ ml: 'auto' }}
            aria-label={`Clear ${field.label}`}
            onClick={() => onChange('')}
          >
            Clear
          </Button>
        )}
      </Box>
      {issue && (
        <Typography variant="caption" role="alert" sx={{ color: 'error.main' }}>
          {issue}
        </Typography>
      )}
    </Box>
  );
}

/** One of the options; a value that is no option any more is kept until another is chosen. */
function OneOf({ field, value, onChange, issue }: InputProps) {
  const gone = value && !field.options.includes(value) ? [value] : [];
  return (
    <Choice
      label={field.label}
      value={value}
      options={[
        { value: '', label: 'No value' },
        ...[...field.options, ...gone].map((option) => ({ value: option, label: option })),
      ]}
      onChoose={onChange}
      issue={issue}
    />
  );
}

/** The platform's own way of entering a value of each kind. */
export function FieldInput(props: InputProps) {
  const { field, value, onChange, issue, hint } = props;
  switch (field.kind) {
    case 'YES_NO':
      return <YesNo {...props} />;
    case 'CHOICE':
      return <OneOf {...props} />;
    case 'DATE':
    case 'NUMBER':
    case 'TEXT':
      return (
        <Field
          label={field.label}
          value={value}
          type={field.kind === 'DATE' ? 'date' : 'text'}
          onChange={(event) => onChange(event.target.value)}
          issue={issue ?? valueFault(field.kind, value)}
          hint={hint}
          {...(field.kind === 'NUMBER' && { slotProps: { input: { inputMode: 'decimal' as const } } })}
        />
      );
  }
}
