import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Suspense, useState } from 'react';
import { useViewer } from '../accounts/viewer.js';
import { MissingPage } from '../app/missing-page.js';
import { part } from '../app/part.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Field } from '../app/ui/field.js';
import { Listing } from '../app/ui/listing.js';
import { Page } from '../app/ui/page.js';
import { Panel } from '../app/ui/panel.js';
import { useDebounced } from '../app/ui/use-debounced.js';
import { graphql } from '../gql/index.js';
import { AccountRow, type Deed } from './account-row.js';
import { DoNotDisturbPanel } from './do-not-disturb-panel.js';

const SuspendDialog = part(() => import('./suspend-dialog.js'), 'SuspendDialog');
const ReinstateDialog = part(() => import('./reinstate-dialog.js'), 'ReinstateDialog');
const CreditDialog = part(() => import('./credit-dialog.js'), 'CreditDialog');

const OperatorAccounts = graphql(`
  query OperatorAccounts($after: String, $search: String) {
    operatorAccounts(first: 40, after: $after, search: $search) {
      edges {
        cursor
        node {
          account {
            id
          }
          ...OperatorAccountRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const DIALOGS = { suspend: SuspendDialog, reinstate: ReinstateDialog, credit: CreditDialog };

function Console() {
  const [search, setSearch] = useState('');
  const wanted = useDebounced(search.trim(), 300);
  const [asked, setAsked] = useState<Deed | null>(null);
  const { data, error, loading, refetch, fetchMore } = useQuery(OperatorAccounts, {
    variables: { search: wanted || null },
    notifyOnNetworkStatusChange: true,
  });
  const Asked = asked && DIALOGS[asked.what];
  return (
    <Page
      title="Accounts"
      lead="For operators of the platform. Everything done here is in the account's audit log."
    >
      <DoNotDisturbPanel />
      <Box sx={{ maxWidth: 420, mb: 2 }}>
        <Field
          label="Search"
          type="search"
          placeholder="A name, an address or an id"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </Box>
      <Panel flush sx={{ '& > div > :first-of-type': { borderTop: 0 } }}>
        <Listing
          connection={data?.operatorAccounts}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(row) => <AccountRow key={row.account.id} row={row} onAsk={setAsked} />}
          empty={<EmptyState icon="search" title="No account fits" />}
        />
      </Panel>
      <Suspense>{Asked && <Asked account={asked.account} onClose={() => setAsked(null)} />}</Suspense>
    </Page>
  );
}

/** To everybody else there is nothing here. */
export function OperatorPage() {
  const viewer = useViewer();
  if (!viewer) return null;
  return viewer.operator ? <Console /> : <MissingPage />;
}
