import { Router, type RequestHandler } from 'express';
import { pipeline } from 'node:stream/promises';
import type { Credentials } from '../../core/accounts/credentials.js';
import { exportAuditLog } from '../../core/audit/export-audit-log.js';
import type { Core } from '../../core/core.js';
import { safeFault } from '../../core/database/faults.js';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import { viewerFrom } from '../make-context.js';
import { placeOf } from '../origin.js';
import { HttpFault } from './http-fault.js';
import { requestIdOf } from './request-log.js';

export interface ExportParts {
  core: Core;
  credentials: Credentials;
  trustedProxies: AddressRanges;
}

/** `GET /audit.csv`: the account's audit log, streamed. */
export function auditExport(parts: ExportParts): Router {
  const router = Router();
  router.get('/audit.csv', send(parts));
  return router;
}

const send =
  ({ core, credentials, trustedProxies }: ExportParts): RequestHandler =>
  async (request, response) => {
    const place = placeOf(request, trustedProxies);
    const known = await credentials.authenticate(request.get('authorization') ?? '', place.ip);
    if (known === null) throw new HttpFault(401, 'UNAUTHENTICATED', 'Sign in first.');
    if (!known.permissions.has('audit:read'))
      throw new HttpFault(403, 'FORBIDDEN', 'You may not read the audit log: this takes audit:read.');
    const { actor } = viewerFrom(known, { ...place, requestId: requestIdOf(response) });
    const lines = exportAuditLog(core, actor);
    const head = await lines.next(); // what fails until here is answered as any fault is
    response.type('csv').attachment('audit-log.csv').set('Cache-Control', 'no-store').write(head.value);
    // what fails now can only cut the connection: a client that leaves does so every day
    await pipeline(lines, response).catch((error: unknown) =>
      core.log.warn({ fault: safeFault(error) }, 'an export of the audit log was cut short'),
    );
  };
