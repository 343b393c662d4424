import { Router, type RequestHandler } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Credentials } from '../../core/accounts/credentials.js';
import { exportAuditLog } from '../../core/audit/export-audit-log.js';
import type { Core } from '../../core/core.js';
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
    response.type('csv').attachment('audit-log.csv').set('Cache-Control', 'no-store');
    // a client that leaves, or a database that does, ends the one and the other
    await pipeline(Readable.from(exportAuditLog(core, actor)), response);
  };
