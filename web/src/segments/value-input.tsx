import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { allCountries } from '../app/all-countries.js';
import { Choice } from '../app/ui/choice.js';
import type { FieldNode } from './rule-state.js';
import { isDay, type Subject } from './rule-words.js';
import { ManyChoice } from './many-choice.js';

const YES_NO = [
  { value: 'true', label: 'yes' },
  { value: 'false', label: 'no' },
];

type Options = readonly { value: string; label: string }[];

/** What a field's values are chosen from, where they are not written. */
function optionsOf({ kind, options }: Subject): Options | null {
  if (kind === 'COUNTRY') return allCountries();
  if (kind === 'ZONE')
    return Intl.supportedValuesOf('timeZone').map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    }));
  if (kind === 'YES_NO') return YES_NO;
  return kind === 'CHOICE' ? options.map((option) => ({ value: option, label: option })) : null;
}

interface InputProps {
  label: string;
  value: string;
  type?: 'text' | 'date';
  numeric?: boolean;
  placeholder?: string | undefined;
  onChange: (value: string) => void;
}

/** A small input whose meaning is plain from its row. */
export function RowInput({ label, value, type = 'text', numeric, placeholder, onChange }: InputProps) {
  return (
    <OutlinedInput
      size="small"
      type={type}
      value={value}
      placeholder={placeholder ?? ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ input: { 'aria-label': label, ...(numeric && { inputMode: 'decimal' }) } }}
      sx={{ flex: '1 1 120px', minWidth: 0, colorScheme: 'light dark' }}
    />
  );
}

interface ValueProps {
  row: FieldNode;
  subject: Subject;
  onChange: (values: string[]) => void;
}

function Between({ row, subject, onChange }: ValueProps) {
  const [from = '', to = ''] = row.values;
  const type = isDay(subject.kind) ? 'date' : 'text';
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <RowInput label="From" numeric type={type} value={from} onChange={(next) => onChange([next, to])} />
      <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
        and
      </Box>
      <RowInput label="To" numeric type={type} value={to} onChange={(next) => onChange([from, next])} />
    </Box>
  );
}

function Days({ row, onChange }: Omit<ValueProps, 'subject'>) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <RowInput
        label="Days"
        numeric
        value={row.values[0] ?? ''}
        placeholder="30"
        onChange={(value) => onChange([value])}
      />
      <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
        days
      </Box>
    </Box>
  );
}

const PLACEHOLDERS: Partial<Record<Subject['kind'], string>> = { PHONE: '+2547', NUMBER: '100' };

/** The right input for what is compared, and how. */
export function ValueInput(props: ValueProps) {
  const { row, subject } = props;
  if (row.is === 'KNOWN') return null;
  if (row.is === 'BETWEEN') return <Between {...props} />;
  if (row.is === 'IN_LAST_DAYS') return <Days {...props} />;
  const options = optionsOf(subject);
  return options ? <Chosen {...props} options={options} /> : <Written {...props} />;
}

function Chosen({ row, options, onChange }: ValueProps & { options: Options }) {
  if (row.is === 'ONE_OF')
    return <ManyChoice label="Values" values={row.values} options={options} onChoose={onChange} />;
  return (
    <Choice
      bare
      label="Value"
      value={row.values[0] ?? ''}
      options={[{ value: '', label: 'Choose …' }, ...options]}
      onChoose={(value) => onChange([value])}
    />
  );
}

function Written({ row, subject, onChange }: ValueProps) {
  const many = row.is === 'ONE_OF';
  return (
    <RowInput
      label={many ? 'Values, separated by commas' : 'Value'}
      type={isDay(subject.kind) ? 'date' : 'text'}
      numeric={subject.kind === 'NUMBER' || subject.kind === 'PHONE'}
      placeholder={many ? 'one, another' : PLACEHOLDERS[subject.kind]}
      value={many ? row.values.join(',') : (row.values[0] ?? '')}
      onChange={(value) => onChange(many ? value.split(',') : [value])}
    />
  );
}
