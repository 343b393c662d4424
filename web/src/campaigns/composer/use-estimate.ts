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
 * @param reader `contactId`: whose fields fill the template; `to`: a number that sets the price
 */
export function useEstimate(
  body: string,
  { contactId, to }: { contactId?: string | undefined; to?: string } = {},
) {
  const settled = useDebounced(body, STILL_MS);
  const number = useDebounced(to, STILL_MS);
  const empty = settled.trim() === '';
  const { data, previousData, loading } = useQuery(
    Estimate,
    empty
      ? skipToken
      : {
          variables: {
            input: { body: settled, ...(contactId && { contactId }), ...(number && { to: number }) },
          },
          fetchPolicy: 'no-cache',
        },
  );
  const estimate = empty ? null : ((data ?? previousData)?.estimateMessage ?? null);
  return { estimate, stale: loading || settled !== body };
}
