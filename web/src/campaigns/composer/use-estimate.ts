import { useQuery, skipToken } from '@apollo/client/react';
import { useDebounced } from '../../app/ui/use-debounced.js';
import { graphql } from '../../gql/index.js';

const Estimate = graphql(`
  query Estimate($input: EstimateMessageInput!) {
    estimateMessage(input: $input) {
      rendered
      ...EstimateLine
      ...EstimateFaults
    }
  }
`);

const STILL_MS = 200;

/**
 * Segments, encoding and price of a text, asked when typing rests. While the next answer is on its way the last
 * one stays, so that figures do not flicker.
 * @param contactId whose fields fill the template
 */
export function useEstimate(body: string, contactId?: string) {
  const settled = useDebounced(body, STILL_MS);
  const empty = settled.trim() === '';
  const { data, previousData, loading } = useQuery(
    Estimate,
    empty
      ? skipToken
      : { variables: { input: { body: settled, ...(contactId && { contactId }) } }, fetchPolicy: 'no-cache' },
  );
  const estimate = empty ? null : ((data ?? previousData)?.estimateMessage ?? null);
  return { estimate, stale: loading || settled !== body };
}
