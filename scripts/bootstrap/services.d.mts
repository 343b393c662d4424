/** A private server. `restart`, and `restart` after `kill`, keep its port, its data and its password. */
export interface PrivateService extends AsyncDisposable {
  /** With user and password: `mysql://root:…@127.0.0.1:port/gallant` or `redis://:…@127.0.0.1:port`. */
  readonly url: string;
  readonly port: number;
  /** Of the present server; another one after a restart. */
  readonly pid: number;
  /** SIGTERM, and SIGKILL after 30 seconds. Resolves when the process is gone. */
  stop(): Promise<void>;
  /** SIGKILL. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Stops it if it runs, starts it again, and resolves when it answers. */
  restart(): Promise<void>;
}

export interface Place {
  /** Holds everything the server writes; made if it is missing. A server that already runs there is adopted. */
  dir: string;
  /** Preferred port; a free one outside the kernel's ephemeral range when it is not given or taken. */
  port?: number;
  /** Killed by the kernel when the starting process dies (Linux). Default true. */
  leashed?: boolean;
}

/** As the servers write sizes. */
export interface Sizes {
  /** InnoDB's buffer pool. Default '128M'. */
  memory?: string;
  /** Default '96M'. */
  redoLog?: string;
}

export function startMariaDb(place: Place & Sizes): Promise<PrivateService>;
/** A MariaDB; under `npm run test:mysql` a real MySQL. */
export function startDatabase(place: Place & Sizes): Promise<PrivateService>;
export function startRedis(place: Place): Promise<PrivateService>;
