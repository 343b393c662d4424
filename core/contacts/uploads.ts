import { join } from 'node:path';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { Upload } from './contact-import.js';

/** Where the bytes of an upload are, below the directory of the configuration. */
export const uploadPath = (directory: string, accountId: Id, uploadId: Id): string =>
  join(directory, accountId, uploadId);

/** Writes down a file that has arrived whole. */
export async function createUpload(
  { em, actor, now }: Work,
  input: { id: Id; fileName: string; bytes: number },
): Promise<Upload> {
  const upload = em.create(Upload, { accountId: actor.accountId, ...input, createdAt: now });
  await em.flush();
  return upload;
}
