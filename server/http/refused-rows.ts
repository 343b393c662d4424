import { Router, type RequestHandler } from 'express';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Credentials } from '../../core/accounts/credentials.js';
import { refusedPath } from '../../core/contacts/import/refused-file.js';
import { readImport } from '../../core/contacts/read-imports.js';
import type { Core } from '../../core/core.js';
import { safeFault } from '../../core/database/faults.js';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import { parsePublicId } from '../../core/platform/id.js';
import { clientAddress } from '../client-address.js';
import { HttpFault } from './http-fault.js';

/** For what stands in front of it: other paths below /imports are the dashboard's. */
export const REFUSED_ROWS_PATH = '/imports/:importId/refused.csv';

export interface RefusedRowsParts {
  core: Core;
  credentials: Credentials;
  trustedProxies: AddressRanges;
  uploads: { directory: string };
}

/** `GET /imports/imp_…/refused.csv`: every row that an import has refused so far, streamed. */
export function refusedRows(parts: RefusedRowsParts): Router {
  const router = Router();
  router.get(REFUSED_ROWS_PATH, send(parts));
  return router;
}

const nothing = (): HttpFault =>
  new HttpFault(404, 'NOT_FOUND', 'There is no such import, or none of its rows was refused.');

const send =
  ({ core, credentials, trustedProxies, uploads }: RefusedRowsParts): RequestHandler =>
  async (request, response) => {
    const viewer = await credentials.authenticate(
      request.get('authorization') ?? '',
      clientAddress(request, trustedProxies),
    );
    if (viewer === null) throw new HttpFault(401, 'UNAUTHENTICATED', 'Sign in first.');
    if (!viewer.permissions.has('contacts:read'))
      throw new HttpFault(403, 'FORBIDDEN', 'You may not read contacts: this takes contacts:read.');
    const { actor } = viewer;
    const importId = parsePublicId('contactImport', String(request.params.importId));
    const row = importId === null ? null : await core.read(actor, readImport, { importId });
    const bytes = row?.refusedBytes ?? 0;
    if (row === null || bytes === 0) throw nothing();
    const file = await openOrNothing(refusedPath(uploads.directory, actor.accountId, row.id));
    // what stands behind belongs to a batch that is not committed, and may never be
    const committed = file.createReadStream({ start: 0, end: bytes - 1 });
    response
      .type('csv')
      .attachment(`refused ${row.fileName.replace(/\.\w+$/, '')}.csv`)
      .set({ 'Cache-Control': 'no-store', 'Content-Length': String(bytes) });
    // what fails now can only cut the connection: a client that leaves does so every day
    await pipeline(committed, response).catch((error: unknown) =>
      core.log.warn({ fault: safeFault(error) }, 'the refused rows of an import were cut short'),
    );
  };

/** A file may be gone: it is kept as long as its import. */
async function openOrNothing(path: string) {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw nothing();
    throw error;
  }
}
