import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { count } from '../app/format.js';
import { Choice } from '../app/ui/choice.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { filterOf, isFiltered } from '../contacts/browse/use-filter.js';
import { graphql } from '../gql/index.js';
import type { ContactFilter, ExportFormat } from '../gql/graphql.js';
import { exportInput, ORDERED_KINDS, planOf, type ExportPlan } from './export-plan.js';
import { FORMATS, KIND_WORDS } from './export-words.js';
import { useStartExport } from './use-start-export.js';

const Size = graphql(`
  query ExportSize($filter: ContactFilter) {
    exported: contacts(first: 1, filter: $filter) {
      totalCount
    }
  }
`);

/** Which contacts, in words, so that nobody exports others than meant. */
function WhichContacts({ filter }: { filter: ContactFilter }) {
  const { data } = useQuery(Size, { variables: { filter }, fetchPolicy: 'no-cache' });
  const total = data?.exported.totalCount;
  return (
    <Box role="status" sx={{ typography: 'body2', color: 'text.secondary' }}>
      {isFiltered(filter)
        ? 'The contacts that you were looking at'
        : 'Every contact. Filter them on the page of contacts and export from there to have fewer'}
      {total === undefined ? '' : `: ${count(total)}`}.
    </Box>
  );
}

function Days({ plan, onChange }: { plan: ExportPlan; onChange: (part: Partial<ExportPlan>) => void }) {
  return (
    <>
      <Field
        label="From"
        type="date"
        sx={{ colorScheme: 'light dark' }}
        value={plan.from}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <Field
        label="To"
        type="date"
        sx={{ colorScheme: 'light dark' }}
        value={plan.to}
        onChange={(event) => onChange({ to: event.target.value })}
      />
    </>
  );
}

/** Orders a file; the list below follows it to its end. */
export function StartExport() {
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const [plan, setPlan] = useState(() => planOf(params));
  const change = (part: Partial<ExportPlan>) => setPlan((before) => ({ ...before, ...part }));
  const { start, busy, error, refusal } = useStartExport();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { sm: '1fr 1fr', lg: 'repeat(4, minmax(0, 220px))' },
        }}
      >
        <Choice
          label="What"
          value={plan.kind}
          options={ORDERED_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
          onChoose={(kind) => change({ kind: kind as ExportPlan['kind'] })}
        />
        <Choice
          label="As"
          value={plan.format}
          options={FORMATS}
          onChoose={(format) => change({ format: format as ExportFormat })}
        />
        {plan.kind !== 'CONTACTS' && <Days plan={plan} onChange={change} />}
      </Box>
      {plan.kind === 'CONTACTS' && <WhichContacts filter={filter} />}
      {refusal && <Alert severity="error">{refusal}</Alert>}
      <Failure error={error} />
      <Box>
        <Button
          variant="contained"
          loading={busy}
          onClick={() => void start(exportInput(plan, filter)).catch(() => undefined)}
        >
          Export
        </Button>
      </Box>
    </Box>
  );
}
