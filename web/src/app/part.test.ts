import { jest } from '@jest/globals';
import { patiently } from './part.js';

/** A browser whose script was `/assets/index-1.js`, and a server that answers as told, the last answer for ever. */
function stand(pages: (string | null)[]) {
  const reload = jest.fn(() => undefined);
  const world = {
    fetchPage: async () => {
      const page = pages.length > 1 ? pages.shift() : pages[0];
      if (page == null) throw new TypeError('Failed to fetch');
      return page;
    },
    script: () => '/assets/index-1.js',
    reload,
    pause: jest.fn(() => Promise.resolve()),
  };
  return { world, reload };
}

const SAME = '<script src="/assets/index-1.js">';

/** Fails so many times. */
const failing = (times: number) => {
  let left = times;
  return jest.fn(async () => {
    if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module');
    return 'loaded';
  });
};

describe('a part of the dashboard', () => {
  test('is loaded once the server is back, however long that takes', async () => {
    const { world, reload } = stand([null]);
    await expect(patiently(failing(50), world)).resolves.toBe('loaded');
    expect(reload).not.toHaveBeenCalled();
  });

  test('of a build that is gone: the page is loaded anew', async () => {
    const { world, reload } = stand([null, '<script src="/assets/index-2.js">']);
    await patiently(failing(2), world);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('that is served and cannot be used is a fault', async () => {
    const { world, reload } = stand([SAME]);
    await expect(patiently(failing(9), world)).rejects.toThrow('Failed to fetch');
    expect(reload).not.toHaveBeenCalled();
  });
});
