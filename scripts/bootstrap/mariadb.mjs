import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { secretIn, writePrivate } from './private-files.mjs';
import { findBinary } from './processes.mjs';
import { openService } from './service.mjs';
import { answerOf } from './wire.mjs';

export const mariaDbBinary = () => findBinary('mariadbd');
const installer = () => findBinary('mariadb-install-db');

/** The first byte of a server's greeting after the packet's header; a server that refuses sends 0xff. */
const PROTOCOL_10 = 0x0a;
export const DATABASE = 'gallant';

/**
 * Starts a private MariaDB in `dir`, or adopts the one that runs there.
 * `memory` is InnoDB's buffer pool, `redoLog` the size of its log file; both as MariaDB writes sizes ('256M').
 */
export function startMariaDb({ dir, port, memory = '128M', redoLog = '96M', leashed = true }) {
  const password = secretIn(join(dir, 'mariadb.password'));
  const initFile = join(dir, 'mariadb.init.sql');
  return openService(
    {
      name: 'mariadb',
      async prepare() {
        if (!mariaDbBinary() || !installer())
          throw new Error('MariaDB (mariadbd, mariadb-install-db) is not installed.');
        writePrivate(initFile, accounts(password));
        await install(dir);
      },
      command: (chosen) => [mariaDbBinary(), ...settings({ dir, port: chosen, memory, redoLog, initFile })],
      async ping(chosen) {
        const greeting = await answerOf(chosen, { isWhole: (bytes) => bytes.length > 4 });
        return greeting[4] === PROTOCOL_10;
      },
      url: (chosen) => `mysql://root:${password}@127.0.0.1:${chosen}/${DATABASE}`,
    },
    { dir, port, leashed },
  );
}

/** Made beside its place and moved there when whole: an interrupted first start leaves nothing half done. */
async function install(dir) {
  const data = join(dir, 'mariadb');
  if (existsSync(data)) return;
  const draft = mkdtempSync(join(dir, 'mariadb.new-'));
  try {
    await promisify(execFile)(installer(), [
      '--no-defaults',
      ...asCurrentUser(),
      `--datadir=${draft}`,
      `--tmpdir=${dir}`, // a server that starts removes what others have in theirs
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-log-file-size=16M',
    ]);
    renameSync(draft, data);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`mariadb-install-db failed:\n${error.stdout ?? ''}${error.stderr ?? error.message}`, {
      cause: error,
    });
  }
}

/** mysqld refuses to run as root unless it is told so. */
export const asCurrentUser = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** Runs before the server listens: one account, by password, from this machine only. */
const accounts = (password) =>
  [
    `DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys'`,
    `FLUSH PRIVILEGES`,
    `CREATE USER 'root'@'127.0.0.1' IDENTIFIED BY '${password}'`,
    `GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION`,
    `CREATE DATABASE IF NOT EXISTS \`${DATABASE}\``,
  ]
    .map((statement) => `${statement};\n`)
    .join('');

const settings = ({ dir, port, memory, redoLog, initFile }) => [
  '--no-defaults',
  ...asCurrentUser(),
  `--datadir=${join(dir, 'mariadb')}`,
  `--tmpdir=${dir}`,
  `--init-file=${initFile}`,
  `--port=${port}`,
  '--bind-address=127.0.0.1',
  '--socket=mariadb.sock', // relative to the data: a path below a deep clone would be too long for a socket
  `--pid-file=${join(dir, 'mariadb.pid')}`,
  '--skip-name-resolve',
  '--skip-log-bin',
  '--local-infile=1',
  '--max-connections=300',
  '--max-allowed-packet=64M',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci', // the best that MySQL 8.4 and MariaDB 10.11 both know
  '--default-time-zone=+00:00',
  // what MySQL 8.4 has by default, less ONLY_FULL_GROUP_BY: MariaDB's refuses valid queries
  '--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
  '--innodb-flush-log-at-trx-commit=1',
  `--innodb-buffer-pool-size=${memory}`,
  `--innodb-log-file-size=${redoLog}`,
  '--performance-schema=OFF',
];
