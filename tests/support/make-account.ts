import { randomUUID } from 'node:crypto';
import { issueProof } from '../../core/accounts/proofs.js';
import { User } from '../../core/accounts/user.js';
import { PLATFORM, type Actor, type Runner, type Work } from '../../core/database/work.js';
import { parsePublicId } from '../../core/platform/id.js';
import type { Api } from './api.js';

/** A server to ask, and a way past it: nobody waits for a mail here. */
type Asked = Pick<Api, 'ask'> & { core: Runner };

export interface TestAccount {
  actor: Actor;
  /** An access token of its owner. */
  token: string;
  refreshToken: string;
  email: string;
  password: string;
  ask: <Data>(query: string, variables?: object) => ReturnType<typeof ask<Data>>;
}

const ask = <Data>(
  api: Pick<Api, 'ask'>,
  token: string,
  { query, variables }: { query: string; variables?: object },
) => api.ask<Data>(query, variables, token);

const REGISTER = /* GraphQL */ `
  mutation ($input: RegisterInput!) {
    register(input: $input) {
      __typename
    }
  }
`;

const VERIFY = /* GraphQL */ `
  mutation ($token: String!) {
    verifyEmail(input: { token: $token }) {
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

interface Verified {
  verifyEmail: {
    accessToken: string;
    refreshToken: string;
    viewer: { account: { id: string }; user: { id: string } };
  };
}

/** What the link in the mail would hold, without the mail. */
export const verificationOf = (core: Runner, email: string): Promise<string> =>
  core.run(
    PLATFORM,
    async (work: Work) => {
      const user = await work.em.findOneOrFail(User, { email });
      return (await issueProof(work, { kind: 'verify_email', userId: user.id, detail: email })).token;
    },
    undefined,
  );

/** An account of its own for a test, with money; `funds` in micro-units of Kenyan shillings. */
export async function makeAccount(
  api: Asked,
  { funds = 1_000_000_000n }: { funds?: bigint } = {},
): Promise<TestAccount> {
  const email = `${randomUUID()}@example.com`;
  const password = 'correct horse battery';
  const input = { email, password, name: 'Asha', accountName: 'Asha & Sons' };
  const registered = await api.ask(REGISTER, { input });
  if (!registered.data) throw new Error(`Not registered: ${JSON.stringify(registered.errors)}`);
  const { data, errors } = await api.ask<Verified>(VERIFY, { token: await verificationOf(api.core, email) });
  if (!data) throw new Error(`Not verified: ${JSON.stringify(errors)}`);
  const { accessToken: token, refreshToken, viewer } = data.verifyEmail;
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
