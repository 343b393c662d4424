import { safeNext } from './guards.js';

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', null, ''])(
  'after login %j leads home, not away',
  (next) => expect(safeNext(next)).toBe('/'),
);

test('after login one comes to where one wanted to go', () => {
  expect(safeNext('/campaigns/cmp_1?show=failed')).toBe('/campaigns/cmp_1?show=failed');
});
