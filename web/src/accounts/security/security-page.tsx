import Box from '@mui/material/Box';
import { useQuery } from '@apollo/client/react';
import { Failure } from '../../app/ui/failure.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { graphql } from '../../gql/index.js';
import { SettingsPage } from '../settings/settings-page.js';
import { EmailPanel } from './email-panel.js';
import { PasskeysPanel } from './passkeys-panel.js';
import { PasswordPanel } from './password-panel.js';
import { SessionsPanel } from './sessions-panel.js';
import { TotpPanel } from './totp-panel.js';

const SecurityQuery = graphql(`
  query Security {
    security {
      ...TotpPanel
      ...PasskeysPanel
    }
  }
`);

/** What guards the person, the same in every account. */
export function SecurityPage() {
  const { data, error, refetch } = useQuery(SecurityQuery);
  return (
    <SettingsPage
      title="Security"
      lead="How you log in, and where you are logged in. It holds for all your accounts."
    >
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 2.5 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <Failure error={error} onRetry={() => void refetch()} />
          {!data && !error && <RowsSkeleton />}
          {data && <TotpPanel security={data.security} />}
          {data && <PasskeysPanel security={data.security} />}
        </Box>
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <EmailPanel />
          <PasswordPanel />
        </Box>
        <SessionsPanel />
      </Box>
    </SettingsPage>
  );
}
