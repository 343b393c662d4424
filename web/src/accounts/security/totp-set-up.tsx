import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useEffect, useRef, useState } from 'react';
import { CopyButton } from '../../app/ui/copy-button.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { mono } from '../../app/theme/theme.js';
import { graphql } from '../../gql/index.js';
import { QrCode } from './qr-code.js';
import { RecoveryCodes } from './recovery-codes.js';

const Start = graphql(`
  mutation StartTotp {
    startTotp {
      secret
      uri
    }
  }
`);

const Enable = graphql(`
  mutation EnableTotp($input: EnableTotpInput!) {
    enableTotp(input: $input) {
      __typename
      ... on RecoveryCodes {
        codes
      }
      ... on BadCredentials {
        message
      }
    }
  }
`);

/** In groups of four, for typing it in. */
const spaced = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

function Secret({ secret, uri }: { secret: string; uri: string }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2.5, alignItems: 'center', justifyContent: 'center' }}>
      <QrCode text={uri} />
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          No camera? Type this key into the app:
        </Box>
        <Box component="code" sx={{ display: 'block', fontFamily: mono, fontSize: '0.85rem', my: 1 }}>
          {spaced(secret)}
        </Box>
        <CopyButton text={secret} label="Copy the key" />
      </Box>
    </Box>
  );
}

/** The secret is in force only once the app has shown that it knows it. */
export function TotpSetUp({ onClose }: { onClose: () => void }) {
  const [code, setCode] = useState('');
  const [start, started] = useMutation(Start, { fetchPolicy: 'no-cache' });
  const [enable, { data, loading, error }] = useMutation(Enable, {
    fetchPolicy: 'no-cache',
    refetchQueries: ['Security'],
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    start().catch(() => undefined);
  });
  const setup = started.data?.startTotp;
  const answer = data?.enableTotp;
  if (answer?.__typename === 'RecoveryCodes') return <RecoveryCodes codes={answer.codes} onClose={onClose} />;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="totp-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enable({ variables: { input: { code: code.trim() } } }).catch(() => undefined);
        }}
      >
        <DialogTitle id="totp-title">Set up your authenticator app</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
          <Box sx={{ color: 'text.secondary' }}>
            Scan this with the app, then type the six digits it shows.
          </Box>
          {setup ? <Secret {...setup} /> : <Skeleton variant="rounded" height={180} />}
          <Failure error={started.error} onRetry={() => void start().catch(() => undefined)} />
          <Field
            label="Six digits"
            autoComplete="one-time-code"
            slotProps={{ input: { inputMode: 'numeric', maxLength: 7 } }}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            issue={answer?.__typename === 'BadCredentials' ? answer.message : undefined}
          />
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={loading}
            disabled={!setup || code.replaceAll(/\D/g, '').length !== 6}
          >
            Turn on
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
