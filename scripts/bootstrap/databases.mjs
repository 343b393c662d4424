import { join } from 'node:path';
import { ensureMySqlChroot, mySqlChroot } from '../mysql/chroot.mjs';
import { clearOtherHomes, homeOf, startMySql } from '../mysql/mysql.mjs';
import { startMariaDb } from './mariadb.mjs';

/** A benchmark must measure the work, not a cache that is too small for it. */
const mariaDb = (sizes) => ({
  title: 'MariaDB',
  system: ['mariadb'],
  prepare: () => {},
  start: (root, place) => startMariaDb({ ...place, ...sizes }),
  data: (root, dir) => join(dir, 'mariadb'),
  env: () => ({}),
});

const mySql = {
  title: 'MySQL',
  system: [],
  prepare: ensureMySqlChroot,
  start(root, place) {
    const chroot = mySqlChroot(root);
    clearOtherHomes(chroot, place.dir);
    return startMySql({ chroot, ...place, memory: '256M', redoLog: '128M' });
  },
  data: (root, dir) => join(mySqlChroot(root), homeOf(dir)),
  /** Tests that start a database of their own then start a MySQL too. */
  env: (root) => ({ GALLANT_MYSQL_CHROOT: mySqlChroot(root) }),
};

/** The database of each instance: a folder of that name under `.data/`. */
export const DATABASES = {
  main: mariaDb({ memory: '256M', redoLog: '256M' }),
  test: mariaDb({ memory: '256M', redoLog: '128M' }),
  bench: mariaDb({ memory: '1G', redoLog: '512M' }),
  mysql: mySql,
};
