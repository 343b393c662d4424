import { randomUUID } from 'node:crypto';
import type { Actor } from '../../core/database/work.js';
import { parsePublicId } from '../../core/platform/id.js';
import type { Api } from './api.js';

type Asked = Pick<Api, 'ask'>;

export interface TestAccount {
  actor: Actor;
  /** An access token of its owner. */
  token: string;
  refreshToken: string;
  email: string;
  password: string;
  ask: <Data>(query: string, variables?: object) => ReturnType<typeof ask<Data>>;
}

const ask = <Data>(api: Asked, token: string, { query, variables }: { query: string; variables?: object }) =>
  api.ask<Data>(query, variables, token);

const REGISTER = /* GraphQL */ `
  mutation ($input: RegisterInput!) {
    register(input: $input) {
      ... on Session {
        accessToken
        refreshToken
        viewer {
          account {
            id
          }
          user {
            id
          }
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`;

const TOP_UP = /* GraphQL */ `
  mutation ($amount: Micros!) {
    topUpSandbox(input: { amount: $amount, idempotencyKey: "start" }) {
      __typename
    }
  }
`;

interface Registered {
  register: {
    accessToken: string;
    refreshToken: string;
    viewer: { account: { id: string }; user: { id: string } };
  };
}

/** An account of its own for a test, with money; `funds` in micro-units of Kenyan shillings. */
export async function makeAccount(
  api: Asked,
  { funds = 1_000_000_000n }: { funds?: bigint } = {},
): Promise<TestAccount> {
  const email = `${randomUUID()}@example.com`;
  const password = 'correct horse battery';
  const input = { email, password, name: 'Asha', accountName: 'Asha & Sons' };
  const { data, errors } = await api.ask<Registered>(REGISTER, { input });
  if (!data) throw new Error(`Not registered: ${JSON.stringify(errors)}`);
  const { accessToken: token, refreshToken, viewer } = data.register;
  const accountId = parsePublicId('account', viewer.account.id);
  const userId = parsePublicId('user', viewer.user.id);
  if (accountId === null || userId === null) throw new Error('Not registered');
  if (funds > 0n) await api.ask(TOP_UP, { amount: String(funds) }, token);
  return {
    actor: { accountId, userId },
    token,
    refreshToken,
    email,
    password,
    ask: (query, variables) => ask(api, token, { query, variables }),
  };
}
