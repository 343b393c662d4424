import { skipToken, useQuery } from '@apollo/client/react';
import { useDebounced } from '../app/ui/use-debounced.js';
import { graphql } from '../gql/index.js';
import type { CountSegmentQuery, SegmentRuleInput } from '../gql/graphql.js';
import { isWhole, ruleInput, type GroupNode } from './rule-state.js';

const CountSegment = graphql(`
  query CountSegment($rule: SegmentRuleInput!) {
    countSegment(rule: $rule) {
      __typename
      ... on SegmentCount {
        count
        total
        summary
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`);

const STILL_MS = 350;

type Answer = CountSegmentQuery['countSegment'] | undefined;

const foundIn = (answer: Answer) => (answer?.__typename === 'SegmentCount' ? answer : null);
const issuesIn = (answer: Answer) => (answer?.__typename === 'InvalidInput' ? answer.issues : []);

/** How many a rule finds, asked when the editing rests; while the next answer is on its way the last one stays. */
export function useSegmentCount(root: GroupNode) {
  const whole = isWhole(root);
  const wanted = whole ? JSON.stringify(ruleInput(root)) : '';
  const settled = useDebounced(wanted, STILL_MS);
  const { data, previousData, error, loading, refetch } = useQuery(
    CountSegment,
    settled
      ? { variables: { rule: JSON.parse(settled) as SegmentRuleInput }, fetchPolicy: 'no-cache' }
      : skipToken,
  );
  const answer = (data ?? previousData)?.countSegment;
  const current = settled === wanted && !loading;
  return {
    whole,
    /** The figure is of another rule than the one that is shown */
    stale: whole && !current,
    found: foundIn(answer),
    issues: current && whole ? issuesIn(answer) : [],
    error,
    retry: () => void refetch(),
  };
}
