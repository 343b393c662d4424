import { Router, type Request, type RequestHandler } from 'express';
import { resolve } from 'node:path';
import type { Core } from '../../core/core.js';
import type { ExportLinks } from '../../core/exports/export-links.js';
import { exportPath } from '../../core/exports/export-paths.js';
import { readExport } from '../../core/exports/start-export.js';
import { parsePublicId, type Id } from '../../core/platform/id.js';
import { HttpFault } from './http-fault.js';

export interface ExportFileParts {
  core: Core;
  links: ExportLinks;
  /** Of the configuration. */
  directory: string;
  /** Charges whoever asks. */
  admit: RequestHandler;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

const wrong = (): HttpFault => new HttpFault(404, 'NOT_FOUND', 'There is no file behind this link.');
const expired = (): HttpFault =>
  new HttpFault(
    410,
    'LINK_EXPIRED',
    'This link was good for an hour. Open the export again to get a new one.',
  );
const gone = (): HttpFault =>
  new HttpFault(
    410,
    'FILE_GONE',
    'This file has been removed: files are kept for seven days, or until somebody in them is erased. Export it again.',
  );

/** A page of the dashboard has no signature: it is somebody else's to answer. */
const onlyLinks: RequestHandler = (request, _response, next) => {
  next(request.query.signature === undefined ? 'route' : undefined);
};

/** `GET /exports/exp_…?account=…&expires=…&signature=…`: the file, to whoever has the link. */
export function exportFiles(parts: ExportFileParts): Router {
  const router = Router();
  router.get('/exports/:id', onlyLinks, parts.admit, send(parts));
  return router;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whose file the link is of. Throws what is wrong with it. */
function linkedBy(
  { links, core }: ExportFileParts,
  { params, query }: Pick<Request, 'params' | 'query'>,
): { accountId: Id; id: Id } {
  const accountId = parsePublicId('account', textOf(query.account));
  const id = parsePublicId('exportFile', textOf(params.id));
  if (accountId === null || id === null) throw wrong();
  const shown = { expires: textOf(query.expires), signature: textOf(query.signature) };
  const judged = links.judge({ accountId, id }, shown, core.clock());
  if (judged === 'wrong') throw wrong();
  if (judged === 'expired') throw expired();
  return { accountId, id };
}

const send =
  (parts: ExportFileParts): RequestHandler =>
  async (request, response, next) => {
    const { accountId, id } = linkedBy(parts, request);
    const file = await parts.core.read({ accountId, userId: null }, readExport, { exportId: id });
    // an erasure ends the time of files that hold the person; they are taken away a little later
    const isOver = file?.expiresAt != null && file.expiresAt <= parts.core.clock();
    if (file === null || file.state !== 'done' || isOver) throw gone();
    response.attachment(file.fileName).type(TYPES[file.format]);
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    const path = resolve(exportPath(parts.directory, file));
    const options = { cacheControl: false, etag: false, lastModified: false, dotfiles: 'allow' } as const;
    response.sendFile(path, options, (error) => {
      if (error === undefined || error === null || response.headersSent) return; // a client that leaves does so every day
      next((error as NodeJS.ErrnoException).code === 'ENOENT' ? gone() : error);
    });
  };
