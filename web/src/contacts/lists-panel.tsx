import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useState } from 'react';
import { useMay } from '../accounts/viewer.js';
import { countShort } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { Icon } from '../app/ui/icons.js';
import { graphql } from '../gql/index.js';

const Lists = graphql(`
  query ContactLists($after: String) {
    contactLists(first: 100, after: $after) {
      edges {
        cursor
        node {
          id
          name
          contactCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const CreateList = graphql(`
  mutation CreateContactList($name: String!) {
    createContactList(input: { name: $name }) {
      __typename
      ... on ContactList {
        id
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

function NewList({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [create, { data, loading, error }] = useMutation(CreateList, { refetchQueries: ['ContactLists'] });
  const answer = data?.createContactList;
  const issue =
    answer?.__typename === 'InvalidInput' ? (answer.issues[0]?.message ?? answer.message) : undefined;
  const submit = async () => {
    const { data: made } = await create({ variables: { name } });
    if (made?.createContactList.__typename === 'ContactList') onDone();
  };
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 1, py: 1, minWidth: 200 }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <Field
        label="Name of the new list"
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        issue={issue}
      />
      <Failure error={error} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" size="small" variant="contained" loading={loading} disabled={!name.trim()}>
          Create
        </Button>
        <Button size="small" color="inherit" onClick={onDone}>
          Close
        </Button>
      </Box>
    </Box>
  );
}

const entry = {
  justifyContent: 'space-between',
  gap: 1.5,
  px: 1.5,
  py: 1,
  borderRadius: '9px',
  typography: 'body2',
  fontWeight: 560,
  textAlign: 'left',
  whiteSpace: { xs: 'nowrap', md: 'normal' },
  flexShrink: 0,
  border: { xs: 1, md: 0 },
  borderColor: { xs: 'divider', md: 'transparent' },
  '&:hover': { bgcolor: 'sunken' },
  '&[aria-pressed=true]': { bgcolor: 'primary.main', color: 'primary.contrastText' },
};

/** The account's lists; a strip to swipe through on a phone. */
export function ListsPanel({
  chosen,
  onChoose,
}: {
  chosen: string | null;
  onChoose: (listId: string | null) => void;
}) {
  const { data, fetchMore } = useQuery(Lists);
  const [adding, setAdding] = useState(false);
  const writes = useMay('contacts:write');
  const page = data?.contactLists;
  return (
    <Box
      component="nav"
      aria-label="Lists"
      sx={{
        display: 'flex',
        flexDirection: { xs: 'row', md: 'column' },
        gap: { xs: 1, md: 0.4 },
        overflowX: 'auto',
        mx: { xs: -2, md: 0 },
        px: { xs: 2, md: 0 },
        pb: { xs: 0.5, md: 0 },
      }}
    >
      <ButtonBase sx={entry} aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        All contacts
      </ButtonBase>
      {page?.edges.map(({ node }) => (
        <ButtonBase
          key={node.id}
          sx={entry}
          aria-pressed={chosen === node.id}
          onClick={() => onChoose(node.id)}
        >
          <span>{node.name}</span>
          <Box component="span" sx={{ opacity: 0.7, fontWeight: 500 }}>
            {countShort(node.contactCount)}
          </Box>
        </ButtonBase>
      ))}
      {page?.pageInfo.hasNextPage && (
        <Button
          size="small"
          onClick={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}
        >
          More lists
        </Button>
      )}
      {adding && <NewList onDone={() => setAdding(false)} />}
      {writes && !adding && (
        <Button
          size="small"
          color="inherit"
          startIcon={<Icon name="plus" size={16} />}
          onClick={() => setAdding(true)}
          sx={{ justifyContent: 'flex-start', flexShrink: 0, color: 'text.secondary' }}
        >
          New list
        </Button>
      )}
    </Box>
  );
}
