import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { plainAddress, type AddressRanges } from '../core/platform/address-ranges.js';

/**
 * Where a request comes from: the other end of the connection, or, while that is a proxy of ours, what it says in
 * `X-Forwarded-For`. Each proxy adds its peer at the end of that list; what stands before the first address that is no
 * proxy of ours anybody can have made up. Null when the connection is gone, or the proxy names no address.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trusted: AddressRanges,
): string | null {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const hops = forwarded
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  let address = socket.remoteAddress ?? null;
  while (address !== null && trusted.has(address) && hops.length > 0) address = hops.pop() ?? null;
  const plain = plainAddress(address ?? '');
  return isIP(plain) === 0 ? null : plain;
}
