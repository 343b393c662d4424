import { useQuery } from '@apollo/client/react';
import { count } from '../../app/format.js';
import { Choice } from '../../app/ui/choice.js';
import { graphql } from '../../gql/index.js';

const Lists = graphql(`
  query AudienceLists {
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
  }
`);

interface AudienceProps {
  value: string;
  onChoose: (listId: string) => void;
  issue?: string | undefined;
}

export function AudienceChoice({ value, onChoose, issue }: AudienceProps) {
  const { data } = useQuery(Lists);
  const lists =
    data?.contactLists.edges.map(({ node }) => ({
      value: node.id,
      label: `${node.name} (${count(node.contactCount)})`,
    })) ?? [];
  const unknown =
    value && !lists.some((list) => list.value === value) ? [{ value, label: 'The chosen list' }] : [];
  return (
    <Choice
      label="Send to"
      value={value}
      options={[{ value: '', label: 'Every contact' }, ...lists, ...unknown]}
      onChoose={onChoose}
      issue={issue}
    />
  );
}
