import { startMySql } from '../mysql/mysql.mjs';
import { startMariaDb } from './mariadb.mjs';

/** Private servers for tests and benchmarks: each in a folder of its own, gone with the process that started it. */
export { startMariaDb };
export { startRedis } from './redis.mjs';

/** A MariaDB; under `npm run test:mysql` the MySQL that is tested there. */
export function startDatabase(place) {
  const chroot = process.env.GALLANT_MYSQL_CHROOT;
  return chroot ? startMySql({ chroot, ...place }) : startMariaDb(place);
}
