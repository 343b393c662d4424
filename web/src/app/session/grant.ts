import { graphql } from '../../gql/index.js';

/** Who is signed in. The type names are asked for, so that the answer can go into Apollo's cache as it is. */
export const ViewerFacts = graphql(`
  fragment ViewerFacts on Viewer {
    __typename
    role
    permissions
    sandbox
    operator
    account {
      __typename
      id
      name
      currency
      country
      timeZone
      suspendedAt
      suspendedReason
    }
    user {
      __typename
      id
      name
      email
    }
  }
`);

/** What each way of signing in is answered with: the viewer travels along, so that no page has to wait for it. */
export const SessionGrant = graphql(`
  fragment SessionGrant on Session {
    accessToken
    expiresAt
    viewer {
      ...ViewerFacts
    }
  }
`);
