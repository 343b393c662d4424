import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { MissingPage } from '../app/missing-page.js';
import { Failure } from '../app/ui/failure.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { ContactsFrame } from '../contacts/contacts-tabs.js';
import { graphql } from '../gql/index.js';
import { readRule } from './read-rule.js';
import { newGroup } from './rule-state.js';
import { SegmentEditor } from './segment-editor.js';

const SegmentQuery = graphql(`
  query Segment($id: ID!) {
    segment(id: $id) {
      id
      name
      rule
    }
  }
`);

function SavedSegment({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(SegmentQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const segment = data?.segment;
  if (segment) {
    const saved = { name: segment.name, root: readRule(segment.rule) };
    return <SegmentEditor key={id} segmentId={id} saved={saved} />;
  }
  if (data) return <MissingPage />;
  return (
    <ContactsFrame title="Segment">
      <Failure error={error} onRetry={() => void refetch()} />
      {!error && <RowsSkeleton />}
    </ContactsFrame>
  );
}

export function SegmentPage() {
  const { segmentId } = useParams();
  if (segmentId) return <SavedSegment key={segmentId} id={segmentId} />;
  return <SegmentEditor key="new" segmentId={null} saved={{ name: '', root: newGroup('all') }} />;
}
