import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, runCommand } from '../bootstrap/command.mjs';
import { DATABASE } from '../bootstrap/mariadb.mjs';
import { secretIn, writePrivate } from '../bootstrap/private-files.mjs';
import { openService } from '../bootstrap/service.mjs';
import { answerOf } from '../bootstrap/wire.mjs';

const PROTOCOL_10 = 0x0a;
const MYSQLD = '/usr/sbin/mysqld';

/** Where the data of the server for `dir` is, seen from inside the chroot. */
export const homeOf = (dir) => join('/srv', createHash('sha256').update(dir).digest('hex').slice(0, 16));

/** Servers of tests that are over leave 200 MB each behind. */
export function clearOtherHomes(chroot, dir) {
  for (const name of readdirSync(join(chroot, 'srv'))) {
    if (name !== 'template' && join('/srv', name) !== homeOf(dir)) {
      rmSync(join(chroot, 'srv', name), { recursive: true, force: true });
    }
  }
}

/**
 * Starts a private MySQL from the chroot, or adopts the one that runs for `dir`. Its data is inside the chroot, in a folder
 * named after `dir`.
 */
export function startMySql({ chroot, dir, port, memory = '128M', redoLog = '96M', leashed = true }) {
  const password = secretIn(join(dir, 'mysql.password'));
  const home = homeOf(dir);
  return openService(
    {
      name: 'mysql',
      async prepare() {
        await initialise(chroot, home);
        writePrivate(join(chroot, home, 'init.sql'), accounts(password));
      },
      command: (chosen) => ['chroot', chroot, MYSQLD, ...settings({ home, port: chosen, memory, redoLog })],
      async ping(chosen) {
        const greeting = await answerOf(chosen, { isWhole: (bytes) => bytes.length > 4 });
        return greeting[4] === PROTOCOL_10;
      },
      url: (chosen) => `mysql://root:${password}@127.0.0.1:${chosen}/${DATABASE}`,
    },
    { dir, port, leashed },
  );
}

/** Initialising takes MySQL several seconds: it is done once, and copied for each new server. */
async function initialise(chroot, home) {
  const template = join(chroot, 'srv', 'template');
  if (!existsSync(template)) {
    const draft = `${template}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const inside = draft.slice(chroot.length);
    const flags = ['--no-defaults', '--user=root', '--initialize-insecure', `--datadir=${inside}/data`];
    const { code, output } = await runCommand(['chroot', chroot, MYSQLD, ...flags]);
    if (code !== 0) throw new Fault(`mysqld --initialize failed:\n${output}`);
    renameSync(draft, template);
  }
  if (!existsSync(join(chroot, home))) cpSync(template, join(chroot, home), { recursive: true });
}

const accounts = (password) => `CREATE USER IF NOT EXISTS 'root'@'127.0.0.1' IDENTIFIED BY '${password}';
ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '${password}';
GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
CREATE DATABASE IF NOT EXISTS \`${DATABASE}\`;
`;

const settings = ({ home, port, memory, redoLog }) => [
  '--no-defaults',
  '--user=root',
  `--datadir=${home}/data`,
  `--init-file=${home}/init.sql`,
  `--port=${port}`,
  '--bind-address=127.0.0.1',
  '--mysqlx=OFF',
  '--socket=mysql.sock',
  '--pid-file=mysql.pid',
  '--secure-file-priv=',
  '--skip-name-resolve',
  '--skip-log-bin',
  '--local-infile=1',
  '--max-connections=300',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
  '--default-time-zone=+00:00',
  '--innodb-flush-log-at-trx-commit=1',
  `--innodb-buffer-pool-size=${memory}`,
  `--innodb-redo-log-capacity=${redoLog}`,
];
