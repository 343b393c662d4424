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
import { documentLimits } from '../graphql-limits/document-limits.js';
import type { OperationGate } from '../graphql-limits/operation-gate.js';
import { asGraphQLError, publicError } from '../public-error.js';

export interface ApolloParts {
  schema: GraphQLSchema;
  log: Logger;
  metrics: Metrics;
  gate: OperationGate;
}

/** Parsed and validated documents are kept (Apollo's document store): parsing costs more than most answers. */
export function createApollo({ schema, log, metrics, gate }: ApolloParts): ApolloServer<GraphQLContext> {
  return new ApolloServer<GraphQLContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: gate.most.tokens },
    validationRules: [documentLimits(gate.most)],
    formatError: (formatted, error) => publicError(asGraphQLError(error), log, formatted.extensions?.code),
    plugins: [ApolloServerPluginLandingPageDisabled(), charge(gate), measure(metrics)],
  });
}

/** The root field, of which there are few, and not the operation's name, which the client makes up. */
function fieldOf(operation: OperationDefinitionNode): string {
  const [first, ...others] = operation.selectionSet.selections;
  if (others.length > 0 || first === undefined) return 'several';
  return first.kind === 'Field' ? first.name.value : 'several';
}

/** Before anything is executed. The headers say what is left. */
const charge = (gate: OperationGate): ApolloServerPlugin<GraphQLContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ document, operation, request, contextValue, response }) {
        // one that names no operation of its document is refused when it is executed
        if (operation === undefined) return;
        const { variables } = request;
        const caller = { viewer: contextValue.viewer, ip: contextValue.from.ip };
        const charged = gate.charge({ document, operation, variables }, caller);
        const standing = charged instanceof Promise ? await charged : charged;
        for (const [name, value] of gate.rates.headersOf(standing)) response.http.headers.set(name, value);
        if (!standing.granted) throw gate.rates.faultOf(standing);
      },
    }),
});

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
