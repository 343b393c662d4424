import { GraphQLError, execute, getOperationAST, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Credentials } from '../../core/accounts/credentials.js';
import { safeFault } from '../../core/database/faults.js';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import type { Id } from '../../core/platform/id.js';
import type { Logger } from '../../core/platform/logging.js';
import type { Metrics } from '../metrics.js';
import type { ContextMaker } from '../make-context.js';
import { newOrigin, placeOf, type Place } from '../origin.js';
import { publicError } from '../public-error.js';
import { Documents } from './documents.js';
import type { LiveHub } from './hub.js';
import { openSocket } from './open-socket.js';
import { SharedStream } from './shared-stream.js';
import { SocketMember } from './socket-member.js';
import { SocketViewers, type LetIn } from './socket-viewers.js';

const MAX_PAYLOAD = 64 * 1024;
const INIT_WITHIN_MS = 5_000;
const MOST_OPERATIONS = 100;
/** How often the credentials of open sockets are looked at again, for those that expire and for what Redis did not tell. */
const CHECK_EVERY_MS = 30_000;
const GOING_AWAY = 1001;
const INTERNAL = 1011;

export interface SocketParts {
  schema: GraphQLSchema;
  hub: LiveHub;
  credentials: Credentials;
  contextFor: ContextMaker;
  trustedProxies: AddressRanges;
  metrics: Metrics;
  log: Logger;
}

interface Extra extends LetIn {
  /** Of the request that became the socket. */
  place: Place;
}
type SocketContext = Context<{ authorization?: unknown }, Extra>;

/** GraphQL over WebSocket (graphql-transport-ws), for everything but above all for subscriptions. */
export class SocketServer {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
    handleProtocols,
  });
  private readonly documents: Documents;
  private readonly protocol;
  private readonly viewers: SocketViewers;
  private readonly checking: NodeJS.Timeout;

  constructor(private readonly parts: SocketParts) {
    this.documents = new Documents(parts.schema);
    const { log } = parts;
    this.viewers = new SocketViewers(parts.credentials, log);
    this.protocol = makeServer<{ authorization?: unknown }, Extra>({
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      onConnect: (context) => this.admit(context),
      onSubscribe: (context, id, payload) => this.prepare(context, id, payload),
      execute: (args: ExecutionArgs) => execute(args),
      subscribe: (args: ExecutionArgs) => args.rootValue as SocketMember,
      onNext: (...[, , , , { errors, ...result }]) =>
        errors && { ...result, errors: errors.map((error) => publicError(error, log)) },
      onError: (...[, , , errors]) => errors.map((error) => publicError(error as GraphQLError, log)),
    });
    this.checking = setInterval(() => this.viewers.changed(null), CHECK_EVERY_MS);
    this.checking.unref();
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (webSocket) =>
      this.opened(webSocket, placeOf(request, this.parts.trustedProxies)),
    );
  }

  /** These credentials have changed: sockets that came in by one that is out of force are closed. Null for any of them. */
  changed(credentialIds: readonly Id[] | null): void {
    this.viewers.changed(credentialIds);
  }

  /** Tells every client to go elsewhere; those that do not answer within the time are cut off. */
  async close(withinMs: number): Promise<void> {
    clearInterval(this.checking);
    const { clients } = this.server;
    for (const client of clients) client.close(GOING_AWAY, 'Going away');
    const until = Date.now() + withinMs;
    while (clients.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const client of clients) client.terminate();
    this.server.close();
  }

  private opened(socket: WebSocket, place: Place): void {
    const { metrics, log } = this.parts;
    metrics.sockets.inc();
    const extra: Extra = { socket, viewer: null, place };
    openSocket(socket, {
      protocol: (adapter) => this.protocol.opened(adapter, extra),
      onFault: (error) => {
        log.error({ fault: safeFault(error) }, 'a socket failed');
        socket.close(INTERNAL, 'Internal error');
      },
      onClosed: () => {
        metrics.sockets.dec();
        this.viewers.leave(extra);
      },
    });
  }

  /** Nobody is let in as nobody: then each operation says for itself whether it needs somebody. */
  private async admit({ connectionParams, extra }: SocketContext): Promise<boolean> {
    const authorization = connectionParams?.authorization;
    if (typeof authorization !== 'string' || authorization === '') return true;
    return await this.viewers.admit(extra, authorization, extra.place.ip);
  }

  /** Whatever is wrong with an operation ends the operation, not the socket. */
  private async prepare(context: SocketContext, id: string, payload: SubscribePayload) {
    if (Object.keys(context.subscriptions).length > MOST_OPERATIONS) {
      return refuse(`A socket has at most ${MOST_OPERATIONS} operations at a time.`);
    }
    const prepared = this.documents.prepare(payload.query);
    if ('errors' in prepared) return prepared.errors;
    const { document } = prepared;
    const operation = getOperationAST(document, payload.operationName);
    if (operation == null) return refuse('Which operation? Send its operationName.');
    const { viewer, place } = context.extra;
    const args = {
      schema: this.parts.schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? null,
    };
    if (operation.operation !== 'subscription') {
      const request = { from: newOrigin(place), cookie: null };
      return { ...args, contextValue: this.parts.contextFor(viewer, request) };
    }
    const { operationName, variableValues: variables } = args;
    const asked = { document, query: payload.query, operationName, variables, viewer };
    const stream = await this.parts.hub.open(asked);
    if (!(stream instanceof SharedStream)) return stream;
    const { metrics } = this.parts;
    const { socket } = context.extra;
    const member = new SocketMember(socket, stream, { id, onFrame: () => metrics.frames.inc() });
    return { ...args, contextValue: null, rootValue: member };
  }
}

const refuse = (why: string): GraphQLError[] => [
  new GraphQLError(why, { extensions: { code: 'BAD_USER_INPUT' } }),
];
