import { readConfig } from './config.js';
import { Vault } from './vault.js';

const GOOD = {
  DATABASE_URL: 'mysql://user:secret@127.0.0.1:3306/gallant',
  REDIS_URL: 'redis://127.0.0.1:6379',
  TOKEN_SECRET: 'x'.repeat(32),
  MASTER_KEY: Buffer.alloc(32, 'k').toString('base64'),
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
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 4000, secureCookies: false });
    expect(config.http.trustedProxies.has('127.0.0.1')).toBe(false);
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
      TRUSTED_PROXIES: '10.0.0.0/8, everybody',
      LOG_LEVEL: 'loud',
    });
    for (const name of [
      'DATABASE_URL',
      'REDIS_URL',
      'TOKEN_SECRET',
      'PORT',
      'CHUNK_SIZE',
      'SANDBOX',
      'TRUSTED_PROXIES',
      'LOG_LEVEL',
    ])
      expect(message).toContain(name);
    expect(message).toContain('must be a mysql://USER:PASSWORD@HOST:PORT/NAME address');
  });

  test('trusted proxies are addresses and ranges', () => {
    const { trustedProxies } = readConfig({ ...GOOD, TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7' }).http;
    expect(['10.1.2.3', '192.0.2.7', '192.0.2.8'].map((one) => trustedProxies.has(one))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('takes several secrets, and each must be long', () => {
    const [one, other] = ['a'.repeat(32), 'b'.repeat(40)];
    expect(readConfig({ ...GOOD, TOKEN_SECRET: `${one}, ${other}` }).tokens.secrets).toEqual([one, other]);
    expect(faultsOf({ ...GOOD, TOKEN_SECRET: `${one},short` })).toContain('TOKEN_SECRET');
    expect(faultsOf({ ...GOOD, TOKEN_SECRET: `${one},` })).toContain('TOKEN_SECRET');
  });

  test('mails become files unless there is a server for them, and then they are from somebody', () => {
    expect(readConfig({ ...GOOD, SMTP_URL: '' }).mail).toMatchObject({
      smtpUrl: null,
      outbox: '.data/outbox',
    });
    expect(readConfig(GOOD).publicUrl).toBe('http://localhost:4000');
    expect(readConfig({ ...GOOD, PUBLIC_URL: 'https://sms.example.com/' }).publicUrl).toBe(
      'https://sms.example.com',
    );
    expect(faultsOf({ ...GOOD, SMTP_URL: 'smtp://mail:25' })).toContain('MAIL_FROM');
    expect(faultsOf({ ...GOOD, SMTP_URL: 'http://mail:25', MAIL_FROM: 'a@b.c' })).toContain('SMTP_URL');
  });

  test('a fault never repeats the secret it found', () => {
    expect(faultsOf({ ...GOOD, TOKEN_SECRET: 'hunter2' })).not.toContain('hunter2');
    expect(faultsOf({ ...GOOD, DATABASE_URL: 'http://u:hunter2@h/d' })).not.toContain('hunter2');
  });

  test.each([
    ['nothing', undefined],
    ['emptiness', ' '],
    ['words', 'hunter2'],
    ['too few bytes', Buffer.alloc(31, 'k').toString('base64')],
    ['too many', Buffer.alloc(33, 'k').toString('base64')],
    ['a good one and a bad one', `${GOOD.MASTER_KEY},hunter2`],
  ])('a master key is not %s', (_, MASTER_KEY) => {
    const { MASTER_KEY: _good, ...rest } = GOOD;
    const message = faultsOf({ ...rest, ...(MASTER_KEY === undefined ? {} : { MASTER_KEY }) });
    expect(message).toContain('MASTER_KEY');
    expect(message).not.toContain('hunter2');
  });

  test('master keys are several, joined by commas or one a line', () => {
    const [one, other] = [GOOD.MASTER_KEY, Buffer.alloc(32, 'o').toString('base64')];
    for (const text of [`${one},${other}`, `${one}\n${other}\n`]) {
      expect(() => new Vault(readConfig({ ...GOOD, MASTER_KEY: text }).sealing.masterKeys)).not.toThrow();
    }
  });

  test('a chunk never holds more messages than its bits', () => {
    expect(readConfig({ ...GOOD, CHUNK_SIZE: '2048' }).dispatch.chunkSize).toBe(2_048);
    expect(faultsOf({ ...GOOD, CHUNK_SIZE: '2049' })).toContain('CHUNK_SIZE');
  });
});
