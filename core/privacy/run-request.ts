import { LockMode } from '@mikro-orm/core';
import type { Work } from '../database/work.js';
import { crossOff } from '../jobs/relay-jobs.js';
import type { Id } from '../platform/id.js';
import { PrivacyRequest } from './privacy.js';

/** A request as its run knows it. */
export interface OpenRequest {
  requestId: Id;
  msisdn: string;
  exportId: Id | null;
  createdAt: Date;
}

export type Report = Record<string, number>;

const LONGEST_FAILURE = 500;

async function lock({ em, actor }: Work, requestId: Id): Promise<PrivacyRequest | null> {
  const key = { accountId: actor.accountId, id: requestId };
  return await em.findOne(PrivacyRequest, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Begins a run; null when there is nothing left to do. */
export async function openRequest(work: Work, { requestId }: { requestId: Id }): Promise<OpenRequest | null> {
  const row = await lock(work, requestId);
  if (row === null || row.state === 'done' || row.state === 'failed') return null;
  row.state = 'running';
  const { subject: msisdn, createdAt } = row;
  return { requestId, msisdn, createdAt, exportId: row.exportId ?? null };
}

/** Adds to what was done, in the transaction that does it: what is done again finds nothing and adds nothing. */
export async function addToReport(work: Work, requestId: Id, done: Report): Promise<void> {
  const counted = Object.entries(done).filter(([, count]) => count > 0);
  if (counted.length === 0) return;
  const row = await lock(work, requestId);
  if (row === null) return;
  const report = { ...row.report };
  for (const [kind, count] of counted) report[kind] = (report[kind] ?? 0) + count;
  row.report = report;
  await work.em.flush();
}

export interface CloseRequest {
  requestId: Id;
  jobId: Id;
  /** Replaces what was there. */
  report?: Report;
  /** What its owner is told; null when it was done. */
  failure: string | null;
  /** Takes the place of the number. */
  subject?: string;
}

/** Ends a request and crosses its job off. Harmless when repeated. */
export async function closeRequest(work: Work, input: CloseRequest): Promise<void> {
  const row = await lock(work, input.requestId);
  crossOff(work, input.jobId);
  if (row === null || row.state === 'done' || row.state === 'failed') return;
  row.state = input.failure === null ? 'done' : 'failed';
  row.failure = input.failure?.slice(0, LONGEST_FAILURE) ?? null;
  if (input.report !== undefined) row.report = input.report;
  if (input.subject !== undefined) row.subject = input.subject;
  row.finishedAt = work.now;
  await work.em.flush();
}

/** Says why a request waits, while its job is tried again later. */
export async function tellWaiting(
  work: Work,
  { requestId, why }: { requestId: Id; why: string },
): Promise<void> {
  const row = await lock(work, requestId);
  if (row !== null) row.failure = why.slice(0, LONGEST_FAILURE);
}
