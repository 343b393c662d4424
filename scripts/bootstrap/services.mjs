/** Private servers for tests and benchmarks: each in a folder of its own, gone with the process that started it. */
export { startMariaDb } from './mariadb.mjs';
export { startRedis } from './redis.mjs';
