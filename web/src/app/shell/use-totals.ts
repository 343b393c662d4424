import { useQuery, useSubscription } from '@apollo/client/react';
import { useMay } from '../../accounts/viewer.js';
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
  const skip = !useMay('campaigns:read');
  useSubscription(TotalsChanged, { ignoreResults: true, skip });
  return useQuery(Totals, { fetchPolicy: 'cache-first', skip }).data?.accountTotals;
}
