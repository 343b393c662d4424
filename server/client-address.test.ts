import type { IncomingMessage } from 'node:http';
import { AddressRanges } from '../core/platform/address-ranges.js';
import { clientAddress } from './client-address.js';

const nobody = new AddressRanges([]);
const proxies = new AddressRanges(['127.0.0.0/8', '10.0.0.0/8', 'fd00::/8']);

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test('without a proxy of ours it is the other end, whatever a header says', () => {
  expect(clientAddress(from('198.51.100.7', '192.0.2.1'), nobody)).toBe('198.51.100.7');
  expect(clientAddress(from('198.51.100.7', '192.0.2.1'), proxies)).toBe('198.51.100.7');
  expect(clientAddress(from('127.0.0.1', '192.0.2.1'), nobody)).toBe('127.0.0.1');
});

test('a proxy of ours is believed about its peer, and nobody about those before', () => {
  expect(clientAddress(from('127.0.0.1', '192.0.2.1'), proxies)).toBe('192.0.2.1');
  expect(clientAddress(from('::ffff:127.0.0.1', '6.6.6.6, 192.0.2.1'), proxies)).toBe('192.0.2.1');
  expect(clientAddress(from('fd00::1', '6.6.6.6, 2001:db8::7, 10.1.1.1'), proxies)).toBe('2001:db8::7');
});

test('a request of the proxy itself, and one that has ended', () => {
  expect(clientAddress(from('127.0.0.1'), proxies)).toBe('127.0.0.1');
  expect(clientAddress(from('127.0.0.1', '10.0.0.2'), proxies)).toBe('10.0.0.2');
  expect(clientAddress(from(undefined, '192.0.2.1'), proxies)).toBeNull();
});
