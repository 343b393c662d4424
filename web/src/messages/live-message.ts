import { useSubscription } from '@apollo/client/react';
import { graphql } from '../gql/index.js';

const MessageChanged = graphql(`
  subscription MessageChanged($id: ID!) {
    messageUpdates(messageId: $id) {
      id
      ...MessageRow
      ...MessageStory
    }
  }
`);

/** Keeps one message current in the cache until it is final. */
export const useMessageUpdates = (id: string, final: boolean): void => {
  useSubscription(MessageChanged, { variables: { id }, skip: final, ignoreResults: true });
};
