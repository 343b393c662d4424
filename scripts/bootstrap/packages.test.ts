import { isInstalled } from './packages.mjs';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/for-a-mac': { version: '2.0.0', integrity: 'sha512-m', optional: true },
  },
};
const a = lock.packages['node_modules/a'];

describe('packages count as installed', () => {
  test('when all are there but those for other platforms', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  test.each([
    ['one is missing', { packages: {} }],
    ['one has another version', { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } }],
    ['one has another content', { packages: { 'node_modules/a': { ...a, integrity: 'sha512-b' } } }],
    ['npm never finished', undefined],
  ])('but not when %s', (_, record) => {
    expect(isInstalled(lock, record)).toBe(false);
  });
});
