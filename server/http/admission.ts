import type { RequestHandler, Response } from 'express';
import type { Credentials } from '../../core/accounts/credentials.js';
import type { Viewer } from '../../core/accounts/viewer.js';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import type { RateLimits } from '../limits/rate-limits.js';
import { placeOf, type Place } from '../origin.js';

export interface Admitted {
  viewer: Viewer | null;
  place: Place;
}

export interface AdmissionParts {
  credentials: Credentials;
  rates: RateLimits;
  trustedProxies: AddressRanges;
}

export const admittedOf = (response: Response): Admitted => response.locals.admitted as Admitted;

/** Finds out who calls and charges the request to them, before its body is read. */
export const admission =
  ({ credentials, rates, trustedProxies }: AdmissionParts, cost: number): RequestHandler =>
  async (request, response, next) => {
    const place = placeOf(request, trustedProxies);
    const viewer = await credentials.authenticate(request.get('authorization') ?? '', place.ip);
    const charged = rates.spend({ viewer, ip: place.ip }, cost);
    const standing = charged instanceof Promise ? await charged : charged;
    for (const [name, value] of rates.headersOf(standing)) response.setHeader(name, value);
    if (!standing.granted) throw rates.faultOf(standing);
    response.locals.admitted = { viewer, place } satisfies Admitted;
    next();
  };
