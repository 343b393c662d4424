import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { isAlive, identify } from './processes.mjs';
import { startMariaDb, startRedis, type PrivateService } from './services.mjs';

async function query(service: PrivateService, sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(service.url);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return rows;
  } finally {
    await connection.end();
  }
}

describe('private services', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gallant-services-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('MariaDB keeps what was committed through a restart and a kill, and stops for good', async () => {
    await using mariadb = await startMariaDb({ dir: join(dir, 'sql') });
    await query(mariadb, 'CREATE TABLE kept (id INT PRIMARY KEY)');
    await query(mariadb, 'INSERT INTO kept VALUES (1)');
    const { url, pid } = mariadb;

    await mariadb.restart();
    expect(mariadb.pid).not.toBe(pid);
    expect(mariadb.url).toBe(url);
    await query(mariadb, 'INSERT INTO kept VALUES (2)');

    const running = identify(mariadb.pid);
    await mariadb.kill();
    expect(isAlive(running)).toBe(false);
    await mariadb.restart();
    expect(mariadb.url).toBe(url);
    expect(await query(mariadb, 'SELECT id FROM kept ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);

    const last = identify(mariadb.pid);
    await mariadb.stop();
    expect(isAlive(last)).toBe(false);
  }, 60_000);

  test('MariaDB behaves like the MySQL the product runs on', async () => {
    await using mariadb = await startMariaDb({ dir: join(dir, 'sql'), memory: '64M' });
    const [settings] = await query(
      mariadb,
      `SELECT @@character_set_server charset, @@collation_server collation, @@time_zone zone, @@local_infile local_files,
              @@innodb_flush_log_at_trx_commit flush, @@bind_address address, @@innodb_buffer_pool_size pool,
              @@sql_mode LIKE '%STRICT_TRANS_TABLES%' strict`,
    );
    expect(settings).toEqual({
      charset: 'utf8mb4',
      collation: 'utf8mb4_unicode_ci',
      zone: '+00:00',
      local_files: 1,
      flush: 1,
      address: '127.0.0.1',
      pool: 64 * 1024 * 1024,
      strict: 1,
    });
    const accounts = await query(mariadb, `SELECT User, Host FROM mysql.user WHERE User <> 'mariadb.sys'`);
    expect(accounts).toEqual([{ User: 'root', Host: '127.0.0.1' }]);
    const stranger = new URL(mariadb.url);
    stranger.password = '';
    await expect(createConnection(stranger.href)).rejects.toMatchObject({ code: 'ER_ACCESS_DENIED_ERROR' });
  }, 60_000);

  test('a server that already runs in the folder is adopted, not doubled', async () => {
    await using first = await startRedis({ dir: join(dir, 'redis') });
    const second = await startRedis({ dir: join(dir, 'redis') });
    expect([second.pid, second.url]).toEqual([first.pid, first.url]);
  }, 60_000);

  test('Redis writes changes to its file, evicts nothing, and lets nobody in without the password', async () => {
    await using redis = await startRedis({ dir: join(dir, 'redis') });
    const client = new Redis(redis.url);
    await client.set('kept', '1');
    expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    expect(await client.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    client.disconnect();

    await redis.restart();
    const again = new Redis(redis.url);
    expect(await again.get('kept')).toBe('1');
    again.disconnect();

    const stranger = new Redis({ port: redis.port, host: '127.0.0.1', lazyConnect: true });
    stranger.on('error', () => {}); // the refusal also comes as an event
    await expect(stranger.get('kept')).rejects.toThrow('NOAUTH');
    stranger.disconnect();
  }, 60_000);

  test('a server that cannot start says why', async () => {
    await expect(startMariaDb({ dir: join(dir, 'bad'), memory: 'nonsense' })).rejects.toThrow(/nonsense/);
  }, 60_000);
});
