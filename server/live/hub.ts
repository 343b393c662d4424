import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Viewer } from '../../core/accounts/viewer.js';
import type { Logger } from '../../core/platform/logging.js';
import type { Delivery, GraphQLContext } from '../../schema/context.js';
import { asGraphQLError, publicError } from '../public-error.js';
import { SharedStream } from './shared-stream.js';

export interface Subscribed {
  document: DocumentNode;
  /** The text of the document. */
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | null;
  viewer: Viewer | null;
}

export interface HubParts {
  schema: GraphQLSchema;
  log: Logger;
  /** A context for one answer: what it loads must not be remembered for the next. */
  contextFor(viewer: Viewer | null): GraphQLContext;
  /** Told how many streams there are. */
  onStreams?(count: number): void;
}

const EVERY_RESULT: Delivery = { newestOnly: false, refresh: () => undefined };

/**
 * Executes a subscription once for each (document, variables, account, permissions), however many subscribe: executing it for each
 * of a thousand subscribers saturates a core at 18 changes a second.
 */
export class LiveHub {
  private readonly streams = new Map<string, Promise<SharedStream | readonly GraphQLError[]>>();

  constructor(private readonly parts: HubParts) {}

  /** The stream to join, or the errors for which it is refused. */
  async open(subscribed: Subscribed): Promise<SharedStream | readonly GraphQLError[]> {
    const key = keyOf(subscribed);
    const known = this.streams.get(key);
    if (known !== undefined) return await known;
    const opening = this.start(key, subscribed).catch((error: unknown) => [asGraphQLError(error)]);
    this.streams.set(key, opening);
    const opened = await opening;
    if (!(opened instanceof SharedStream)) this.forget(key, opening);
    this.parts.onStreams?.(this.streams.size);
    return opened;
  }

  private async start(key: string, subscribed: Subscribed): Promise<SharedStream | readonly GraphQLError[]> {
    const { schema, contextFor } = this.parts;
    const { document, operationName, variables, viewer } = subscribed;
    const contextValue = contextFor(viewer);
    const args = { schema, document, operationName, variableValues: variables };
    const source = await createSourceEventStream({ ...args, contextValue });
    if (!(Symbol.asyncIterator in source))
      return source.errors ?? [new GraphQLError('Nothing to subscribe to')];
    const stream = new SharedStream({
      source,
      execute: async (event) =>
        this.toText(await execute({ ...args, rootValue: event, contextValue: contextFor(viewer) })),
      delivery: contextValue.delivery ?? EVERY_RESULT,
      onOver: () => {
        this.streams.delete(key);
        this.parts.onStreams?.(this.streams.size);
      },
    });
    return stream;
  }

  private forget(key: string, opening: unknown): void {
    if (this.streams.get(key) === opening) this.streams.delete(key);
  }

  private toText({ data, errors }: ExecutionResult): string {
    if (errors === undefined) return JSON.stringify({ data });
    return JSON.stringify({ errors: errors.map((error) => publicError(error, this.parts.log)), data });
  }
}

/** What two subscribers must have in common to share results. */
function keyOf({ query, operationName, variables, viewer }: Subscribed): string {
  const allowed = viewer === null ? [] : [...viewer.permissions];
  return JSON.stringify([viewer?.actor.accountId, viewer?.role, allowed, operationName, variables, query]);
}
