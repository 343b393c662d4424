import type { IncomingMessage } from 'node:http';
import type { Origin } from '../core/database/work.js';
import type { AddressRanges } from '../core/platform/address-ranges.js';
import { newId } from '../core/platform/id.js';
import { clientAddress } from './client-address.js';

export type Place = Pick<Origin, 'ip' | 'userAgent'>;

export const placeOf = (request: IncomingMessage, trustedProxies: AddressRanges): Place => ({
  ip: clientAddress(request, trustedProxies),
  userAgent: request.headers['user-agent'] ?? null,
});

/** One operation of a socket, or a result of a subscription: it has an id of its own. */
export const newOrigin = (place: Place = { ip: null, userAgent: null }): Origin => ({
  ...place,
  requestId: newId(),
});
