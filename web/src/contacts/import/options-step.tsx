import Box from '@mui/material/Box';
import { Choice } from '../../app/ui/choice.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import type { KnownContact } from '../../gql/graphql.js';
import { GroupChoice } from '../groups/group-choice.js';
import { ConsentStep } from './consent-step.js';
import type { StepProps } from './use-wizard.js';
import { NEW_LIST } from './import-options.js';
import { TagChoice } from './tag-choice.js';

const ON_KNOWN: { value: KnownContact; label: string }[] = [
  { value: 'FILL', label: 'Fill in what is missing' },
  { value: 'OVERWRITE', label: 'Overwrite with the file' },
  { value: 'SKIP', label: 'Leave as they are' },
];

/** Where the contacts go, and what they have agreed to. */
export function OptionsStep({ wizard }: StepProps) {
  const { options, setOptions, order } = wizard;
  return (
    <Box sx={{ display: 'grid', gap: 2.25 }}>
      <Box sx={{ display: 'grid', gap: 2.25, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <GroupChoice
          kind="list"
          label="Into"
          none="No list"
          last={{ value: NEW_LIST, label: 'A new list' }}
          value={options.target}
          onChoose={(target) => setOptions({ target })}
          issue={issueOf(order.issues, 'listId')}
        />
        {options.target === NEW_LIST && (
          <Field
            label="Name of the new list"
            value={options.listName}
            onChange={(event) => setOptions({ listName: event.target.value })}
            issue={issueOf(order.issues, 'newListName')}
          />
        )}
        <Choice
          label="Numbers you already have"
          value={options.onKnown}
          options={ON_KNOWN}
          onChoose={(value) => setOptions({ onKnown: value as KnownContact })}
        />
      </Box>
      <TagChoice chosen={options.tagIds} onChoose={(tagIds) => setOptions({ tagIds })} />
      <ConsentStep
        consent={options.consent}
        onChange={(part) => setOptions({ consent: { ...options.consent, ...part } })}
        issue={issueOf(order.issues, 'evidence')}
      />
    </Box>
  );
}
