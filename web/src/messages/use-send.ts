import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { money } from '../app/format.js';
import { issueOf } from '../app/ui/issues.js';
import { graphql } from '../gql/index.js';
import type { SendMessageMutation } from '../gql/graphql.js';

const Send = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      __typename
      ... on Message {
        id
        state
        ...MessageStory
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on InsufficientFunds {
        message
        missing {
          micros
          currency
        }
      }
      ... on IdempotencyConflict {
        message
      }
      ... on AccountSuspended {
        message
      }
      ... on NoSandboxCarrier {
        message
      }
      ... on RecipientRefused {
        message
      }
    }
  }
`);

export interface MessageForm {
  to: string;
  senderId: string;
  body: string;
}

type Answer = SendMessageMutation['sendMessage'] | undefined;

const OF_NO_FIELD = new Set(['IdempotencyConflict', 'AccountSuspended', 'NoSandboxCarrier']);

/** What stands against sending that belongs to no single field. */
function refusalOf(answer: Answer): string | null {
  if (answer?.__typename === 'InsufficientFunds')
    return `${answer.message} ${money(answer.missing)} are missing.`;
  return answer && OF_NO_FIELD.has(answer.__typename) && 'message' in answer ? answer.message : null;
}

function issueAt(answer: Answer, field: keyof MessageForm): string | undefined {
  if (answer?.__typename === 'RecipientRefused' && field === 'to') return answer.message;
  return answer?.__typename === 'InvalidInput' ? issueOf(answer.issues, field) : undefined;
}

/** Sends with one key until `anew` is called: a second click, or a retry after a lost answer, sends nothing twice. */
export function useSend() {
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [mutate, { data, loading, error, reset }] = useMutation(Send);
  const answer = data?.sendMessage;
  return {
    send: (form: MessageForm) =>
      void mutate({ variables: { input: { ...form, idempotencyKey } } }).catch(() => undefined),
    anew: () => {
      if (!answer && !error) return;
      reset();
      setKey(crypto.randomUUID());
    },
    busy: loading,
    error,
    sentId: answer?.__typename === 'Message' ? answer.id : null,
    refusal: refusalOf(answer),
    issueAt: (field: keyof MessageForm) => issueAt(answer, field),
  };
}
