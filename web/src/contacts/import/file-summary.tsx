import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { count } from '../../app/format.js';
import type { ImportPreviewFragment } from '../../gql/graphql.js';
import { useGroupName } from '../groups/use-groups.js';
import { NEW_LIST } from './import-options.js';
import { hasPhone, targetWords } from './mapping.js';
import { PreviewFigures } from './preview-figures.js';
import type { StepProps, Wizard } from './use-wizard.js';

function columnsWords({ choices, fields }: Wizard): string {
  if (!hasPhone(choices)) return 'No column is known to hold phone numbers yet. Say which one does.';
  const used = choices.filter(({ target }) => target !== 'IGNORE');
  const left = choices.length - used.length;
  const words = used.map((choice) => targetWords(choice, fields)).join(', ');
  return left > 0 ? `${words}; ${count(left)} left out` : words;
}

function useTargetText({ options: { target, listName } }: Wizard): string {
  const name = useGroupName('list', target === NEW_LIST ? '' : target);
  if (target === NEW_LIST) return `a new list, “${listName}”`;
  return target ? `the list “${name ?? '…'}”` : 'your contacts, no list';
}

function Line({ name, children, action }: { name: string; children: ReactNode; action: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, typography: 'body2', minWidth: 0 }}>
      <Box sx={{ width: 76, flexShrink: 0, color: 'text.secondary' }}>{name}</Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      {action}
    </Box>
  );
}

interface SummaryProps extends StepProps {
  preview: ImportPreviewFragment;
}

/** What was understood without a question asked, with a way to change each of it. */
export function FileSummary({ wizard, preview, onStep }: SummaryProps) {
  const targetText = useTargetText(wizard);
  const change = (step: 'columns' | 'check' | 'options', label: string) => (
    <Button size="small" color="inherit" aria-label={label} onClick={() => onStep(step)}>
      {step === 'check' ? 'Look' : 'Change'}
    </Button>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <PreviewFigures preview={preview} stale={wizard.check.stale} />
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <Line name="Columns" action={change('columns', 'Change the columns')}>
          {columnsWords(wizard)}
        </Line>
        <Line name="Into" action={change('options', 'Change the options')}>
          {targetText}
        </Line>
        {preview.refused > 0 && (
          <Line name="Refused" action={change('check', 'Look at the refused rows')}>
            {count(preview.refused)} of the rows looked at would be refused
          </Line>
        )}
      </Box>
    </Box>
  );
}
