import { createHash, timingSafeEqual } from 'node:crypto';

export interface MetricsCall {
  /** Whose the call is, proxies of ours left out. */
  address: string | null;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A proxy on this machine is not this machine: what it hands on says so in its headers. */
const isOfThisMachine = ({ address, headers }: MetricsCall): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(address ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/** Metrics tell of the business and of the machine: they are for whoever has the token, and for this machine. */
export function mayReadMetrics(call: MetricsCall, token: string | null): boolean {
  const shown = digest(String(call.headers.authorization ?? ''));
  const isTold = token !== null && timingSafeEqual(shown, digest(`Bearer ${token}`));
  return isTold || isOfThisMachine(call);
}
