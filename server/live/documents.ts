import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { documentLimits } from '../graphql-limits/document-limits.js';
import type { OperationGate } from '../graphql-limits/operation-gate.js';

export type Prepared = { document: DocumentNode } | { errors: readonly GraphQLError[] };

const MOST_KNOWN = 1_000;

const coded = (error: GraphQLError, code: string): GraphQLError => {
  error.extensions.code ??= code;
  return error;
};

/** Parsed and validated operations by their text: a thousand subscribers bring the same one. */
export class Documents {
  private readonly known = new Map<string, Prepared>();
  private readonly rules;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly gate: Pick<OperationGate, 'measure' | 'most'>,
  ) {
    this.rules = [...specifiedRules, documentLimits(gate.most)];
  }

  /** Throws LIMIT_EXCEEDED for a text that is too long even to remember. */
  prepare(query: string): Prepared {
    const before = this.known.get(query);
    if (before !== undefined) return before;
    this.gate.measure(query);
    const prepared = this.read(query);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(query, prepared);
    return prepared;
  }

  private read(query: string): Prepared {
    try {
      const document = parse(query, { maxTokens: this.gate.most.tokens });
      const errors = validate(this.schema, document, this.rules, { maxErrors: 20 });
      if (errors.length === 0) return { document };
      return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
    }
  }
}
