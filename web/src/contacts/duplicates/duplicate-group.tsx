import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { ago, count, onDay, phone } from '../../app/format.js';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { Panel } from '../../app/ui/panel.js';
import { Tick } from '../../app/ui/tick.js';
import { useToast } from '../../app/ui/toast.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { DuplicateGroupFragment } from '../../gql/graphql.js';
import { calledAs } from '../contact-name.js';
import { OptedOut } from '../opted-out.js';
import { refusalOf } from '../refusal.js';
import { mergeIds } from './merge-choice.js';

const Group = graphql(`
  fragment DuplicateGroup on DuplicateGroup {
    value
    contacts {
      id
      msisdn
      firstName
      lastName
      optedOutAt
      createdAt
      lastDeliveredAt
    }
  }
`);

const Merge = graphql(`
  mutation MergeContacts($input: MergeContactsInput!) {
    mergeContacts(input: $input) {
      __typename
      ... on Contact {
        id
      }
      ... on NotFound {
        message
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

type Contact = DuplicateGroupFragment['contacts'][number];

interface RowProps {
  contact: Contact;
  name: string;
  keeps: boolean;
  merges: boolean;
  onKeep: () => void;
  onMerge: (merges: boolean) => void;
}

function Duplicate({ contact, name, keeps, merges, onKeep, onMerge }: RowProps) {
  const now = useNow(60_000);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '110px minmax(0, 1fr)', sm: 'minmax(0, 1fr) 110px 150px' },
        gap: 1,
        alignItems: 'center',
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <Box
          component={Link}
          to={`/contacts/${contact.id}`}
          sx={{
            color: 'inherit',
            fontWeight: 620,
            textDecoration: 'none',
            '&:hover': { textDecoration: 'underline' },
          }}
        >
          {calledAs(contact)}
        </Box>{' '}
        {contact.optedOutAt && <OptedOut />}
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {phone(contact.msisdn)}, added {onDay(contact.createdAt)}
          {contact.lastDeliveredAt && `, last delivered ${ago(contact.lastDeliveredAt, now)}`}
        </Box>
      </Box>
      <Tick type="radio" name={name} label="Stays" checked={keeps} onChange={onKeep} />
      <Tick label="Merge into it" checked={merges && !keeps} disabled={keeps} onChange={onMerge} />
    </Box>
  );
}

interface GroupProps {
  group: FragmentType<typeof Group>;
  onMerged: () => void;
}

/** Contacts with something in common. Nothing is ticked at first but the choice of who stays: two may share a name. */
export function DuplicateGroup({ onMerged, ...props }: GroupProps) {
  const { value, contacts } = getFragmentData(Group, props.group);
  const name = useId();
  const toast = useToast();
  const [keepId, setKeepId] = useState(contacts[0]?.id ?? '');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [merge, { data, loading, error }] = useMutation(Merge, {
    refetchQueries: ['ContactLists', 'Tags'],
    update: (cache) => void cache.evict({ fieldName: 'contacts' }),
  });
  const gone = mergeIds(contacts, ticked, keepId);
  const kept = contacts.find(({ id }) => id === keepId);
  const refusal = refusalOf(data?.mergeContacts);
  const confirm = async () => {
    const { data: done } = await merge({ variables: { input: { keepId, mergeIds: gone } } });
    if (done?.mergeContacts.__typename !== 'Contact') return;
    setAsking(false);
    toast('Merged');
    onMerged();
  };
  return (
    <Panel title={value} flush>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {contacts.map((contact) => (
          <Duplicate
            key={contact.id}
            contact={contact}
            name={name}
            keeps={contact.id === keepId}
            merges={ticked.has(contact.id)}
            onKeep={() => setKeepId(contact.id)}
            onMerge={(merges) =>
              setTicked(new Set([...ticked, contact.id].filter((id) => merges || id !== contact.id)))
            }
          />
        ))}
      </Box>
      <Box sx={{ px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
        <Button variant="outlined" size="small" disabled={gone.length === 0} onClick={() => setAsking(true)}>
          Merge
        </Button>
      </Box>
      {kept && (
        <ConfirmDialog
          open={asking}
          title={`Merge ${count(gone.length)} into ${calledAs(kept)}?`}
          confirm="Merge"
          danger
          busy={loading}
          onConfirm={() => void confirm().catch(() => undefined)}
          onClose={() => setAsking(false)}
        >
          {phone(kept.msisdn)} stays. What it does not have yet it takes from the others: fields, tags, lists,
          and their opt-outs too. The others go; this cannot be undone.
          {refusal && (
            <Alert severity="warning" sx={{ mt: 2 }}>
              {refusal}
            </Alert>
          )}
          <Failure error={error} />
        </ConfirmDialog>
      )}
    </Panel>
  );
}
