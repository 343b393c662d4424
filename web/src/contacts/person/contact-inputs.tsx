import Box from '@mui/material/Box';
import { useId } from 'react';
import { Field } from '../../app/ui/field.js';
import { issueOf, type Issue } from '../../app/ui/issues.js';
import { FieldInput } from '../fields/field-input.js';
import type { FieldForm } from '../fields/field-value.js';
import type { ContactForm } from './contact-form.js';

const ZONES = Intl.supportedValuesOf('timeZone');

interface InputsProps {
  form: ContactForm;
  fields: readonly FieldForm[];
  onChange: (next: ContactForm) => void;
  issues: readonly Issue[] | undefined;
  /** Whose time zone counts while none is given */
  zoneHint: string;
  autoFocus?: boolean;
}

/** All that can be written of a contact but its number. */
export function ContactInputs({ form, fields, onChange, issues, zoneHint, autoFocus = false }: InputsProps) {
  const zones = useId();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
      <Field
        label="First name"
        autoFocus={autoFocus}
        value={form.firstName}
        onChange={(event) => onChange({ ...form, firstName: event.target.value })}
        issue={issueOf(issues, 'firstName')}
      />
      <Field
        label="Last name"
        value={form.lastName}
        onChange={(event) => onChange({ ...form, lastName: event.target.value })}
        issue={issueOf(issues, 'lastName')}
      />
      {fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={form.custom[field.key] ?? ''}
          onChange={(value) => onChange({ ...form, custom: { ...form.custom, [field.key]: value } })}
          issue={issueOf(issues, field.key)}
        />
      ))}
      <Field
        label="Time zone"
        value={form.timeZone}
        onChange={(event) => onChange({ ...form, timeZone: event.target.value })}
        placeholder="Africa/Nairobi"
        slotProps={{ input: { list: zones, autoCapitalize: 'off', spellCheck: false } }}
        hint={form.timeZone ? undefined : zoneHint}
        issue={issueOf(issues, 'timeZone')}
      />
      <datalist id={zones}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </Box>
  );
}
