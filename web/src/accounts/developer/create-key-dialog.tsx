import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Choice } from '../../app/ui/choice.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { FieldSet } from '../../app/ui/field-set.js';
import { issueOf } from '../../app/ui/issues.js';
import { Tick } from '../../app/ui/tick.js';
import { graphql } from '../../gql/index.js';
import { EMPTY_KEY, keyInput, LIFETIMES } from './key-form.js';
import { NewSecret } from './new-secret.js';
import { ScopeChoice } from './scope-choice.js';

const CreateKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on CreatedApiKey {
        secret
        apiKey {
          id
          name
        }
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

/** The secret is kept out of Apollo's cache. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(EMPTY_KEY);
  const [create, { data, loading, error }] = useMutation(CreateKey, {
    fetchPolicy: 'no-cache',
    refetchQueries: ['ApiKeys'],
  });
  const answer = data?.createApiKey;
  if (answer?.__typename === 'CreatedApiKey') return <NewSecret secret={answer.secret} onClose={onClose} />;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="key-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create({ variables: { input: keyInput(form, Date.now()) } }).catch(() => undefined);
        }}
      >
        <DialogTitle id="key-title">New API key</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
          <Field
            label="What is it for?"
            placeholder="Shop back end"
            autoFocus
            value={form.name}
            onChange={(event) => set({ name: event.target.value })}
            issue={issueOf(issues, 'name')}
          />
          <FieldSet legend="Kind">
            <Tick
              type="radio"
              name="kind"
              label="Live"
              hint="Sends in earnest, and costs what it costs. Begins with gsk_live_"
              checked={!form.test}
              onChange={() => set({ test: false })}
            />
            <Tick
              type="radio"
              name="kind"
              label="Test"
              hint="Reaches only the sandbox carrier, and costs nothing. Begins with gsk_test_"
              checked={form.test}
              onChange={() => set({ test: true })}
            />
          </FieldSet>
          <ScopeChoice
            chosen={form.scopes}
            onChoose={(scopes) => set({ scopes })}
            issue={issueOf(issues, 'scopes')}
          />
          <Field
            label="Only from these addresses"
            hint="An address or a range on each line, such as 203.0.113.0/24. Empty: from anywhere."
            multiline
            minRows={2}
            value={form.ranges}
            onChange={(event) => set({ ranges: event.target.value })}
            issue={issueOf(issues, 'allowedRanges')}
          />
          <Choice
            label="Expires"
            value={form.days}
            options={LIFETIMES}
            onChoose={(days) => set({ days })}
            issue={issueOf(issues, 'expiresAt')}
          />
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Close
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={loading}
            disabled={!form.name.trim() || form.scopes?.length === 0}
          >
            Create
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
