import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { count, money } from '../../app/format.js';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { CampaignState } from '../../gql/graphql.js';
import { stillHeld } from '../still-held.js';
import { Cancel, Pause, Resume } from './campaign-moves.js';

const Progress = graphql(`
  fragment CampaignActions on CampaignProgress {
    queued
    held {
      micros
      currency
    }
    captured {
      micros
      currency
    }
    released {
      micros
      currency
    }
  }
`);

const MOVES = {
  pause: { document: Pause, verb: 'Pause sending' },
  resume: { document: Resume, verb: 'Resume sending' },
  cancel: { document: Cancel, verb: 'Cancel the rest' },
} as const;
type Move = keyof typeof MOVES;

interface ActionsProps {
  campaignId: string;
  state: CampaignState;
  progress: FragmentType<typeof Progress>;
}

/** Pause, resume and cancel, each with what it means. */
export function CampaignActions({ campaignId, state, progress }: ActionsProps) {
  const { queued, ...funds } = getFragmentData(Progress, progress);
  const [asked, setAsked] = useState<Move | null>(null);
  const [shown, setShown] = useState<Move>('pause');
  const [act, { loading, error, data, reset }] = useMutation(MOVES[shown].document);
  const refusal = data && data.move.__typename !== 'Campaign' ? data.move.message : null;
  const ask = (move: Move) => {
    reset();
    setShown(move);
    setAsked(move);
  };
  const confirm = () =>
    void act({ variables: { id: campaignId } }).then(
      ({ data: answer }) => answer?.move.__typename === 'Campaign' && setAsked(null),
      () => undefined,
    );
  const words: Record<Move, string> = {
    pause: `${count(queued)} messages wait until you resume. What is with the carrier already goes on.`,
    resume: `${count(queued)} messages go on where they stopped.`,
    cancel: `${count(queued)} messages will not be sent, and their share of the ${money(stillHeld(funds))} still held is given back. This cannot be undone.`,
  };
  return (
    <>
      {(state === 'SENDING' || state === 'QUEUED') && (
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Icon name="pause" size={18} />}
          onClick={() => ask('pause')}
        >
          Pause
        </Button>
      )}
      {state === 'PAUSED' && (
        <Button variant="contained" startIcon={<Icon name="play" size={18} />} onClick={() => ask('resume')}>
          Resume
        </Button>
      )}
      {(state === 'SENDING' || state === 'QUEUED' || state === 'PAUSED') && (
        <Button variant="outlined" color="error" onClick={() => ask('cancel')}>
          Cancel
        </Button>
      )}
      <ConfirmDialog
        open={asked !== null}
        title={`${MOVES[shown].verb}?`}
        confirm={MOVES[shown].verb}
        danger={shown === 'cancel'}
        busy={loading}
        onConfirm={confirm}
        onClose={() => setAsked(null)}
      >
        {words[shown]}
        {refusal && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {refusal}
          </Alert>
        )}
        <Failure error={error} />
      </ConfirmDialog>
    </>
  );
}
