import type { RequestHandler } from 'express';

const EXPOSED =
  'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy, Retry-After, X-Request-Id';
const HEADERS = 'authorization, content-type, x-request-id';
const REMEMBERED_SECONDS = 600;

/** Lets the pages of the named origins read what the API answers; `*` those of any, but then never with the cookie. */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (origins.length === 0) {
      next();
      return;
    }
    response.vary('Origin');
    const { origin } = request.headers;
    const isNamed = origin !== undefined && origins.includes(origin);
    if (!isNamed && (origin === undefined || !origins.includes('*'))) {
      next();
      return;
    }
    response.set('Access-Control-Allow-Origin', isNamed ? origin : '*');
    if (isNamed) response.set('Access-Control-Allow-Credentials', 'true');
    response.set('Access-Control-Expose-Headers', EXPOSED);
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.set({
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': HEADERS,
      'Access-Control-Max-Age': String(REMEMBERED_SECONDS),
    });
    response.status(204).end();
  };
}
