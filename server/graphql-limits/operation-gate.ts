import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Limits } from '../../core/platform/limits.js';
import type { Standing } from '../limits/leased-allowance.js';
import type { Caller, RateLimits } from '../limits/rate-limits.js';
import { limitFault } from './limit-fault.js';
import { OperationCosts } from './operation-cost.js';
import { variablesFault } from './variables-fault.js';

export interface AskedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown> | null | undefined;
}

/** What every operation passes before it is executed, over HTTP as over a socket. */
export class OperationGate {
  private readonly costs: OperationCosts;

  constructor(
    schema: GraphQLSchema,
    readonly most: Limits['document'],
    readonly rates: RateLimits,
  ) {
    this.costs = new OperationCosts(schema);
  }

  /** Charges the caller what the operation may cost. Throws LIMIT_EXCEEDED or BAD_USER_INPUT, without charging. */
  charge({ document, operation, variables }: AskedOperation, caller: Caller): Standing | Promise<Standing> {
    const cost = this.costs.costOf(document, operation, variables);
    if (cost > this.most.cost) {
      const message = `The operation may cost ${cost}; at most ${this.most.cost} is allowed. Ask for fewer rows at a time.`;
      throw limitFault(message, { name: 'cost', most: this.most.cost });
    }
    const fault = variablesFault(variables);
    if (fault !== null) throw badVariables(fault);
    return this.rates.spend(caller, Math.max(1, cost));
  }

  /** Throws LIMIT_EXCEEDED for a text that is not worth parsing. */
  measure(query: string): void {
    const most = this.most.characters;
    if (query.length > most) {
      throw limitFault(`A document has at most ${most} characters.`, { name: 'document', most });
    }
  }
}

const badVariables = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
