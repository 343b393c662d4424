import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { May } from '../../accounts/may.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Icon } from '../../app/ui/icons.js';
import { Listing } from '../../app/ui/listing.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { ContactsFrame } from '../contacts-tabs.js';
import { ImportRow } from './import-row.js';

const Imports = graphql(`
  query ContactImports($after: String) {
    contactImports(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...ImportRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every file there has been, with its report. */
export function ImportsPage() {
  const { data, error, loading, refetch, fetchMore } = useQuery(Imports, {
    notifyOnNetworkStatusChange: true,
  });
  return (
    <ContactsFrame
      title="Imports"
      lead="Every file, what became of it, and the rows it refused."
      actions={
        <May use="contacts:write">
          <Button
            component={Link}
            to="/contacts?import"
            variant="contained"
            startIcon={<Icon name="upload" size={18} />}
          >
            Import contacts
          </Button>
        </May>
      }
    >
      <Panel flush sx={{ '& > div > :first-of-type': { borderTop: 0 } }}>
        <Listing
          connection={data?.contactImports}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(row) => <ImportRow key={row.id} contactImport={row} />}
          empty={
            <EmptyState icon="upload" title="No file yet">
              What you import appears here, with its report.
            </EmptyState>
          }
        />
      </Panel>
    </ContactsFrame>
  );
}
