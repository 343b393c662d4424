import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/index.js';
import type { SegmentRuleInput } from '../gql/graphql.js';

const Create = graphql(`
  mutation CreateSegment($input: SegmentInput!) {
    saved: createSegment(input: $input) {
      __typename
      ... on Segment {
        id
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

const Update = graphql(`
  mutation UpdateSegment($id: ID!, $input: UpdateSegmentInput!) {
    saved: updateSegment(id: $id, input: $input) {
      __typename
      ... on Segment {
        id
        name
        rule
        summary
        contactCount
        updatedAt
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

/** `save` gives the id, or null when it was refused. */
export function useSaveSegment(segmentId: string | null) {
  const [create, created] = useMutation(Create, { refetchQueries: ['Segments'] });
  const [update, updated] = useMutation(Update);
  const last = segmentId ? updated : created;
  const answer = last.data?.saved;
  const save = async (input: { name: string; rule: SegmentRuleInput }): Promise<string | null> => {
    const { data } = segmentId
      ? await update({ variables: { id: segmentId, input } })
      : await create({ variables: { input } });
    return data?.saved.__typename === 'Segment' ? data.saved.id : null;
  };
  return {
    save,
    busy: last.loading,
    error: last.error,
    refusal: answer && answer.__typename !== 'Segment' ? answer.message : undefined,
    issues: answer?.__typename === 'InvalidInput' ? answer.issues : [],
  };
}
