import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '../../core/core.js';
import { createLogger } from '../../core/platform/logging.js';
import { useApi, trustedProxies } from '../../tests/support/api.js';
import { MASTER_KEY } from '../../tests/support/master-key.js';
import { makeAccount } from '../../tests/support/make-account.js';
import { startServer } from '../start-server.js';

const api = useApi({ sandbox: false });

describe('operation', () => {
  test('lives and is ready', async () => {
    expect(await (await fetch(`${api.url}/healthz`)).json()).toEqual({ alive: true });
    const ready = await fetch(`${api.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, missing: [] }]);
  });

  test('names what is missing', async () => {
    const nowhere = {
      mysql: { url: 'mysql://nobody@127.0.0.1:1/none' },
      redis: { url: 'redis://127.0.0.1:1' },
      sealing: { masterKeys: MASTER_KEY },
    };
    const core = await openCore({ config: nowhere, log: createLogger('test', 'silent') });
    const server = await startServer(core, {
      http: { host: '127.0.0.1', port: 0, secureCookies: false, trustedProxies },
      tokens: { secrets: ['x'.repeat(40)] },
      uploads: { directory: tmpdir(), maxBytes: 1 },
      sandbox: false,
    });
    const ready = await fetch(`${server.url}/readyz`);
    const alive = await fetch(`${server.url}/healthz`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, missing: ['mysql', 'redis'] }]);
    expect(alive.status).toBe(200);
    await server.stop();
    await core.close();
  });

  test('measures operations by their root field, not by a name the client makes up', async () => {
    const { token } = await makeAccount(api, { funds: 0n });
    await api.ask('query MadeUpName { wallet { currency } }', {}, token);
    const text = await (await fetch(`${api.url}/metrics`)).text();
    expect(text).toContain(
      'gallant_graphql_operation_seconds_count{type="query",field="wallet",outcome="ok"} 1',
    );
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).not.toContain('MadeUpName');
  });
});

const post = async (body: string) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return [response.status, await response.json()] as const;
};

describe('errors', () => {
  test('of the client are named, those of ours are not', async () => {
    const { token } = await makeAccount(api, { funds: 0n });
    const codes = async (query: string, variables = {}) =>
      (await api.ask(query, variables, token)).errors?.map(({ extensions }) => extensions.code);
    expect(await codes('{')).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(await codes('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codes('{ contacts(first: 0) { nodes { id } } }')).toEqual(['BAD_USER_INPUT']);
    expect(await codes('{ contacts(after: "?") { nodes { id } } }')).toEqual(['BAD_USER_INPUT']);
    expect(
      await codes(
        'mutation ($a: Micros!) { topUpSandbox(input: { amount: $a, idempotencyKey: "1" }) { __typename } }',
        {
          a: '1.5',
        },
      ),
    ).toEqual(['BAD_USER_INPUT']);
  });

  test('that are bugs tell an id and nothing else', async () => {
    const { token, actor } = await makeAccount(api, { funds: 0n });
    await api.core.run(
      actor,
      ({ sql }) => sql.run(`delete from wallet where account_id = x'${actor.accountId}'`),
      undefined,
    );
    const { errors } = await api.ask('{ wallet { currency } }', {}, token);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(JSON.stringify(errors)).not.toMatch(/wallet.*not found|account_id|select|stack/i);
  });

  test('of bodies that cannot be read look like those of GraphQL', async () => {
    const unreadable = await post('{');
    const huge = await post(JSON.stringify({ query: `{ me { role } } # ${'x'.repeat(300_000)}` }));
    expect(unreadable[0]).toBe(400);
    expect(unreadable[1]).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(huge[0]).toBe(413);
    expect(huge[1]).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
  });

  test('of an operation that asks for too much', async () => {
    const { token } = await makeAccount(api, { funds: 0n });
    const wide = Array.from({ length: 31 }, (_, i) => `a${i}: wallet { currency }`).join(' ');
    const long = 'wallet { currency } '.repeat(600);
    for (const query of [`{ ${wide} }`, `{ ${long} }`]) {
      const { errors } = await api.ask(query, {}, token);
      expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    }
  });
});

test('play money is for the sandbox only', async () => {
  const { token } = await makeAccount(api, { funds: 0n });
  const { data } = await api.ask(
    'mutation { topUpSandbox(input: { amount: "1", idempotencyKey: "1" }) { __typename } }',
    {},
    token,
  );
  expect(data).toEqual({ topUpSandbox: { __typename: 'SandboxOnly' } });
});

describe('the dashboard', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gallant-web-'));
    await mkdir(join(directory, 'assets'));
    await writeFile(join(directory, 'index.html'), '<!doctype html><title>Dashboard</title>');
    await writeFile(join(directory, 'assets', 'main-1a2b3c.js'), 'export {}');
  });
  afterAll(async () => await rm(directory, { recursive: true }));

  async function withDashboard(work: (url: string) => Promise<void>): Promise<void> {
    const server = await startServer(
      api.core,
      {
        http: { host: '127.0.0.1', port: 0, secureCookies: false, trustedProxies },
        tokens: { secrets: ['x'.repeat(40)] },
        uploads: { directory, maxBytes: 1 },
        sandbox: false,
      },
      { webDirectory: directory },
    );
    try {
      await work(server.url);
    } finally {
      await server.stop();
    }
  }

  test('is served whole at every address of its own, and its files for ever', async () => {
    await withDashboard(async (url) => {
      const html = { headers: { accept: 'text/html' } };
      const page = await fetch(`${url}/campaigns/cmp_1`, html);
      expect(await page.text()).toContain('Dashboard');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      const file = await fetch(`${url}/assets/main-1a2b3c.js`);
      expect(file.headers.get('cache-control')).toContain('immutable');
      expect((await fetch(`${url}/assets/gone.js`, html)).status).toBe(404);
      expect((await fetch(`${url}/nothing`, { headers: { accept: 'application/json' } })).status).toBe(404);
      expect((await fetch(`${url}/..%2f..%2fpackage.json`, html)).headers.get('content-type')).not.toContain(
        'json',
      );
    });
  });
});
