import { useQuery, useSubscription } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';

const Totals = graphql(`
  query Totals {
    accountTotals {
      activeCampaigns
      ...TotalFigures
    }
  }
`);

const TotalsChanged = graphql(`
  subscription TotalsChanged {
    accountTotals {
      activeCampaigns
      ...TotalFigures
    }
  }
`);

/** The account's totals, kept current in the cache for every page by the frame's one subscription. */
export function useTotals() {
  useSubscription(TotalsChanged, { ignoreResults: true });
  return useQuery(Totals, { fetchPolicy: 'cache-first' }).data?.accountTotals;
}
