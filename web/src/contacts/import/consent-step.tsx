import Box from '@mui/material/Box';
import { Choice } from '../../app/ui/choice.js';
import { Field } from '../../app/ui/field.js';
import { FieldSet } from '../../app/ui/field-set.js';
import { Tick } from '../../app/ui/tick.js';
import type { ConsentPurpose } from '../../gql/graphql.js';
import type { ImportOptions } from './import-options.js';

type Consent = ImportOptions['consent'];

const STATES: { value: Consent['state']; label: string; hint: string }[] = [
  { value: 'UNKNOWN', label: 'Nobody said anything', hint: 'Their consent stays as it is.' },
  {
    value: 'OPTED_IN',
    label: 'Everybody in it has opted in',
    hint: 'Who has opted out with you stays opted out.',
  },
  {
    value: 'OPTED_OUT',
    label: 'Everybody in it has opted out',
    hint: 'Nobody in it is sent to from now on.',
  },
];

const PURPOSES: { value: ConsentPurpose; label: string }[] = [
  { value: 'MARKETING', label: 'Offers and news' },
  { value: 'TRANSACTIONAL', label: 'Orders, codes and reminders' },
];

interface StepProps {
  consent: Consent;
  onChange: (part: Partial<Consent>) => void;
  issue: string | undefined;
}

export function ConsentStep({ consent, onChange, issue }: StepProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FieldSet legend="What have the people in this file said?">
        {STATES.map(({ value, label, hint }) => (
          <Tick
            key={value}
            type="radio"
            name="import-consent"
            label={label}
            hint={hint}
            checked={consent.state === value}
            onChange={() => onChange({ state: value })}
          />
        ))}
      </FieldSet>
      {consent.state !== 'UNKNOWN' && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          <Choice
            label="To"
            value={consent.purpose}
            options={PURPOSES}
            onChoose={(purpose) => onChange({ purpose: purpose as ConsentPurpose })}
          />
          <Field
            label="What proves it?"
            placeholder="Form at the till, May 2026"
            hint="Where and when they said so. It is kept with each of them."
            value={consent.evidence}
            onChange={(event) => onChange({ evidence: event.target.value })}
            issue={issue}
          />
        </Box>
      )}
    </Box>
  );
}
