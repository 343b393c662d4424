import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Logger } from '../../core/platform/logging.js';
import type { GraphQLContext } from '../../schema/context.js';
import type { Metrics } from '../metrics.js';
import { MOST_TOKENS, operationLimits } from '../operation-limits.js';
import { asGraphQLError, publicError } from '../public-error.js';

export interface ApolloParts {
  schema: GraphQLSchema;
  log: Logger;
  metrics: Metrics;
}

/** Parsed and validated documents are kept (Apollo's document store): parsing costs more than most answers. */
export function createApollo({ schema, log, metrics }: ApolloParts): ApolloServer<GraphQLContext> {
  return new ApolloServer<GraphQLContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [operationLimits],
    formatError: (formatted, error) => publicError(asGraphQLError(error), log, formatted.extensions?.code),
    plugins: [ApolloServerPluginLandingPageDisabled(), measure(metrics)],
  });
}

/** The root field, of which there are few, and not the operation's name, which the client makes up. */
function fieldOf(operation: OperationDefinitionNode): string {
  const [first, ...others] = operation.selectionSet.selections;
  if (others.length > 0 || first === undefined) return 'several';
  return first.kind === 'Field' ? first.name.value : 'several';
}

const measure = (metrics: Metrics): ApolloServerPlugin<GraphQLContext> => ({
  requestDidStart() {
    const began = process.hrtime.bigint();
    return Promise.resolve({
      willSendResponse({
        operation,
        response: { body },
      }: GraphQLRequestContextWillSendResponse<GraphQLContext>) {
        const seconds = Number(process.hrtime.bigint() - began) / 1e9;
        const failed = body.kind === 'single' && body.singleResult.errors !== undefined;
        const labels = operation
          ? { type: operation.operation, field: fieldOf(operation) }
          : { type: 'unreadable', field: 'none' };
        metrics.graphql.observe({ ...labels, outcome: failed ? 'error' : 'ok' }, seconds);
        return Promise.resolve();
      },
    });
  },
});
