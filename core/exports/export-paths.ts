import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../platform/id.js';
import type { ExportFile } from './export-file.js';

type Named = Pick<ExportFile, 'accountId' | 'id' | 'format'>;

const folderOf = (directory: string, accountId: Id): string => join(directory, 'exports', accountId);

/** Where a whole file is, below the directory of the configuration. */
export const exportPath = (directory: string, { accountId, id, format }: Named): string =>
  join(folderOf(directory, accountId), `${id}.${format}`);

/** Where one run writes it. Another run, should this one be taken for dead, has another. */
export const partPath = (directory: string, file: Named & { revision: number }): string =>
  `${exportPath(directory, file)}.${file.revision}.part`;

/** Removes the file, and what runs have left that did not come to an end. */
export async function removeExport(
  directory: string,
  { accountId, id }: Omit<Named, 'format'>,
): Promise<void> {
  const folder = folderOf(directory, accountId);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.startsWith(id)) await rm(join(folder, name), { force: true });
}
