import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readConfig } from '../../core/platform/config.js';
import { readCommandLine } from '../../simulator/command-line.js';
import { readOptions } from '../../simulator/options.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

interface Service {
  image: string;
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: unknown; disable?: boolean };
  volumes?: string[];
  ports?: string[];
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, null>;
}

const SECRETS = ['MYSQL_PASSWORD', 'REDIS_PASSWORD', 'TOKEN_SECRET', 'MASTER_KEY'];
const MASTER_KEY = Buffer.alloc(32, 'a').toString('base64');
const text = read('docker-compose.yml');

/** As Compose does it, in strings after they were parsed: `${NAME:-default}`, `${NAME:?reason}`. Every secret is 64 letters, but for the master key. */
const fillIn = (value: string) =>
  value.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    if (name === 'MASTER_KEY') return MASTER_KEY;
    return SECRETS.includes(name) ? 'a'.repeat(64) : kind === '-' ? rest : fail(name);
  });
const compose = parse(text, (_, value: unknown) => (typeof value === 'string' ? fillIn(value) : value), {
  merge: true,
}) as Compose;
const services = Object.entries(compose.services);
const isOurs = ([, service]: [string, Service]) => service.image === 'gallant-sms';

function fail(name: string): never {
  throw new Error(`${name} has no default and is not known as a secret`);
}

describe('docker-compose.yml', () => {
  test('asks for each secret, and has a default for nothing secret', () => {
    for (const name of SECRETS) {
      expect(text).toContain(`\${${name}:?`);
      expect(text).not.toContain(`\${${name}:-`);
    }
    const variables = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const explained = [...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...new Set(variables)].toSorted()).toEqual(explained.toSorted());
  });

  test.each(services)(
    '%s waits only for what there is, and for health only where it is watched',
    (_, service) => {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        const other = compose.services[name];
        expect(other).toBeDefined();
        const isWatched = isOurs([name, other!])
          ? !other?.healthcheck?.disable
          : Boolean(other?.healthcheck?.test);
        expect(isWatched).toBe(condition === 'service_healthy');
      }
    },
  );

  test.each(services)('%s mounts only what there is', (_, service) => {
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      const isThere = source.startsWith('.') ? existsSync(`${root}/${source}`) : source in compose.volumes;
      expect([source, isThere]).toEqual([source, true]);
    }
  });

  test('only the proxy is reached from outside', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['caddy']);
  });

  test.each(['server-1', 'server-2', 'worker', 'migrate', 'admin'])(
    '%s gets settings that the product knows',
    (name) => {
      const { environment = {} } = compose.services[name]!;
      expect(() => readConfig({ HOST: '0.0.0.0', ...environment })).not.toThrow();
      const known = read('core/platform/config.ts');
      const unknown = Object.keys(environment).filter(
        (key) =>
          !['HEALTH_URL', 'MALLOC_ARENA_MAX', 'NODE_OPTIONS'].includes(key) && !known.includes(`  ${key}:`),
      );
      expect(unknown).toEqual([]);
    },
  );

  test('the simulator gets options that it knows', () => {
    const { environment } = compose.services['simulator']!;
    const { help, ...options } = readCommandLine([], environment as NodeJS.ProcessEnv);
    expect(help).toBe(false);
    expect(readOptions(options)).toMatchObject({ host: '0.0.0.0', systems: { gallant: 'secret' } });
  });

  test.each(services.filter(isOurs))('%s runs a program that there is', (_, service) => {
    const program = [...(service.entrypoint ?? []), ...(service.command ?? [])].at(-1);
    expect([program, existsSync(`${root}/${program}`)]).toEqual([program, true]);
  });

  test('the proxy passes on to both servers, and keeps the metrics inside', () => {
    const caddyfile = read('scripts/docker/Caddyfile');
    const upstreams = [...caddyfile.matchAll(/(server-\d):(\d+)/g)].map(([, name, port]) => [name, port]);
    expect(upstreams).toEqual([
      ['server-1', '4000'],
      ['server-2', '4000'],
    ]);
    expect(caddyfile).toMatch(/@internal path .*\/metrics/);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
  const of = (word: string, from = lines) => from.filter((line) => line.startsWith(`${word} `));

  test('the program does not run as root, and hears signals itself', () => {
    expect(of('USER', last)).toEqual(['USER node']);
    for (const word of ['ENTRYPOINT', 'CMD']) expect(of(word, last)).toEqual([expect.stringContaining('["')]);
  });

  test('what is copied is there and is not ignored', () => {
    const admitted = read('.dockerignore').split('\n');
    for (const line of of('COPY').filter((copy) => !copy.includes('--from='))) {
      for (const source of line.split(' ').slice(1, -1)) {
        expect([source, existsSync(`${root}/${source}`), admitted.includes(`!${source}`)]).toEqual([
          source,
          true,
          true,
        ]);
      }
    }
  });

  test('the Node in it is one that the product runs on', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const major = Number(/node:(\d+)-/.exec(lines.join('\n'))?.[1]);
    expect(major).toBeGreaterThanOrEqual(Number.parseFloat(engines.node.replace('>=', '')));
  });
});
