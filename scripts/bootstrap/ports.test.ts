import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { firstFreePort, freePort, isPortFree } from './ports.mjs';

async function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(await freePort(), '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

describe('ports', () => {
  test('a port in use is not handed out, and the preferred one is when it is free', async () => {
    const { server, port } = await occupy();
    expect(await isPortFree(port)).toBe(false);
    expect(await freePort(port)).not.toBe(port);
    expect(await firstFreePort(port)).toBeGreaterThan(port);
    server.close();
    await once(server, 'close');
    expect(await freePort(port)).toBe(port);
  });

  test('ports lie below those that the kernel gives to outgoing connections', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
    expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
    expect(Math.max(...ports)).toBeLessThan(32_768);
  });
});
