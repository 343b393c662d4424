import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../../app/part.js';
import { Panel } from '../../app/ui/panel.js';
import { Tag } from '../../app/ui/tag.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const TotpSetUp = part(() => import('./totp-set-up.js'), 'TotpSetUp');
const DisableTotp = part(() => import('./disable-totp.js'), 'DisableTotp');
const RenewCodes = part(() => import('./renew-codes.js'), 'RenewCodes');

const Facts = graphql(`
  fragment TotpPanel on Security {
    totpEnabled
    recoveryCodesLeft
  }
`);

const DIALOGS = { on: TotpSetUp, off: DisableTotp, codes: RenewCodes };

export function TotpPanel(props: { security: FragmentType<typeof Facts> }) {
  const { totpEnabled, recoveryCodesLeft } = getFragmentData(Facts, props.security);
  const [asked, setAsked] = useState<keyof typeof DIALOGS | null>(null);
  const Asked = asked && DIALOGS[asked];
  return (
    <Panel
      title="Authenticator app"
      aside={<Tag color={totpEnabled ? 'success.main' : 'text.secondary'}>{totpEnabled ? 'On' : 'Off'}</Tag>}
    >
      <Box sx={{ color: 'text.secondary', typography: 'body2', mb: 2 }}>
        {totpEnabled
          ? `After the password we ask for the six digits of your app. You have ${recoveryCodesLeft} recovery codes left.`
          : 'A second step after the password: six digits from an app on your phone. Whoever learns your password cannot get in with it.'}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {!totpEnabled && (
          <Button variant="contained" onClick={() => setAsked('on')}>
            Turn on
          </Button>
        )}
        {totpEnabled && (
          <>
            <Button variant="outlined" color="inherit" onClick={() => setAsked('codes')}>
              New recovery codes
            </Button>
            <Button color="error" onClick={() => setAsked('off')}>
              Turn off
            </Button>
          </>
        )}
      </Box>
      <Suspense>{Asked && <Asked onClose={() => setAsked(null)} />}</Suspense>
    </Panel>
  );
}
