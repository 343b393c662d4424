import { join } from 'node:path';
import { secretIn, writePrivate } from './private-files.mjs';
import { findBinary } from './processes.mjs';
import { openService } from './service.mjs';
import { answerOf } from './wire.mjs';

export const redisBinary = () => findBinary('redis-server', 'valkey-server');

/** Starts a private Redis in `dir`, or adopts the one that runs there. Every change goes to the append-only file. */
export function startRedis({ dir, port, leashed = true }) {
  const password = secretIn(join(dir, 'redis.password'));
  const configFile = join(dir, 'redis.conf');
  return openService(
    {
      name: 'redis',
      prepare() {
        if (!redisBinary()) throw new Error('redis-server is not installed.');
        writePrivate(configFile, settings(password));
      },
      command: (chosen) => [redisBinary(), configFile, '--port', String(chosen)],
      /** While the file is still being read AUTH already succeeds; only PING tells. */
      async ping(chosen) {
        const answer = await answerOf(chosen, {
          greeting: `AUTH ${password}\r\nPING\r\n`,
          isWhole: (bytes) => bytes.toString().split('\r\n').length > 2,
        });
        return answer.includes('+PONG');
      },
      url: (chosen) => `redis://:${password}@127.0.0.1:${chosen}`,
    },
    { dir, port, leashed },
  );
}

const settings = (password) => `bind 127.0.0.1
dir .
daemonize no
requirepass ${password}
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
tcp-keepalive 60
`;
