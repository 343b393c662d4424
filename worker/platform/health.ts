import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '../../core/core.js';
import { missingServices } from '../../core/missing-services.js';
import { mayReadMetrics } from '../../core/platform/metrics-access.js';
import type { CarrierLinks } from '../carriers/carrier-links.js';
import type { WorkerMetrics } from './metrics.js';

export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

interface HealthParts {
  core: Core;
  links: CarrierLinks;
  metrics: WorkerMetrics;
  address: { host: string; port: number };
  metricsToken: string | null;
}

/** /healthz: the process answers. /readyz: names what is missing. /metrics: Prometheus. */
export async function startHealthServer(parts: HealthParts): Promise<HealthServer> {
  const server = createServer((request, response) => {
    respond(parts, request, response).catch(() => send(response, { status: 500, body: 'fault\n' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.address.port, parts.address.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  { core, links, metrics, metricsToken }: HealthParts,
  { url, headers, socket }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (url === '/healthz') return send(response, { status: 200, body: 'ok\n' });
  if (url === '/metrics') {
    if (!mayReadMetrics({ headers, address: socket.remoteAddress ?? null }, metricsToken))
      return send(response, { status: 403, body: 'for this machine, or for who shows METRICS_TOKEN\n' });
    return send(response, {
      status: 200,
      body: await metrics.registry.metrics(),
      type: metrics.registry.contentType,
    });
  }
  if (url !== '/readyz') return send(response, { status: 404, body: 'not found\n' });
  const missing = await missingServices(core);
  if (!links.all().some(({ link }) => link.state === 'bound')) missing.push('carrier');
  const body = `${JSON.stringify({ ready: missing.length === 0, missing })}\n`;
  return send(response, { status: missing.length === 0 ? 200 : 503, body, type: 'application/json' });
}

function send(response: ServerResponse, answer: { status: number; body: string; type?: string }): void {
  response
    .writeHead(answer.status, { 'content-type': answer.type ?? 'text/plain; charset=utf-8' })
    .end(answer.body);
}
