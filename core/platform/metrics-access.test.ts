import { mayReadMetrics } from './metrics-access.js';

const TOKEN = 'a token of the monitoring';

test.each([
  ['this machine', '127.0.0.1', {}, true],
  ['this machine over IPv6', '::1', {}, true],
  ['this machine on a socket of both families', '::ffff:127.0.0.1', {}, true],
  ['another machine', '192.0.2.7', {}, false],
  ['another machine with the token', '192.0.2.7', { authorization: `Bearer ${TOKEN}` }, true],
  ['another machine with a wrong token', '192.0.2.7', { authorization: 'Bearer x' }, false],
  ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }, false],
  ['a proxy that speaks the standard', '127.0.0.1', { forwarded: 'for=192.0.2.7' }, false],
  ['nobody knows where', null, {}, false],
])('metrics for %s', (_who, address, headers, may) => {
  expect(mayReadMetrics({ address, headers }, TOKEN)).toBe(may);
});

test('without a token no token is right', () => {
  const headers = { authorization: 'Bearer null' };
  expect(mayReadMetrics({ address: '192.0.2.7', headers }, null)).toBe(false);
  expect(mayReadMetrics({ address: '192.0.2.7', headers: { authorization: 'Bearer ' } }, null)).toBe(false);
});
