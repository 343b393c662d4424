import { useQuery } from '@apollo/client/react';
import { count } from '../../app/format.js';
import { Choice } from '../../app/ui/choice.js';
import { graphql } from '../../gql/index.js';
import type { CampaignForm } from './draft.js';

const Audiences = graphql(`
  query Audiences {
    contactLists(first: 100) {
      edges {
        cursor
        node {
          id
          name
          contactCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    audienceSegments: segments(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

type Audience = Pick<CampaignForm, 'listId' | 'segmentId'>;

interface AudienceProps {
  audience: Audience;
  onChoose: (audience: Audience) => void;
  issue?: string | undefined;
}

const LIST = 'list:';
const SEGMENT = 'segment:';

const valueOf = ({ listId, segmentId }: Audience): string => {
  if (segmentId) return SEGMENT + segmentId;
  return listId && LIST + listId;
};

const audienceOf = (value: string): Audience => ({
  listId: value.startsWith(LIST) ? value.slice(LIST.length) : '',
  segmentId: value.startsWith(SEGMENT) ? value.slice(SEGMENT.length) : '',
});

export function AudienceChoice({ audience, onChoose, issue }: AudienceProps) {
  const { data } = useQuery(Audiences);
  const value = valueOf(audience);
  const lists =
    data?.contactLists.edges.map(({ node }) => ({
      value: LIST + node.id,
      label: `${node.name} (${count(node.contactCount)})`,
    })) ?? [];
  // Counting every segment would take long: the check counts the one that is chosen.
  const segments =
    data?.audienceSegments.nodes.map(({ id, name }) => ({
      value: SEGMENT + id,
      label: `Segment: ${name}`,
    })) ?? [];
  const known = [...lists, ...segments];
  const chosen = audience.segmentId ? 'The chosen segment' : 'The chosen list';
  const unknown = value && !known.some((one) => one.value === value) ? [{ value, label: chosen }] : [];
  return (
    <Choice
      label="Send to"
      value={value}
      options={[{ value: '', label: 'Every contact' }, ...known, ...unknown]}
      onChoose={(next) => onChoose(audienceOf(next))}
      issue={issue}
    />
  );
}
