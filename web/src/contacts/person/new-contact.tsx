import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { useToast } from '../../app/ui/toast.js';
import { onPurpose } from '../../app/ui/on-purpose.js';
import { graphql } from '../../gql/index.js';
import { useFields } from '../fields/use-fields.js';
import { GroupChoice } from '../groups/group-choice.js';
import { useGroups } from '../groups/use-groups.js';
import { refusalOf } from '../refusal.js';
import { changesIn, EMPTY_FORM } from './contact-form.js';
import { ContactInputs } from './contact-inputs.js';
import { knownContact } from './known-contact.js';

const Create = graphql(`
  mutation CreateContact($input: ContactInput!) {
    createContact(input: $input) {
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

export function NewContact({ onMade, onClose }: { onMade: (id: string) => void; onClose: () => void }) {
  const { fields } = useFields();
  const { groups: lists = [] } = useGroups('list', '');
  const toast = useToast();
  const [msisdn, setMsisdn] = useState('');
  const [listId, setListId] = useState('');
  const [form, setForm] = useState(EMPTY_FORM);
  const [create, { data, loading, error }] = useMutation(Create, {
    refetchQueries: ['ContactLists'],
    update: (cache) => void cache.evict({ fieldName: 'contacts' }),
  });
  const answer = data?.createContact;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const known = knownContact(issueOf(issues, 'msisdn'));
  const submit = async () => {
    const input = {
      msisdn: msisdn.trim(),
      ...changesIn(EMPTY_FORM, form, fields),
      ...(listId && { listIds: [listId] }),
    };
    const { data: made } = await create({ variables: { input } });
    if (made?.createContact.__typename !== 'Contact') return;
    toast('Contact added');
    onMade(made.createContact.id);
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onPurpose(onClose)} aria-labelledby="new-contact-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="new-contact-title">New contact</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label="Number"
            autoFocus
            value={msisdn}
            onChange={(event) => setMsisdn(event.target.value)}
            placeholder="0712 345 678"
            slotProps={{ input: { inputMode: 'tel', autoComplete: 'off' } }}
            issue={known.words}
          />
          {known.id !== null && (
            <Link component={RouterLink} to={`/contacts/${known.id}`} onClick={onClose} variant="body2">
              Open that contact
            </Link>
          )}
          <ContactInputs
            form={form}
            fields={fields}
            onChange={setForm}
            issues={issues}
            zoneHint="Without one, that of the number's country, else of your account."
          />
          {lists.length > 0 && (
            <GroupChoice
              kind="list"
              label="List"
              none="No list"
              value={listId}
              onChoose={setListId}
              issue={issueOf(issues, 'listIds')}
            />
          )}
          {!issues && refusalOf(answer) && <Alert severity="warning">{refusalOf(answer)}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!msisdn.trim()}>
            Add the contact
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
