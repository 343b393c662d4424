import type { IncomingMessage } from 'node:http';

/**
 * Whether a request with the cookie may come from where it says it comes from. A browser names the page's origin in every
 * request that is not a plain GET; what names none is no browser, and has no cookie of anybody else.
 */
export function isFromOwnPage({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  if (origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
