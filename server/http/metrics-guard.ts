import type { RequestHandler } from 'express';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import { mayReadMetrics } from '../../core/platform/metrics-access.js';
import { clientAddress } from '../client-address.js';
import { HttpFault } from './http-fault.js';

export const metricsGuard =
  (token: string | null, trustedProxies: AddressRanges): RequestHandler =>
  (request, _response, next) => {
    const { headers } = request;
    if (mayReadMetrics({ headers, address: clientAddress(request, trustedProxies) }, token)) next();
    else
      throw new HttpFault(403, 'FORBIDDEN', 'Metrics are for this machine, or for who shows METRICS_TOKEN.');
  };
