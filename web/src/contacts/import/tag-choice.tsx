import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { FieldSet } from '../../app/ui/field-set.js';
import { graphql } from '../../gql/index.js';
import { GroupChoice } from '../groups/group-choice.js';
import { useGroupName } from '../groups/use-groups.js';

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
    refetchQueries: ['Tags'],
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
          label="A new tag"
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

function ChosenTag({ id, onRemove }: { id: string; onRemove: () => void }) {
  const name = useGroupName('tag', id) ?? '…';
  return (
    <Chip
      size="small"
      color="primary"
      label={name}
      onClick={onRemove}
      onDelete={onRemove}
      aria-label={`Take the tag ${name} away`}
    />
  );
}

/** Tags for everybody in the file. */
export function TagChoice({ chosen, onChoose }: TagChoiceProps) {
  return (
    <FieldSet legend="Tag everybody with">
      {chosen.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {chosen.map((id) => (
            <ChosenTag key={id} id={id} onRemove={() => onChoose(chosen.filter((one) => one !== id))} />
          ))}
        </Box>
      )}
      <Box sx={{ maxWidth: 360 }}>
        <GroupChoice
          bare
          adds
          kind="tag"
          label="A tag of yours"
          placeholder="Choose a tag"
          value=""
          leaveOut={chosen}
          onChoose={(id) => id && onChoose([...chosen, id])}
        />
      </Box>
      <NewTag onMade={(id) => onChoose(chosen.includes(id) ? [...chosen] : [...chosen, id])} />
    </FieldSet>
  );
}
