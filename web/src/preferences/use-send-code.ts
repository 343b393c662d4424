import { useAsk } from '../app/session/use-ask.js';
import { graphql } from '../gql/index.js';

const SendPreferenceCode = graphql(`
  mutation SendPreferenceCode($input: PreferenceCodeInput!) {
    sendPreferenceCode(input: $input) {
      __typename
      ... on PreferenceCodeSent {
        again
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

/** `send` gives the seconds until another code can be asked for, or null when none was sent. */
export function useSendCode(accountId: string) {
  const { run, data, busy, error } = useAsk(SendPreferenceCode);
  const answer = data?.sendPreferenceCode;
  const refused = answer && answer.__typename !== 'PreferenceCodeSent' ? answer : null;
  return {
    send: async (msisdn: string): Promise<number | null> => {
      const sent = (await run({ input: { accountId, msisdn } }))?.sendPreferenceCode;
      return sent?.__typename === 'PreferenceCodeSent' ? sent.again : null;
    },
    busy,
    error,
    refusal:
      refused?.__typename === 'InvalidInput'
        ? (refused.issues[0]?.message ?? refused.message)
        : (refused?.message ?? null),
  };
}
