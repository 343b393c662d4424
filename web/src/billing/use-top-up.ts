import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { issueOf } from '../app/ui/issues.js';
import { graphql } from '../gql/index.js';
import type { TopUpSandboxMutation } from '../gql/graphql.js';

const TopUp = graphql(`
  mutation TopUpSandbox($input: TopUpSandboxInput!) {
    topUpSandbox(input: $input) {
      __typename
      ... on Wallet {
        currency
        available {
          micros
          currency
        }
        toppedUp {
          micros
          currency
        }
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on SandboxOnly {
        message
      }
    }
  }
`);

const issueIn = (answer: TopUpSandboxMutation['topUpSandbox'] | undefined): string | undefined =>
  answer?.__typename === 'InvalidInput' ? (issueOf(answer.issues, 'amount') ?? answer.message) : undefined;

/** One key for one visit: a second click or a retry pays in once. */
export function useTopUp() {
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [mutate, { data, loading, error }] = useMutation(TopUp, {
    refetchQueries: ['Balance', 'Wallet', 'Ledger', 'Home'],
  });
  const answer = data?.topUpSandbox;
  return {
    /** True when the money is there */
    topUp: async (amount: string): Promise<boolean> => {
      const { data: paid } = await mutate({ variables: { input: { amount, idempotencyKey } } });
      return paid?.topUpSandbox.__typename === 'Wallet';
    },
    busy: loading,
    error,
    issue: issueIn(answer),
    refusal: answer?.__typename === 'SandboxOnly' ? answer.message : null,
  };
}
