import { LockMode } from '@mikro-orm/core';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { ContactImport, type KnownContactRule } from '../contact-import.js';

/** An import as one run of it knows it. */
export interface OpenImport {
  importId: Id;
  uploadId: Id;
  listId: Id | null;
  defaultCountry: string;
  onKnown: KnownContactRule;
  /**
   * The fence: what this run writes must be the next revision. Opening makes a new one, so that a run that was taken for
   * dead and is not can write nothing more.
   */
  revision: number;
  /** Rows of the file that are done with. */
  rows: number;
}

export const isOver = ({ state }: Pick<ContactImport, 'state'>): boolean =>
  state === 'done' || state === 'failed';

/** Begins a run of an import, the first or one that goes on after another; null when there is nothing left to do. */
export async function openImport(work: Work, { importId }: { importId: Id }): Promise<OpenImport | null> {
  const { em, actor, now, touched } = work;
  const key = { accountId: actor.accountId, id: importId };
  const row = await em.findOne(ContactImport, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (row === null || isOver(row)) return null;
  row.state = 'running';
  row.startedAt ??= now;
  const revision = (row.revision ?? 0) + 1;
  row.revision = revision;
  await em.flush();
  touched.import(actor.accountId, importId);
  const { uploadId, defaultCountry, onKnown } = row;
  return {
    importId,
    uploadId,
    defaultCountry,
    onKnown,
    revision,
    listId: row.listId ?? null,
    rows: row.rows ?? 0,
  };
}
