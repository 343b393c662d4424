import { GraphQLError, execute, getOperationAST, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Credentials } from '../../core/accounts/credentials.js';
import { safeFault } from '../../core/database/faults.js';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import type { Id } from '../../core/platform/id.js';
import type { Limits } from '../../core/platform/limits.js';
import type { Logger } from '../../core/platform/logging.js';
import type { OperationGate } from '../graphql-limits/operation-gate.js';
import { limitFault } from '../graphql-limits/limit-fault.js';
import { addressKey } from '../limits/address-key.js';
import type { Standing } from '../limits/leased-allowance.js';
import { ENTRY_COST } from '../limits/rate-limits.js';
import { secondsOf } from '../limits/rate-fault.js';
import type { Metrics } from '../metrics.js';
import type { ContextMaker } from '../make-context.js';
import { newOrigin, placeOf, type Place } from '../origin.js';
import { asGraphQLError, publicError } from '../public-error.js';
import { Documents } from './documents.js';
import type { LiveHub } from './hub.js';
import { openSocket } from './open-socket.js';
import { SharedStream } from './shared-stream.js';
import { SocketCensus, type Resident } from './socket-census.js';
import { SocketMember } from './socket-member.js';
import { SocketViewers, type LetIn } from './socket-viewers.js';

const INIT_WITHIN_MS = 5_000;
/** Opening a socket is more work than an operation. */
const OPENING_COST = 5;
/** How often the credentials of open sockets are looked at again, for those that expire and for what Redis did not tell. */
const CHECK_EVERY_MS = 30_000;
const GOING_AWAY = 1001;
const INTERNAL = 1011;
const AGAIN_AFTER_MS = 10_000;
/** graphql-transport-ws: too many; the common clients do not try again. */
const TOO_MANY = 4429;

export interface SocketParts {
  schema: GraphQLSchema;
  hub: LiveHub;
  credentials: Credentials;
  contextFor: ContextMaker;
  trustedProxies: AddressRanges;
  gate: OperationGate;
  bounds: Limits['sockets'];
  metrics: Metrics;
  log: Logger;
}

interface Extra extends LetIn, Resident {
  /** Of the request that became the socket. */
  place: Place;
  /** Counted among the sockets of this account. */
  accountId: Id | null;
}
type SocketContext = Context<{ authorization?: unknown }, Extra>;

/** GraphQL over WebSocket (graphql-transport-ws), for everything but above all for subscriptions. */
export class SocketServer {
  private readonly server: WebSocketServer;
  private readonly census: SocketCensus;
  private readonly documents: Documents;
  private readonly protocol;
  private readonly viewers: SocketViewers;
  private readonly checking: NodeJS.Timeout;

  constructor(private readonly parts: SocketParts) {
    const { log, gate, bounds } = parts;
    this.server = new WebSocketServer({
      noServer: true,
      maxPayload: bounds.messageBytes,
      perMessageDeflate: false,
      handleProtocols,
    });
    this.census = new SocketCensus(bounds);
    this.documents = new Documents(parts.schema, gate);
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

  /** Counted before the handshake: whoever has too many open gets none more. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { trustedProxies, gate, log } = this.parts;
    const cut = () => socket.destroy();
    socket.once('error', cut);
    try {
      const place = placeOf(request, trustedProxies);
      const standing = await gate.rates.spend({ viewer: null, ip: place.ip }, OPENING_COST);
      if (!standing.granted) return refuseUpgrade(socket, standing.resetMs);
      if (socket.destroyed) return;
      const where = addressKey(place.ip);
      if (!this.census.addresses.enter(where)) return refuseUpgrade(socket, AGAIN_AFTER_MS);
      socket.once('close', () => this.census.addresses.leave(where));
      socket.off('error', cut);
      this.server.handleUpgrade(request, socket, head, (webSocket) => this.opened(webSocket, place));
    } catch (error) {
      log.error({ fault: safeFault(error) }, 'a socket was not opened');
      socket.destroy();
    }
  }

  /** These credentials have changed: sockets that came in by one that is out of force are closed. Null for any of them. */
  changed(credentialIds: readonly Id[] | null): void {
    this.viewers.changed(credentialIds);
  }

  /** Tells every client to go elsewhere; those that do not answer within the time are cut off. */
  async close(withinMs: number): Promise<void> {
    clearInterval(this.checking);
    this.census.close();
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
    const extra = newcomer(socket, place);
    this.census.add(extra);
    openSocket(socket, {
      protocol: (adapter) => this.protocol.opened(adapter, extra),
      onFault: (error) => {
        log.error({ fault: safeFault(error) }, 'a socket failed');
        socket.close(INTERNAL, 'Internal error');
      },
      onClosed: () => {
        metrics.sockets.dec();
        this.viewers.leave(extra);
        this.census.remove(extra);
        if (extra.accountId !== null) this.census.accounts.leave(extra.accountId);
      },
    });
  }

  /** Nobody is let in as nobody: then each operation says for itself whether it needs somebody. */
  private async admit({ connectionParams, subscriptions, extra }: SocketContext): Promise<boolean> {
    extra.operations = () => Object.keys(subscriptions).length;
    const authorization = connectionParams?.authorization;
    if (typeof authorization !== 'string' || authorization === '') return true;
    const isGood = await this.viewers.admit(extra, authorization, extra.place.ip);
    if (!isGood || extra.viewer === null) return false;
    const { accountId } = extra.viewer.actor;
    if (extra.socket.readyState !== extra.socket.OPEN) return false;
    if (!this.census.accounts.enter(accountId)) {
      extra.socket.close(TOO_MANY, `An account has at most ${this.parts.bounds.perAccount} sockets`);
      return false;
    }
    extra.accountId = accountId;
    return true;
  }

  /** Whatever is wrong with an operation ends the operation, not the socket. */
  private async prepare(context: SocketContext, id: string, payload: SubscribePayload) {
    try {
      context.extra.busyAt = Date.now();
      return await this.readied(context, id, payload);
    } catch (error) {
      return [asGraphQLError(error)];
    }
  }

  private async readied(context: SocketContext, id: string, payload: SubscribePayload) {
    const { bounds, gate } = this.parts;
    if (context.extra.checking) await context.extra.checking;
    const { viewer, place, socket } = context.extra;
    if (context.extra.operations() > bounds.operations) {
      const message = `A socket has at most ${bounds.operations} operations at a time.`;
      throw limitFault(message, { name: 'operations', most: bounds.operations });
    }
    const caller = { viewer, ip: place.ip };
    await this.granted(gate.rates.spend(caller, ENTRY_COST));
    const prepared = this.documents.prepare(payload.query);
    if ('errors' in prepared) return prepared.errors;
    const { document } = prepared;
    const operation = getOperationAST(document, payload.operationName);
    if (operation == null) return refuse('Which operation? Send its operationName.');
    await this.granted(gate.charge({ document, operation, variables: payload.variables }, caller));
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
    const member = new SocketMember(socket, stream, { id, onFrame: () => metrics.frames.inc() });
    return { ...args, contextValue: null, rootValue: member };
  }

  private async granted(charged: Standing | Promise<Standing>): Promise<void> {
    const standing = await charged;
    if (!standing.granted) throw this.parts.gate.rates.faultOf(standing);
  }
}

function newcomer(socket: WebSocket, place: Place): Extra {
  const now = Date.now();
  const extra: Extra = {
    socket,
    place,
    viewer: null,
    accountId: null,
    openedAt: now,
    busyAt: now,
    operations: () => 0,
    isAnonymous: () => extra.viewer === null,
    close: (code, reason) => socket.close(code, reason),
  };
  return extra;
}

/** In HTTP still: a client that is no WebSocket yet reads nothing else. */
function refuseUpgrade(socket: Duplex, waitMs: number): void {
  const head = [
    'HTTP/1.1 429 Too Many Requests',
    `Retry-After: ${secondsOf(waitMs)}`,
    'Connection: close',
    'Content-Length: 0',
  ];
  socket.once('finish', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n`);
}

const refuse = (why: string): GraphQLError[] => [
  new GraphQLError(why, { extensions: { code: 'BAD_USER_INPUT' } }),
];
