import { formatBytes } from './format-bytes.js';

test('the size of a file is said as people say it', () => {
  expect([1, 591, 77_000, 1_550_000].map(formatBytes)).toEqual(['1 byte', '591 bytes', '77 kB', '1.6 MB']);
});
