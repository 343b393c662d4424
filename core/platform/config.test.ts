import { readConfig } from './config.js';

const GOOD = {
  DATABASE_URL: 'mysql://user:secret@127.0.0.1:3306/gallant',
  REDIS_URL: 'redis://127.0.0.1:6379',
  TOKEN_SECRET: 'x'.repeat(32),
};

const faultsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the configuration', () => {
  test('needs two addresses and a secret; the rest has defaults', () => {
    const config = readConfig(GOOD);
    expect(config.mysql.url).toBe(GOOD.DATABASE_URL);
    expect(config.http).toEqual({ host: '127.0.0.1', port: 4000, secureCookies: false });
    expect(config.sandbox).toBe(false);
    expect(config.uploads.maxBytes).toBe(512 * 1024 * 1024);
    expect(config.dispatch).toEqual({
      chunkSize: 2_000,
      chunksInFlight: 4,
      unknownAfterMs: 86_400_000,
      receiptAfterMs: 259_200_000,
    });
  });

  test('reports all faults together', () => {
    const message = faultsOf({
      DATABASE_URL: 'postgres://x/y',
      TOKEN_SECRET: 'short',
      PORT: '70000',
      CHUNK_SIZE: '0',
      SANDBOX: 'perhaps',
      LOG_LEVEL: 'loud',
    });
    for (const name of [
      'DATABASE_URL',
      'REDIS_URL',
      'TOKEN_SECRET',
      'PORT',
      'CHUNK_SIZE',
      'SANDBOX',
      'LOG_LEVEL',
    ])
      expect(message).toContain(name);
    expect(message).toContain('must be a mysql://USER:PASSWORD@HOST:PORT/NAME address');
  });

  test('a fault never repeats the secret it found', () => {
    expect(faultsOf({ ...GOOD, TOKEN_SECRET: 'hunter2' })).not.toContain('hunter2');
    expect(faultsOf({ ...GOOD, DATABASE_URL: 'http://u:hunter2@h/d' })).not.toContain('hunter2');
  });

  test('a chunk never holds more messages than its bits', () => {
    expect(readConfig({ ...GOOD, CHUNK_SIZE: '2048' }).dispatch.chunkSize).toBe(2_048);
    expect(faultsOf({ ...GOOD, CHUNK_SIZE: '2049' })).toContain('CHUNK_SIZE');
  });
});
