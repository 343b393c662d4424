import type { ErrorRequestHandler, Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from '../../core/platform/logging.js';
import { asGraphQLError, publicError } from '../public-error.js';

/** A request refused outside GraphQL. */
export class HttpFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What Express and its body parsers throw. */
function faultOf(error: unknown): HttpFault | null {
  if (error instanceof HttpFault) return error;
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  const status = Number(error.status);
  if (!(status >= 400 && status < 500)) return null;
  if (status === 413) return new HttpFault(413, 'PAYLOAD_TOO_LARGE', 'The body is too large.');
  return new HttpFault(status, status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST', 'The request cannot be read.');
}

interface LimitHead {
  status: number;
  headers?: Map<string, string>;
}

/** Limits are told as a GraphQL error, wherever they are met. */
function headOf(error: unknown, fault: HttpFault | null): LimitHead {
  const told = error instanceof GraphQLError ? (error.extensions.http as LimitHead | undefined) : undefined;
  return told ?? { status: fault?.status ?? 500 };
}

const DISCARDED_WITHIN_MS = 5_000;

/** A client that is still sending sees no answer on a connection that is cut: it gets some time to finish. */
function discardRest(request: Request): void {
  request.resume();
  const late = setTimeout(() => request.destroy(), DISCARDED_WITHIN_MS);
  late.unref();
  request.once('close', () => clearTimeout(late));
}

/** Answers `{ message, code }`; on /graphql, what a GraphQL client expects. */
export const answerFaults =
  (log: Logger): ErrorRequestHandler =>
  // oxlint-disable-next-line max-params -- Express knows an error handler by its four parameters
  (error, request, response: Response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const fault = faultOf(error);
    const known = fault && new GraphQLError(fault.message, { extensions: { code: fault.code } });
    const shown = publicError(known ?? asGraphQLError(error), log);
    const { status, headers } = headOf(error, fault);
    response.status(status);
    if (headers) response.setHeaders(headers);
    if (!request.complete) discardRest(request);
    if (request.originalUrl.split('?', 1)[0] === '/graphql') response.json({ errors: [shown] });
    else response.json({ message: shown.message, ...shown.extensions });
  };
