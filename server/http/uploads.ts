import { Router, type Request, type RequestHandler } from 'express';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Credentials } from '../../core/accounts/credentials.js';
import type { Core } from '../../core/core.js';
import { createUpload, uploadPath } from '../../core/contacts/uploads.js';
import { newId, publicId } from '../../core/platform/id.js';
import type { AddressRanges } from '../../core/platform/address-ranges.js';
import { clientAddress } from '../client-address.js';
import { HttpFault } from './http-fault.js';

/** A client that sends nothing for so long has gone. */
const IDLE_MS = 60_000;
const MOST_NAME = 255;

export interface UploadParts {
  core: Core;
  credentials: Credentials;
  trustedProxies: AddressRanges;
  uploads: { directory: string; maxBytes: number };
}

/** `POST /uploads?name=contacts.csv`: the body is the file. Answers 201 with an id for importContacts. */
export function uploads(parts: UploadParts): Router {
  const router = Router();
  router.post('/uploads', receive(parts));
  return router;
}

const receive =
  ({ core, credentials, trustedProxies, uploads: { directory, maxBytes } }: UploadParts): RequestHandler =>
  async (request, response) => {
    const viewer = await credentials.authenticate(
      request.get('authorization') ?? '',
      clientAddress(request, trustedProxies),
    );
    if (viewer === null) throw new HttpFault(401, 'UNAUTHENTICATED', 'Sign in first.');
    if (!viewer.permissions.has('contacts:write'))
      throw new HttpFault(403, 'FORBIDDEN', 'You may not change contacts: this takes contacts:write.');
    const fileName = nameOf(request);
    if (Number(request.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
    const id = newId();
    const path = uploadPath(directory, viewer.actor.accountId, id);
    try {
      const bytes = await store(request, path, maxBytes);
      if (bytes === 0) throw new HttpFault(400, 'BAD_USER_INPUT', 'The file is empty.');
      await core.run(viewer.actor, createUpload, { id, fileName, bytes });
      response.status(201).json({ uploadId: publicId('upload', id), bytes });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  };

function nameOf(request: Request): string {
  const { name } = request.query;
  if (typeof name !== 'string' || name.trim() === '') return 'contacts.csv';
  return name.trim().slice(0, MOST_NAME);
}

const tooLarge = (maxBytes: number): HttpFault =>
  new HttpFault(413, 'PAYLOAD_TOO_LARGE', `A file has at most ${Math.floor(maxBytes / 1024 / 1024)} MB.`);

/** The number of bytes. Holds the contacts of customers, so nobody else on the machine may read it. */
async function store(request: Request, path: string, maxBytes: number): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  request.setTimeout(IDLE_MS, () => request.destroy(new Error('The client stopped sending')));
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    // Not destroyed when it is too large: the client is to read the answer.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      await file.write(chunk);
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}
