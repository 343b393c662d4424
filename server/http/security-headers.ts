import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const YEAR_SECONDS = 365 * 24 * 3600;

const EVERYWHERE = [
  "default-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
const POLICY = [...EVERYWHERE, "style-src 'self'", "connect-src 'self'"].join('; ');

/** `https`: whether the site is reached by HTTPS only. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  const headers = {
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    // links in mails carry tokens in their query
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
    ...(https && { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }),
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}

/**
 * For the dashboard's page: what its styles are marked with. They are made in the browser (emotion) and cannot be files; a
 * mark that nobody can guess lets in those and no others. Older Safaris do not take 'self' for WebSockets, hence the host.
 */
export function allowStyles(response: Response, host: string | undefined): string {
  const nonce = randomBytes(16).toString('base64');
  const sockets = host !== undefined && /^[\w.-]+(:\d+)?$/.test(host) ? ` ws://${host} wss://${host}` : '';
  const policy = [...EVERYWHERE, `style-src 'self' 'nonce-${nonce}'`, `connect-src 'self'${sockets}`];
  response.set('Content-Security-Policy', policy.join('; '));
  return nonce;
}
