import { graphql } from '../../gql/index.js';

graphql(`
  fragment MovedCampaign on Campaign {
    id
    state
    stateReason
    finishedAt
    progress {
      ...LiveProgress
    }
  }
`);

export const Pause = graphql(`
  mutation PauseCampaign($id: ID!) {
    move: pauseCampaign(id: $id) {
      __typename
      ...MovedCampaign
      ... on NotFound {
        message
      }
      ... on InvalidState {
        message
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

export const Resume = graphql(`
  mutation ResumeCampaign($id: ID!) {
    move: resumeCampaign(id: $id) {
      __typename
      ...MovedCampaign
      ... on NotFound {
        message
      }
      ... on AccountSuspended {
        message
      }
      ... on InvalidState {
        message
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

export const Cancel = graphql(`
  mutation CancelCampaign($id: ID!) {
    move: cancelCampaign(id: $id) {
      __typename
      ...MovedCampaign
      ... on NotFound {
        message
      }
      ... on InvalidState {
        message
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);
