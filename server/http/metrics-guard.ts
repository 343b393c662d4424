import type { RequestHandler } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import { clientAddress } from '../client-address.js';
import { HttpFault } from './http-fault.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A proxy on this machine is not this machine: what it hands on says so in its headers. */
const isOfThisMachine = (request: IncomingMessage, trustedProxies: AddressRanges): boolean =>
  /^(127\.|::1$)/.test(clientAddress(request, trustedProxies) ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined;

/** Metrics tell of the business and of the machine: for whoever has the token, and for this machine. */
export function metricsGuard(token: string | null, trustedProxies: AddressRanges): RequestHandler {
  const expected = token === null ? null : digest(`Bearer ${token}`);
  return (request, _response, next) => {
    const shown = digest(request.get('authorization') ?? '');
    const isTold = expected !== null && timingSafeEqual(shown, expected);
    if (!isTold && !isOfThisMachine(request, trustedProxies)) {
      throw new HttpFault(403, 'FORBIDDEN', 'Metrics are for this machine, or for who shows METRICS_TOKEN.');
    }
    next();
  };
}
