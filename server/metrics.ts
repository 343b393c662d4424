import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof createMetrics>;

/** Of one server, in a registry of its own: two in one process do not mix. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    http: new Histogram({
      name: 'gallant_http_request_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    }),
    graphql: new Histogram({
      name: 'gallant_graphql_operation_seconds',
      help: 'Time to answer a query or mutation over HTTP, by its root field',
      labelNames: ['type', 'field', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    sockets: new Gauge({ name: 'gallant_open_sockets', help: 'WebSockets that are open', registers }),
    subscribers: new Gauge({
      name: 'gallant_live_subscribers',
      help: 'Subscriptions that are open',
      registers,
    }),
    streams: new Gauge({
      name: 'gallant_live_streams',
      help: 'Executions that the open subscriptions share',
      registers,
    }),
    frames: new Counter({
      name: 'gallant_live_frames_total',
      help: 'Results handed to subscribers',
      registers,
    }),
  };
}
