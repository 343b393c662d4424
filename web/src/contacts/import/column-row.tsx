import Box from '@mui/material/Box';
import { Choice } from '../../app/ui/choice.js';
import { Field } from '../../app/ui/field.js';
import type { FieldKind } from '../../gql/graphql.js';
import { valueOf, type ColumnChoice } from './mapping.js';

const KINDS: { value: FieldKind; label: string }[] = [
  { value: 'TEXT', label: 'Text' },
  { value: 'NUMBER', label: 'Number' },
  { value: 'DATE', label: 'Date' },
  { value: 'YES_NO', label: 'Yes or no' },
  { value: 'CHOICE', label: 'One of some' },
];

interface RowProps {
  choice: ColumnChoice;
  heading: string | null;
  samples: readonly string[];
  options: readonly { value: string; label: string }[];
  issue: string | undefined;
  onTarget: (value: string) => void;
  onChange: (part: Partial<ColumnChoice>) => void;
}

function NewField({ choice, name, issue, onChange }: Omit<RowProps, 'options'> & { name: string }) {
  return (
    <Box
      role="group"
      aria-label={`New field from ${name}`}
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' }, gridColumn: '1 / -1' }}
    >
      <Field
        label="Name of the field"
        value={choice.newLabel}
        issue={issue}
        onChange={(event) => onChange({ newLabel: event.target.value })}
      />
      <Choice
        label="It holds"
        value={choice.newKind}
        options={KINDS}
        onChoose={(kind) => onChange({ newKind: kind as FieldKind })}
      />
      {choice.newKind === 'CHOICE' && (
        <Box sx={{ gridColumn: '1 / -1' }}>
          <Field
            label="What can be chosen"
            placeholder="small, middle, large"
            hint="Separated by commas"
            value={choice.newOptions}
            onChange={(event) => onChange({ newOptions: event.target.value })}
          />
        </Box>
      )}
    </Box>
  );
}

export function ColumnRow(props: RowProps) {
  const { choice, heading, samples, options, issue, onTarget } = props;
  const name = heading ?? `Column ${choice.column + 1}`;
  const out = choice.target === 'IGNORE';
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1.25,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 230px' },
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 620, color: out ? 'text.secondary' : 'text.primary' }}>
          {name}
          {heading === null && (
            <Box component="span" sx={{ typography: 'caption', color: 'text.secondary', ml: 1 }}>
              no heading
            </Box>
          )}
        </Box>
        <Box
          sx={{
            typography: 'caption',
            color: 'text.secondary',
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {samples.length > 0 ? samples.join(' · ') : 'Empty'}
        </Box>
      </Box>
      <Choice bare label={`${name} becomes`} value={valueOf(choice)} options={options} onChoose={onTarget} />
      {choice.target === 'NEW_FIELD' ? (
        <NewField {...props} name={name} />
      ) : (
        issue && (
          <Box role="alert" sx={{ gridColumn: '1 / -1', typography: 'caption', color: 'error.main' }}>
            {issue}
          </Box>
        )
      )}
    </Box>
  );
}
