import { GraphQLError } from 'graphql';

export const LIMIT_EXCEEDED = 'LIMIT_EXCEEDED';

/** An operation that asks for more than is allowed. The client is told which limit it is, and how much is allowed. */
export const limitFault = (message: string, limit: { name: string; most: number }): GraphQLError =>
  new GraphQLError(message, { extensions: { code: LIMIT_EXCEEDED, limit, http: { status: 400 } } });

/** graphql-js stops reading variables after fifty faults, and calls that no fault of theirs. */
export const asVariablesFault = (error: GraphQLError): GraphQLError =>
  error.message.startsWith('Too many errors processing variables')
    ? new GraphQLError('There are more faults in the variables: mend these first.', {
        extensions: { code: 'BAD_USER_INPUT' },
      })
    : error;

/** graphql-js counts tokens as it parses, and says so in its own words only. */
export function asTokenFault(error: GraphQLError): GraphQLError {
  const most = /more tha[tn] (\d+) tokens/.exec(error.message)?.[1];
  if (most === undefined) return error;
  return limitFault(`A document has at most ${most} tokens.`, { name: 'tokens', most: Number(most) });
}
