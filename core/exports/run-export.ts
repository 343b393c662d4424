import { LockMode } from '@mikro-orm/core';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { crossOff } from '../jobs/relay-jobs.js';
import type { Id } from '../platform/id.js';
import { ExportFile } from './export-file.js';

/** How long a file waits to be fetched. */
const KEPT_MS = 7 * 24 * 3_600_000;
const LONGEST_FAILURE = 500;

/** Another run has the export, or nobody needs it any more: this one writes nothing further. */
export class TakenOver extends Error {}

/** An export as one run of it knows it. */
export interface OpenExport extends Pick<ExportFile, 'accountId' | 'id' | 'kind' | 'format' | 'parameters'> {
  /** The fence: what this run writes must find this revision. */
  revision: number;
  rows: number;
}

const isOver = ({ state }: Pick<ExportFile, 'state'>): boolean => state === 'done' || state === 'failed';

/** Begins a run of an export, always from the start; null when there is nothing left to do. */
export async function openExport(work: Work, { exportId }: { exportId: Id }): Promise<OpenExport | null> {
  const { em, actor, touched } = work;
  const key = { accountId: actor.accountId, id: exportId };
  const file = await em.findOne(ExportFile, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (file === null || isOver(file)) return null;
  file.state = 'running';
  file.rows = 0;
  file.bytes = 0;
  file.revision = (file.revision ?? 0) + 1;
  await em.flush();
  touched.task(actor.accountId, exportId);
  const { kind, format, parameters } = file;
  return { ...key, kind, format, parameters, revision: file.revision, rows: 0 };
}

/** How far it is. Throws TakenOver. */
export async function tellExport(
  { sql, actor, touched }: Work,
  { run, bytes }: { run: OpenExport; bytes: number },
): Promise<void> {
  const { accountId } = actor;
  const mine = await sql.run(
    `update export_file set revision = revision + 1, \`rows\` = ?, bytes = ?
      where account_id = ? and id = ? and revision = ? and state = 'running'`,
    [run.rows, bytes, idBytes(accountId), idBytes(run.id), run.revision],
  );
  if (mine === 0) throw new TakenOver();
  touched.task(accountId, run.id);
}

export interface CloseExport {
  run: OpenExport;
  jobId: Id;
  bytes: number;
  /** What its owner is told; null when the file is there. */
  failure: string | null;
}

/** Ends an export and crosses its job off. Closing it again after a commit in doubt changes nothing. Throws TakenOver. */
export async function closeExport(work: Work, { run, jobId, bytes, failure }: CloseExport): Promise<void> {
  const { em, actor, now, touched } = work;
  const key = { accountId: actor.accountId, id: run.id };
  const file = await em.findOne(ExportFile, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (file === null) throw new TakenOver();
  if (isOver(file) && file.revision === run.revision + 1) return;
  if (file.revision !== run.revision) throw new TakenOver();
  file.state = failure === null ? 'done' : 'failed';
  file.failure = failure?.slice(0, LONGEST_FAILURE) ?? null;
  file.rows = run.rows;
  file.bytes = failure === null ? bytes : 0;
  file.finishedAt = now;
  file.expiresAt = new Date(now.getTime() + KEPT_MS);
  file.revision = run.revision + 1;
  await em.flush();
  crossOff(work, jobId);
  touched.task(actor.accountId, run.id);
}
