import type { RequestHandler, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { Logger } from '../../core/platform/logging.js';
import type { Metrics } from '../metrics.js';

/** Names a route without what varies in it. */
function routeOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return ['graphql', 'uploads', 'imports', 'audit.csv', 'healthz', 'readyz', 'metrics', 'assets'].includes(
    first,
  )
    ? `/${first}`
    : '/';
}

export const requestIdOf = (response: Response): string => String(response.locals.requestId);

/** Gives each request an id (a proxy's own, if it is a plain one), measures it, and logs it without what it carried. */
export function requestLog(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    const route = routeOf(request.path);
    const began = process.hrtime.bigint();
    response.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      const { method } = request;
      const { statusCode: status } = response;
      metrics.http.observe({ route, method, status }, seconds);
      const line = { requestId, method, route, status, ms: Math.round(seconds * 1000) };
      if (status >= 500 && route !== '/readyz') log.error(line, 'request failed');
      else log.debug(line, 'request');
    });
    next();
  };
}
