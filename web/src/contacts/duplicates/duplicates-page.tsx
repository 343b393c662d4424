import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Choice } from '../../app/ui/choice.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { graphql } from '../../gql/index.js';
import { Panel } from '../../app/ui/panel.js';
import { ContactsFrame } from '../contacts-tabs.js';
import { useFields } from '../fields/use-fields.js';
import { DuplicateGroup } from './duplicate-group.js';

/** As the query says. */
const PAGE = 20;

const Duplicates = graphql(`
  query DuplicateContacts($by: DuplicatesBy, $after: String) {
    duplicateContacts(by: $by, first: 20, after: $after) {
      value
      cursor
      contacts {
        id
      }
      ...DuplicateGroup
    }
  }
`);

/** Groups of contacts that may be one person. What is merged goes from the list, and others take its place. */
export function DuplicatesPage() {
  const [fieldKey, setFieldKey] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const { fields } = useFields();
  const { data, error, refetch } = useQuery(Duplicates, {
    variables: { by: fieldKey ? { fieldKey } : {}, after },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const groups = data?.duplicateContacts;
  return (
    <ContactsFrame
      title="Duplicates"
      lead="One person with two numbers: choose which contact stays, and the others become part of it."
    >
      <Box sx={{ maxWidth: 320, mb: { xs: 2, md: 3 } }}>
        <Choice
          label="Equal in"
          value={fieldKey}
          options={[
            { value: '', label: 'First and last name' },
            ...fields.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChoose={(key) => {
            setFieldKey(key);
            setAfter(null);
          }}
        />
      </Box>
      <Failure error={error} onRetry={() => void refetch()} />
      {!groups && !error && <RowsSkeleton />}
      {groups?.length === 0 && (
        <Panel>
          <EmptyState icon="check" title="No duplicates">
            {after === null
              ? 'No two contacts are equal in this. Two with the same number there can never be.'
              : 'There are no others behind those that you have seen.'}
          </EmptyState>
        </Panel>
      )}
      <Box sx={{ display: 'grid', gap: { xs: 2, md: 3 } }}>
        {groups?.map((group) => (
          <DuplicateGroup
            key={`${group.value} ${group.contacts.map(({ id }) => id).join(' ')}`}
            group={group}
            onMerged={() => void refetch().catch(() => undefined)}
          />
        ))}
      </Box>
      {groups && <Pages cursors={groups.map(({ cursor }) => cursor)} after={after} onTurn={setAfter} />}
    </ContactsFrame>
  );
}

function Pages(props: {
  cursors: readonly string[];
  after: string | null;
  onTurn: (after: string | null) => void;
}) {
  const { cursors, after, onTurn } = props;
  const next = cursors[PAGE - 1];
  return (
    <Box sx={{ display: 'flex', gap: 2, mt: { xs: 2, md: 3 } }}>
      {after !== null && <Button onClick={() => onTurn(null)}>Back to the first</Button>}
      {next !== undefined && <Button onClick={() => onTurn(next)}>Next</Button>}
    </Box>
  );
}
