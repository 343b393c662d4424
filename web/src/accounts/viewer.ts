import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/index.js';

const ViewerQuery = graphql(`
  query Viewer {
    me {
      role
      sandbox
      account {
        id
        name
        currency
        country
        timeZone
      }
      user {
        id
        name
        email
      }
    }
  }
`);

/** Who is signed in; undefined until the answer is there. */
export const useViewer = () => useQuery(ViewerQuery, { fetchPolicy: 'cache-first' }).data?.me;
