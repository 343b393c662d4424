import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MASTER_KEY } from '../../tests/support/master-key.js';
import { readConfig } from './config.js';

const GOOD = {
  DATABASE_URL: 'mysql://user:secret@127.0.0.1:3306/gallant',
  REDIS_URL: 'redis://127.0.0.1:6379',
  TOKEN_SECRET: 'x'.repeat(32),
  MASTER_KEY,
};

const origins = (CORS_ORIGINS: string) => readConfig({ ...GOOD, CORS_ORIGINS }).safety.corsOrigins;

describe('a setting in a file', () => {
  let directory: string;
  const fileOf = (name: string, text: string): string => {
    const path = join(directory, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'gallant-secrets-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  test('is read from there, every secret and whatever else', () => {
    const env = Object.fromEntries(
      Object.entries({ ...GOOD, METRICS_TOKEN: 'a token of some length', MAX_DEPTH: '7' }).map(
        ([name, value]) => [`${name}_FILE`, fileOf(name, `${value}\n`)],
      ),
    );
    const config = readConfig(env);
    expect(config.tokens.secrets).toEqual([GOOD.TOKEN_SECRET]);
    expect(config.mysql.url).toBe(GOOD.DATABASE_URL);
    expect(config.redis.url).toBe(GOOD.REDIS_URL);
    expect(config.sealing.masterKeys).toBe(MASTER_KEY);
    expect(config.safety.metricsToken).toBe('a token of some length');
    expect(config.limits.document.depth).toBe(7);
  });

  test('is one way of two, and whoever goes both is told, as is whoever names a file that is not there', () => {
    const token = fileOf('token', 'y'.repeat(32));
    const env = { ...GOOD, TOKEN_SECRET_FILE: token, SMTP_URL_FILE: join(directory, 'gone') };
    expect(() => readConfig(env)).toThrow(
      /both TOKEN_SECRET and TOKEN_SECRET_FILE are set\nSMTP_URL_FILE .*ENOENT/,
    );
    expect(() => readConfig(env)).not.toThrow(/yyy/);
  });
});

test('origins are origins', () => {
  expect(origins('https://a.example.com, http://localhost:5173/')).toEqual([
    'https://a.example.com',
    'http://localhost:5173',
  ]);
  expect(origins('')).toEqual([]);
  expect(origins('*')).toEqual(['*']);
  for (const wrong of ['a.example.com', 'https://a.example.com/path', '*.example.com']) {
    expect(() => origins(wrong)).toThrow('CORS_ORIGINS');
  }
});

test('a limit is a whole number above nothing', () => {
  expect(() =>
    readConfig({ ...GOOD, MAX_COST: '0', RATE_API_KEY: 'many', SOCKETS_PER_ACCOUNT: '1.5' }),
  ).toThrow(/MAX_COST[\s\S]*RATE_API_KEY[\s\S]*SOCKETS_PER_ACCOUNT/);
});
