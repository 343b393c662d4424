import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useApi, trustedProxies } from '../../tests/support/api.js';
import { makeAccount } from '../../tests/support/make-account.js';
import { startServer } from '../start-server.js';

const APP = 'https://app.example.com';
const TOKEN = 'a token of the monitoring';
const api = useApi({ safety: { corsOrigins: [APP], metricsToken: TOKEN } });

const REFRESH = 'mutation { refreshSession(input: { delivery: COOKIE }) { __typename } }';

async function refresh(refreshToken: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `gallant_refresh=${refreshToken}`, ...headers },
    body: JSON.stringify({ query: REFRESH }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { refreshSession: { __typename: string } };
    errors?: { extensions: { code: string } }[];
  };
  return errors?.[0]?.extensions.code ?? data?.refreshSession.__typename;
}

const preflight = (origin: string) =>
  fetch(`${api.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

const metrics = async (headers: Record<string, string>) =>
  (await fetch(`${api.url}/metrics`, { headers })).status;

const graphql = (init: RequestInit) => fetch(`${api.url}/graphql`, { method: 'POST', ...init });

describe('the cookie', () => {
  test.each([
    ['of a page of its own', () => ({ origin: api.url })],
    ['of a named origin', () => ({ origin: APP })],
    ['of a program, which has no origin', () => ({})],
  ])('is taken in a request %s', async (_what, headers) => {
    const { refreshToken } = await makeAccount(api, { funds: 0n });
    expect(await refresh(refreshToken, headers())).toBe('Session');
  });

  test.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of a page without an origin', { origin: 'null' }],
    ['of another port', { origin: 'http://127.0.0.1:1' }],
    ['that a browser calls foreign', { 'sec-fetch-site': 'cross-site' }],
  ])('is not looked at in a request %s', async (_what, headers) => {
    const { refreshToken } = await makeAccount(api, { funds: 0n });
    expect(await refresh(refreshToken, headers)).toBe('BadCredentials');
    // nor is the session the worse for it
    expect(await refresh(refreshToken, {})).toBe('Session');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is not reached by a form (%s)',
    async (type) => {
      const { refreshToken } = await makeAccount(api, { funds: 0n });
      expect(await refresh(refreshToken, { 'content-type': type })).toBe('BAD_REQUEST');
    },
  );

  test('does nothing but open a session: without a token of access nobody is anybody', async () => {
    const { refreshToken } = await makeAccount(api, { funds: 0n });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `gallant_refresh=${refreshToken}` },
      body: '{"query":"{ me { role } }"}',
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('no mutation is done by a GET', async () => {
    const query = encodeURIComponent('mutation { logout { ok } }');
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${api.url}/graphql?query=${query}`, { headers });
    expect(response.status).toBe(405);
  });
});

describe('pages of other origins', () => {
  test('may read answers where the origin is named', async () => {
    const asked = await preflight(APP);
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, APP]);
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
    const told = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { origin: APP, 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(told.headers.get('access-control-allow-origin')).toBe(APP);
    expect(told.headers.get('access-control-expose-headers')).toContain('RateLimit-Remaining');
    expect(told.headers.get('vary')).toContain('Origin');
  });

  test.each([
    'https://evil.example',
    'http://app.example.com',
    'https://app.example.com.evil.example',
    'null',
  ])('may not at %s', async (origin) => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('metrics', () => {
  const elsewhere = { 'x-forwarded-for': '198.51.100.7' };

  test('are for this machine and for who has the token, and for nobody else', async () => {
    expect(await metrics({})).toBe(200);
    expect(await metrics({ ...elsewhere, authorization: `Bearer ${TOKEN}` })).toBe(200);
    expect(await metrics(elsewhere)).toBe(403);
    expect(await metrics({ ...elsewhere, authorization: 'Bearer something else' })).toBe(403);
    expect(await metrics({ 'x-forwarded-for': '127.0.0.1' })).toBe(403);
    expect(await metrics({ forwarded: 'for=198.51.100.7' })).toBe(403);
  });
});

describe('what every answer carries', () => {
  test.each(['/', '/graphql', '/healthz', '/nothing'])('at %s', async (path) => {
    const { headers } = await fetch(api.url + path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('a page has a mark for its styles that the next has not, and over HTTPS browsers are to stay there', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'gallant-page-'));
    await writeFile(join(directory, 'index.html'), '<!doctype html><head><title>x</title></head>');
    const server = await startServer(
      api.core,
      {
        http: { host: '127.0.0.1', port: 0, secureCookies: true, trustedProxies },
        tokens: { secrets: ['x'.repeat(40)] },
        uploads: { directory, maxBytes: 1 },
        sandbox: false,
      },
      { webDirectory: directory },
    );
    try {
      const page = async () => {
        const response = await fetch(server.url, { headers: { accept: 'text/html' } });
        expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
        const mark = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
        expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${mark}'`);
        return mark;
      };
      const [first, second] = [await page(), await page()];
      expect(first.length).toBeGreaterThanOrEqual(22);
      expect(second).not.toBe(first);
    } finally {
      await server.stop();
      await rm(directory, { recursive: true });
    }
  });
});

describe('what cannot be answered', () => {
  const json = { 'content-type': 'application/json' };
  const INSIDE = /node_modules|\.ts\b|\bat .*:\d+:\d+|select .* from|\/work\/|stack/i;

  test.each<[what: string, ask: () => Promise<Response>, status: number, told?: RegExp]>([
    ['a body that is no JSON', () => graphql({ headers: json, body: '{"query":' }), 400],
    ['a body that is a number', () => graphql({ headers: json, body: '5' }), 400],
    ['no body', () => graphql({ headers: json }), 400],
    ['a body that is too large', () => graphql({ headers: json, body: `"${'x'.repeat(300_000)}"` }), 413],
    [
      'variables that are a text',
      () => graphql({ headers: json, body: '{"query":"{ __typename }","variables":"x"}' }),
      400,
    ],
    [
      'a charset nobody knows',
      () => graphql({ headers: { 'content-type': 'application/json; charset=klingon' }, body: '{}' }),
      415,
    ],
    [
      'a body packed in a way nobody knows',
      () => graphql({ headers: { ...json, 'content-encoding': 'zip' }, body: '{}' }),
      415,
    ],
    ['a method nobody takes', () => graphql({ method: 'DELETE', headers: json }), 405],
    [
      'an address nobody knows',
      () => fetch(`${api.url}/nothing`, { headers: { accept: 'application/json' } }),
      404,
    ],
    ['an address that cannot be read', () => fetch(`${api.url}/%E0%A4%A`), 400],
    ['a file outside', () => fetch(`${api.url}/assets/..%2f..%2fpackage.json`), 403],
    ['an upload of nobody', () => fetch(`${api.url}/uploads`, { method: 'POST', body: 'x' }), 401],
  ])(
    '%s: says why, and nothing of the inside',
    async (_what, ask, status, told = /"errorId":"[0-9a-f]{32}"/) => {
      const response = await ask();
      const text = await response.text();
      expect([response.status, text]).toEqual([status, expect.not.stringMatching(INSIDE)]);
      expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
      expect(text).toMatch(told);
    },
  );

  test('what is no HTTP is answered by a closed door', async () => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.end('NONSENSE\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n$/,
    );
  });
});
