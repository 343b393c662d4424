import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { useMay } from '../accounts/viewer.js';
import { Failure } from '../app/ui/failure.js';
import { useToast } from '../app/ui/toast.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import type { RetainedKind, SetRetentionRuleMutation } from '../gql/graphql.js';

const Row = graphql(`
  fragment RetentionRow on RetentionRule {
    kind
    description
    days
  }
`);

const SetRule = graphql(`
  mutation SetRetentionRule($kind: RetainedKind!, $days: Int) {
    setRetentionRule(kind: $kind, days: $days) {
      __typename
      ... on RetentionRule {
        ...RetentionRow
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`);

const TITLES: Record<RetainedKind, string> = {
  MESSAGE_TEXTS: 'Texts of messages',
  MESSAGES: 'Messages',
  INBOUND_MESSAGES: 'Replies',
  IMPORTS: 'Reports of imports',
  INACTIVE_CONTACTS: 'Contacts nobody writes to',
};

const asTyped = (days: number | null): string => (days === null ? '' : String(days));

const refusalIn = (answer: SetRetentionRuleMutation['setRetentionRule'] | undefined): string | null =>
  answer?.__typename === 'InvalidInput' ? (answer.issues[0]?.message ?? answer.message) : null;

/** Empty: for ever. */
export function RetentionRow(props: { rule: FragmentType<typeof Row> }) {
  const { kind, description, days } = getFragmentData(Row, props.rule);
  const may = useMay('privacy:write');
  const toast = useToast();
  const [typed, setTyped] = useState(() => asTyped(days));
  const [setRule, { data, loading, error }] = useMutation(SetRule);
  const wanted = typed.trim();
  const malformed = wanted !== '' && !/^\d{1,4}$/.test(wanted);
  const fault = malformed ? 'Write days as a number, or nothing.' : refusalIn(data?.setRetentionRule);
  const dirty = wanted !== asTyped(days);
  const submit = async () => {
    const { data: done } = await setRule({ variables: { kind, days: wanted ? Number(wanted) : null } });
    if (done?.setRetentionRule.__typename === 'RetentionRule') toast('Saved');
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!malformed) void submit().catch(() => undefined);
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>{TITLES[kind]}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{description}</Box>
        {fault && (
          <Box role="alert" sx={{ typography: 'caption', color: 'error.main' }}>
            {fault}
          </Box>
        )}
        <Failure error={error} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <OutlinedInput
          size="small"
          value={typed}
          disabled={!may}
          placeholder="for ever"
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ input: { 'aria-label': `${TITLES[kind]}: days`, inputMode: 'numeric' } }}
          sx={{ width: 98 }}
        />
        days
        {may && (
          <Button type="submit" size="small" variant="outlined" loading={loading} disabled={!dirty}>
            Save
          </Button>
        )}
      </Box>
    </Box>
  );
}
