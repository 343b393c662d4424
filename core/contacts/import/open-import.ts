import { LockMode } from '@mikro-orm/core';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { ContactImport, type ImportPlan, type KnownContactRule } from '../contact-import.js';

/** An import as one run of it knows it. */
export interface OpenImport {
  importId: Id;
  uploadId: Id;
  listId: Id | null;
  defaultCountry: string;
  onKnown: KnownContactRule;
  plan: ImportPlan;
  /**
   * The fence: what this run writes must be the next revision. Opening makes a new one, so that a run that was taken for
   * dead and is not can write nothing more.
   */
  revision: number;
  /** Rows of the file that are done with. */
  rows: number;
}

/** As before there were plans. */
const GUESSED: ImportPlan = { columns: null, sheet: null, tagIds: [], consent: null };

export const isOver = ({ state }: Pick<ContactImport, 'state'>): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';

/**
 * Begins a run of an import, the first or one that goes on after another; null when there is nothing left to do. One that
 * was cancelled while nobody worked on it ends here.
 */
export async function openImport(work: Work, { importId }: { importId: Id }): Promise<OpenImport | null> {
  const { em, actor, now, touched } = work;
  const key = { accountId: actor.accountId, id: importId };
  const row = await em.findOne(ContactImport, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (row === null || isOver(row)) return null;
  const revision = (row.revision ?? 0) + 1;
  row.revision = revision;
  if (row.cancelledAt == null) {
    row.state = 'running';
    row.startedAt ??= now;
  } else {
    row.state = 'cancelled';
    row.finishedAt = now;
  }
  await em.flush();
  touched.import(actor.accountId, importId);
  if (isOver(row)) return null;
  const { uploadId, defaultCountry, onKnown } = row;
  return {
    importId,
    uploadId,
    defaultCountry,
    onKnown,
    plan: row.plan ?? GUESSED,
    revision,
    listId: row.listId ?? null,
    rows: row.rows ?? 0,
  };
}
