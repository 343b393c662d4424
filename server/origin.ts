import type { IncomingMessage } from 'node:http';
import type { Origin } from '../core/database/work.js';
import { newId } from '../core/platform/id.js';

export type Place = Pick<Origin, 'ip' | 'userAgent'>;

const MOST_ADDRESS = 45;

/** A socket of both families calls 192.0.2.1 `::ffff:192.0.2.1`. */
const plainAddress = (address: string | undefined): string | null =>
  address?.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, MOST_ADDRESS) ?? null;

/** Where a request comes from. `address` is what Express makes of it behind a proxy. */
export const placeOf = (request: IncomingMessage, address = request.socket.remoteAddress): Place => ({
  ip: plainAddress(address),
  userAgent: request.headers['user-agent'] ?? null,
});

/** One operation of a socket, or a result of a subscription: it has an id of its own. */
export const newOrigin = (place: Place = { ip: null, userAgent: null }): Origin => ({
  ...place,
  requestId: newId(),
});
