import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { phone } from '../../app/format.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { onPurpose } from '../../app/ui/on-purpose.js';
import { graphql } from '../../gql/index.js';
import type { ConsentState, ConsentSubject } from '../../gql/graphql.js';
import { refusalOf } from '../refusal.js';
import { consentDeed, SUBJECT_WORDS } from './consent-words.js';

const SetConsent = graphql(`
  mutation SetConsent($input: SetConsentInput!) {
    setConsent(input: $input) {
      __typename
      ... on ConsentEvent {
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

export interface ConsentChange {
  contactId: string;
  msisdn: string;
  subject: ConsentSubject;
  to: ConsentState;
}

/** A decision of the person's, entered by hand: what proves it is asked for, and needed where it allows something. */
export function ConsentDialog({ msisdn, subject, to, onClose }: ConsentChange & { onClose: () => void }) {
  const [evidence, setEvidence] = useState('');
  const [setConsent, { data, loading, error }] = useMutation(SetConsent, {
    refetchQueries: ['ContactPage', 'ConsentHistory', 'ContactTimeline'],
    update: (cache) => void cache.evict({ fieldName: 'contacts' }),
  });
  const answer = data?.setConsent;
  const issue = answer?.__typename === 'InvalidInput' ? issueOf(answer.issues, 'evidence') : undefined;
  const allows = to === 'OPTED_IN' && subject !== 'DO_NOT_SELL';
  const deed = consentDeed(subject, to);
  const submit = async () => {
    const { data: done } = await setConsent({
      variables: {
        input: {
          msisdn,
          purpose: subject,
          state: to,
          source: 'DASHBOARD',
          evidence: evidence.trim() || null,
        },
      },
    });
    if (done?.setConsent.__typename === 'ConsentEvent') onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onPurpose(onClose)} aria-labelledby="consent-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="consent-title">
          {SUBJECT_WORDS[subject]}: {deed.toLowerCase()}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, color: 'text.secondary' }}>
          {phone(msisdn)} has said so. It is written into the history with your name, and stays there.
          <Field
            label="What proves it?"
            autoFocus
            multiline
            minRows={2}
            value={evidence}
            onChange={(event) => setEvidence(event.target.value)}
            placeholder={allows ? 'Signed up at the till on 3 May, form no. 118' : 'Called us on 3 May'}
            hint={allows ? 'Without a proof you may not send to them.' : 'If there is anything.'}
            issue={issue}
          />
          {!issue && refusalOf(answer) && <Alert severity="warning">{refusalOf(answer)}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={allows && !evidence.trim()}>
            {deed}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
