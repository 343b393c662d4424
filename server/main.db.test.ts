import { freePort } from '../scripts/bootstrap/ports.mjs';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startTypeScript } from '../tests/support/programs.js';
import { waitFor } from '../tests/support/wait-for.js';

const SECRET = 'a secret of forty characters for tests..';

test('ends in order when it is told to, with sockets open', async () => {
  const port = await freePort();
  const server = startTypeScript('server/main.ts', [], { TOKEN_SECRET: SECRET, PORT: String(port) });
  await waitFor('the server', async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok);
  let closed: unknown = null;
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: {
      closed: (event) => {
        closed = event;
      },
    },
  });
  await waitFor(
    'the socket',
    () => server.running && new Promise((resolve) => client.on('connected', () => resolve(true))),
  );
  await server.stop();
  expect(closed).toMatchObject({ code: 1001 });
  expect(server.output()).toContain('stopped');
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
});

test('says in one go all that is wrong with its configuration', async () => {
  const server = startTypeScript('server/main.ts', [], { TOKEN_SECRET: 'short', PORT: 'many' });
  await waitFor('its end', () => !server.running);
  expect(server.output()).toMatch(/32 characters/);
  expect(server.output()).toMatch(/PORT/);
});
