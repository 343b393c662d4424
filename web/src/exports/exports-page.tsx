import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../app/ui/empty-state.js';
import { Listing } from '../app/ui/listing.js';
import { Panel } from '../app/ui/panel.js';
import { ContactsFrame } from '../contacts/contacts-tabs.js';
import { graphql } from '../gql/index.js';
import { ExportRow } from './export-row.js';
import { StartExport } from './start-export.js';

const Exports = graphql(`
  query Exports($after: String) {
    exports(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...ExportFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A file of what there is, written in the background. */
export function ExportsPage() {
  const [params] = useSearchParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(Exports, {
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  return (
    <ContactsFrame title="Exports" lead="Files are written in the background, and removed after some days.">
      <Panel title="A new export" sx={{ mb: { xs: 2, md: 3 } }}>
        <StartExport key={params.toString()} />
      </Panel>
      <Panel title="Files" flush>
        <Listing
          connection={data?.exports}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(file) => <ExportRow key={file.id} file={file} />}
          empty={
            <EmptyState icon="file" title="No file yet">
              What you export appears here until it expires.
            </EmptyState>
          }
        />
      </Panel>
    </ContactsFrame>
  );
}
