import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { FieldSet } from '../../app/ui/field-set.js';
import { Icon } from '../../app/ui/icons.js';
import { graphql } from '../../gql/index.js';

const Tags = graphql(`
  query ImportTags {
    importTags: tags(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

const Create = graphql(`
  mutation CreateImportTag($name: String!) {
    createTag(name: $name) {
      __typename
      ... on Tag {
        id
        name
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

interface TagChoiceProps {
  chosen: readonly string[];
  onChoose: (tagIds: string[]) => void;
}

function NewTag({ onMade }: { onMade: (id: string) => void }) {
  const [name, setName] = useState('');
  const [create, { data, loading, error }] = useMutation(Create, {
    refetchQueries: ['ImportTags'],
    awaitRefetchQueries: true,
  });
  const answer = data?.createTag;
  const refusal = answer && answer.__typename !== 'Tag' ? answer : undefined;
  const submit = async () => {
    const { data: made } = await create({ variables: { name: name.trim() } });
    if (made?.createTag.__typename !== 'Tag') return;
    setName('');
    onMade(made.createTag.id);
  };
  return (
    <Box
      component="form"
      sx={{ display: 'flex', gap: 1, alignItems: 'end', maxWidth: 360 }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <Box sx={{ flex: 1 }}>
        <Field
          label="Another tag"
          value={name}
          onChange={(event) => setName(event.target.value)}
          issue={
            refusal?.__typename === 'InvalidInput'
              ? (refusal.issues[0]?.message ?? refusal.message)
              : refusal?.message
          }
        />
      </Box>
      <Button type="submit" variant="outlined" color="inherit" loading={loading} disabled={!name.trim()}>
        Add
      </Button>
      <Failure error={error} />
    </Box>
  );
}

/** Tags for everybody in the file. */
export function TagChoice({ chosen, onChoose }: TagChoiceProps) {
  const { data, error, refetch } = useQuery(Tags);
  const tags = data?.importTags.nodes ?? [];
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <FieldSet legend="Tag everybody with">
      <Failure error={error} onRetry={() => void refetch()} />
      {tags.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {tags.map(({ id, name }) => {
            const on = chosen.includes(id);
            return (
              <Chip
                key={id}
                label={name}
                size="small"
                icon={on ? <Icon name="check" size={14} /> : undefined}
                variant={on ? 'filled' : 'outlined'}
                color={on ? 'primary' : 'default'}
                aria-pressed={on}
                onClick={() => toggle(id)}
              />
            );
          })}
        </Box>
      )}
      <NewTag onMade={(id) => onChoose([...chosen, id])} />
    </FieldSet>
  );
}
