import express from 'express';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { dashboard } from './dashboard.js';

const SCRIPT = 'console.log("the dashboard")';

describe('the dashboard’s files', () => {
  let directory: string;
  const http = createServer();

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gallant-dashboard-'));
    await mkdir(join(directory, 'assets'));
    await writeFile(join(directory, 'index.html'), '<title>Gallant</title>');
    await writeFile(join(directory, 'assets', 'app-1.js'), SCRIPT);
    await writeFile(join(directory, 'assets', 'app-1.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(directory, 'assets', 'lone-2.js'), SCRIPT);
    http.on('request', express().use(dashboard(directory)));
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
  });

  afterAll(async () => {
    http.close();
    await rm(directory, { recursive: true });
  });

  /** The answer as it came, nothing unpacked. */
  async function get(path: string, encodings: string) {
    const { port } = http.address() as AddressInfo;
    const headers = { 'accept-encoding': encodings, accept: 'text/html,*/*', connection: 'close' };
    const sent = request({ host: '127.0.0.1', port, path, headers }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await answer.toArray());
    return { headers: answer.headers, body };
  }

  test('a script goes out packed to who can unpack it', async () => {
    const { headers, body } = await get('/assets/app-1.js', 'gzip, br');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toMatch(/^text\/javascript/);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
  });

  test.each([
    ['to who cannot', '/assets/app-1.js', 'identity'],
    ['where there is no twin', '/assets/lone-2.js', 'br, gzip'],
  ])('it goes out as it is %s', async (_, path, encodings) => {
    const { headers, body } = await get(path, encodings);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(SCRIPT);
  });

  test('any other address is the page', async () => {
    const { headers, body } = await get('/campaigns/cmp_1', 'br');
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toContain('Gallant');
  });
});
