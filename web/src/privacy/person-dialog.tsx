import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { useToast } from '../app/ui/toast.js';
import { graphql } from '../gql/index.js';

const RequestExport = graphql(`
  mutation RequestPersonExport($msisdn: String!) {
    requestPersonExport(msisdn: $msisdn) {
      __typename
      ... on PrivacyRequest {
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

/** All that is held on a person, as a file to hand over. */
export function PersonDialog({ onClose }: { onClose: () => void }) {
  const [msisdn, setMsisdn] = useState('');
  const toast = useToast();
  const [request, { data, loading, error }] = useMutation(RequestExport, {
    refetchQueries: ['PrivacyRequests'],
  });
  const answer = data?.requestPersonExport;
  const issue =
    answer?.__typename === 'InvalidInput' ? (answer.issues[0]?.message ?? answer.message) : undefined;
  const submit = async () => {
    const { data: done } = await request({ variables: { msisdn } });
    if (done?.requestPersonExport.__typename !== 'PrivacyRequest') return;
    toast('The file is being written');
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="person-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="person-title">Export a person</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label="Phone number"
            autoFocus
            type="tel"
            placeholder="0712 345 678"
            hint="Everything that is held on this number, as one file to hand over. Make sure who is asking."
            value={msisdn}
            onChange={(event) => setMsisdn(event.target.value)}
            issue={issue}
          />
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!msisdn.trim()}>
            Export
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
