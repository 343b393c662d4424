import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useId } from 'react';
import { Choice } from '../app/ui/choice.js';
import { Icon } from '../app/ui/icons.js';
import { newRow, type FieldNode, type RowKind, type RowNode } from './rule-state.js';
import {
  comparisonOf,
  comparisonOptions,
  comparisonValue,
  firstComparison,
  valuesFor,
} from './rule-words.js';
import type { Subject } from './rule-words.js';
import { OtherInputs } from './other-inputs.js';
import type { Sources } from './use-subjects.js';
import { ValueInput } from './value-input.js';

const OTHERS: { value: Exclude<RowKind, 'field'>; label: string }[] = [
  { value: 'tag', label: 'Tag' },
  { value: 'list', label: 'List' },
  { value: 'consent', label: 'Consent' },
  { value: 'activity', label: 'Activity' },
  { value: 'bucket', label: 'Random split' },
];

const FIELD = 'field:';
const subjectOf = (row: RowNode): string => (row.kind === 'field' ? `${FIELD}${row.key}` : row.kind);

/** A row about something else, in the same place. */
function otherRow(id: string, value: string, { subjects }: Sources): RowNode {
  if (!value.startsWith(FIELD)) return { ...newRow(value as RowKind), id };
  const key = value.slice(FIELD.length);
  const subject = subjects.find((one) => one.key === key);
  return { ...(newRow('field') as FieldNode), id, key, ...(subject && firstComparison(subject)) };
}

interface RowProps {
  row: RowNode;
  sources: Sources;
  issue: string | undefined;
  onChange: (row: RowNode) => void;
  onRemove: () => void;
}

function FieldInputs({
  row,
  subject,
  onChange,
}: { row: FieldNode; subject: Subject } & Pick<RowProps, 'onChange'>) {
  return (
    <>
      <Choice
        bare
        label="How"
        value={comparisonValue(row.is, row.not)}
        options={comparisonOptions(subject.kind, row)}
        onChoose={(value) => {
          const { is, not } = comparisonOf(value);
          onChange({ ...row, is, not, values: valuesFor(is, row.values) });
        }}
      />
      <ValueInput row={row} subject={subject} onChange={(values) => onChange({ ...row, values })} />
    </>
  );
}

/** One thing that a contact must be, have or have done. */
export function RuleRow({ row, sources, issue, onChange, onRemove }: RowProps) {
  const note = useId();
  const known = sources.subjects.find(({ key }) => row.kind === 'field' && key === row.key);
  const subject =
    known ??
    (row.kind === 'field' ? { key: row.key, label: row.key, kind: 'TEXT' as const, options: [] } : null);
  const subjects = [
    ...sources.subjects,
    ...(subject && !known ? [{ ...subject, label: `${subject.label} (gone)` }] : []),
  ].map(({ key, label }) => ({ value: `${FIELD}${key}`, label }));
  return (
    <Box role="group" aria-label="Rule" aria-describedby={issue ? note : undefined}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            display: 'grid',
            gap: 1,
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              sm: 'minmax(0, 1fr) minmax(0, 1fr)',
              lg: 'minmax(0, 4fr) minmax(0, 4fr) minmax(0, 6fr)',
            },
          }}
        >
          <Choice
            bare
            label="What"
            value={subjectOf(row)}
            options={[...subjects, ...OTHERS]}
            onChoose={(value) => onChange(otherRow(row.id, value, sources))}
          />
          {row.kind === 'field' && subject ? (
            <FieldInputs row={row} subject={subject} onChange={onChange} />
          ) : (
            row.kind !== 'field' && <OtherInputs row={row} onChange={onChange} />
          )}
        </Box>
        <IconButton aria-label="Remove this rule" size="small" onClick={onRemove} sx={{ mt: 0.4 }}>
          <Icon name="close" size={18} />
        </IconButton>
      </Box>
      {issue && (
        <Box id={note} role="alert" sx={{ mt: 0.6, typography: 'caption', color: 'error.main' }}>
          {issue}
        </Box>
      )}
    </Box>
  );
}
