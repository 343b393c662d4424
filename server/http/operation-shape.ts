import type { RequestHandler } from 'express';
import { limitFault } from '../graphql-limits/limit-fault.js';
import type { OperationGate } from '../graphql-limits/operation-gate.js';

/** What can be told of a request to /graphql before anything is parsed. */
export const operationShape =
  (gate: OperationGate): RequestHandler =>
  (request, _response, next) => {
    request.body ??= {};
    if (Array.isArray(request.body)) {
      throw limitFault('A request has one operation: batches are not taken.', { name: 'batch', most: 1 });
    }
    const query: unknown = request.method === 'GET' ? request.query.query : request.body.query;
    if (typeof query === 'string') gate.measure(query);
    next();
  };
