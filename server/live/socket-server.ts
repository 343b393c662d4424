import { GraphQLError, execute, getOperationAST, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Credentials } from '../../core/accounts/credentials.js';
import type { Viewer } from '../../core/accounts/viewer.js';
import { safeFault } from '../../core/database/faults.js';
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

const MAX_PAYLOAD = 64 * 1024;
const INIT_WITHIN_MS = 5_000;
const MOST_OPERATIONS = 100;
/** How often the credentials of open sockets are looked at again. */
const CHECK_EVERY_MS = 30_000;
const FORBIDDEN = 4403;
const GOING_AWAY = 1001;
const INTERNAL = 1011;

export interface SocketParts {
  schema: GraphQLSchema;
  hub: LiveHub;
  credentials: Credentials;
  contextFor: ContextMaker;
  metrics: Metrics;
  log: Logger;
}

interface Extra {
  socket: WebSocket;
  viewer: Viewer | null;
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
  private readonly viewers = new Map<WebSocket, Viewer>();
  private readonly checking: NodeJS.Timeout;

  constructor(private readonly parts: SocketParts) {
    this.documents = new Documents(parts.schema);
    const { log } = parts;
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
    this.checking = setInterval(() => this.checkAll(), CHECK_EVERY_MS);
    this.checking.unref();
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (webSocket) => this.opened(webSocket, placeOf(request)));
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
        this.viewers.delete(socket);
      },
    });
  }

  /** Nobody is let in as nobody: then each operation says for itself whether it needs somebody. */
  private async admit({ connectionParams, extra }: SocketContext): Promise<boolean> {
    const authorization = connectionParams?.authorization;
    if (typeof authorization !== 'string' || authorization === '') return true;
    extra.viewer = await this.parts.credentials.authenticate(authorization);
    if (extra.viewer === null) return false;
    this.viewers.set(extra.socket, extra.viewer);
    return true;
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

  private checkAll(): void {
    const { credentials, log } = this.parts;
    for (const [socket, viewer] of this.viewers) {
      credentials.stillGood(viewer).then(
        (good) => good || socket.close(FORBIDDEN, 'Forbidden'),
        (error: unknown) => log.debug({ fault: safeFault(error) }, 'credentials will be checked again'),
      );
    }
  }
}

const refuse = (why: string): GraphQLError[] => [
  new GraphQLError(why, { extensions: { code: 'BAD_USER_INPUT' } }),
];
