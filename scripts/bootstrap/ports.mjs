import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

/**
 * Below the range that kernels give to outgoing connections (32768 on Linux, 49152 on macOS). In that range a client that keeps
 * calling while the server is being restarted may be given the server's own port, connect to itself, and keep the server out.
 */
const [LOWEST, HIGHEST] = [20_000, 32_000];

/** Whether nothing listens on this port of the loopback interface. */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** `preferred` if it is free, else any free port of the loopback interface. */
export async function freePort(preferred) {
  if (preferred && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${HIGHEST}.`);
}

/** The first free port from `first` upwards: for what people type into a browser. */
export async function firstFreePort(first) {
  for (let port = first; port < first + 100; port += 1) if (await isPortFree(port)) return port;
  return freePort();
}
