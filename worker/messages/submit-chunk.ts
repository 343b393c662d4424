import { isSuspended } from '../../core/accounts/suspension.js';
import type { Purpose } from '../../core/consent/consent.js';
import { haltChunk, finishChunk } from '../../core/dispatch/finish-chunk.js';
import {
  markAttempted,
  openChunk,
  type ChunkMessage,
  type OpenChunk,
} from '../../core/dispatch/open-chunk.js';
import type { Settlement } from '../../core/dispatch/settle-batch.js';
import { crossOff } from '../../core/jobs/relay-jobs.js';
import { submitChunk } from '../../core/messages/message-jobs.js';
import { newId, type Id } from '../../core/platform/id.js';
import type { OpenLink } from '../carriers/carrier-links.js';
import { HandedBack, implement, type JobRun } from '../jobs/implement.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerContext } from '../worker-context.js';
import { OptOuts } from './opt-outs.js';
import { Settler } from './settler.js';

/** Messages written down as attempted at a time: after a crash at most this many, times two, are in doubt. */
const SLICE = 250;
const SLICES_AT_ONCE = 2;
/** On a slow link the slices of all chunks together are what goes out in so long: little is in doubt after a crash. */
const SLICE_SECONDS = 0.25;

/** How many messages of one chunk to mark at a time; never less than a chunk's share of the link's speed. */
function sliceOf({ rate, runs }: OpenLink): number {
  if (rate === null) return SLICE;
  return Math.min(SLICE, Math.max(1, Math.ceil((rate * SLICE_SECONDS) / Math.max(1, runs))));
}

interface Run extends JobRun<{ chunkId: Id; urgent: boolean; purpose?: Purpose | undefined }> {
  context: WorkerContext;
  runId: Id;
}

/** Brings one chunk to its end: submits what was not attempted, settles every outcome, crosses the chunk off. */
export const submitChunkProcessor = implement(submitChunk, async (context, job) => {
  const run: Run = { ...job, context, runId: newId() };
  for (;;) {
    const chunk = await untilDatabaseAnswers(
      () => context.core.run(job.actor, openChunk, { chunkId: job.payload.chunkId, runId: run.runId }),
      context.stopping,
    );
    if (chunk === null) {
      await context.core.run(job.actor, crossOff, job.jobId);
      return;
    }
    if (await step(run, chunk)) return;
    if (context.stopping.aborted) throw new HandedBack('the worker stops');
  }
});

/** One pass over the chunk. True when the job has ended, false to look again. */
async function step(run: Run, chunk: OpenChunk): Promise<boolean> {
  await settleInterrupted(run, chunk);
  if (chunk.suspended) await settleUnsent(run, chunk, 'account_suspended');
  else if (chunk.campaignState === 'cancelled') await settleUnsent(run, chunk, 'cancelled');
  else if (chunk.campaignState === null || chunk.campaignState === 'sending') await submitRest(run, chunk);
  if (isComplete(chunk)) {
    await finish(run, chunk);
    return true;
  }
  if (chunk.campaignId === null) return false;
  const input = { chunkId: chunk.chunkId, campaignId: chunk.campaignId, jobId: run.jobId };
  return (await run.context.core.run(run.actor, haltChunk, input)) === 'parked';
}

const isComplete = (chunk: OpenChunk): boolean => chunk.settled.full(chunk.size);

const settlerFor = (run: Run, chunk: OpenChunk, carrierId: Id | null): Settler =>
  new Settler(
    run.context,
    { chunkId: chunk.chunkId, campaignId: chunk.campaignId, runId: run.runId, actor: run.actor },
    carrierId,
  );

/** A run before this one died between the attempt and the answer: these may have been sent, and are not sent again. */
async function settleInterrupted(run: Run, chunk: OpenChunk): Promise<void> {
  const settler = settlerFor(run, chunk, chunk.previousCarrierId);
  for (const message of chunk.messages.values()) {
    if (!chunk.attempted.has(message.ordinal)) continue;
    settler.add({ message, outcome: { kind: 'unknown', cause: 'the worker ended before the answer' } });
    chunk.messages.delete(message.ordinal);
  }
  await settler.drain();
  if (settler.settled !== null) chunk.settled = settler.settled;
}

type Reason = Extract<Settlement, { kind: 'cancelled' }>['reason'];

async function settleUnsent(run: Run, chunk: OpenChunk, reason: Reason): Promise<void> {
  const settler = settlerFor(run, chunk, null);
  const outcome = { kind: 'cancelled', reason } as const;
  for (const message of chunk.messages.values()) settler.add({ message, outcome });
  await settler.drain();
  if (settler.settled !== null) chunk.settled = settler.settled;
}

async function submitRest(run: Run, chunk: OpenChunk): Promise<void> {
  const { context, actor } = run;
  const watch = chunk.campaignId === null ? null : context.watch.begin(actor.accountId, chunk.campaignId);
  const outer = watch === null ? context.stopping : AbortSignal.any([context.stopping, watch.signal]);
  const optOuts = new OptOuts(context, actor, {
    claimedAt: chunk.claimedAt,
    purpose: chunk.purpose ?? run.payload.purpose ?? 'transactional',
  });
  const stop = AbortSignal.any([outer, optOuts.signal]);
  try {
    const open = await context.links.pick(stop, chunk);
    if (open === null) return;
    const settler = settlerFor(run, chunk, open.carrierId);
    const submission: Submission = { chunk, open, settler, optOuts, stop, handedBack: false };
    open.runs += 1;
    try {
      await submitSlices(run, submission);
    } finally {
      open.runs -= 1;
      await settler.drain();
    }
    if (settler.settled !== null) chunk.settled = settler.settled;
    // a mark that was under way when messages came back unsent may have been written after them
    if (submission.handedBack && !(await mark(run, submission, []))) throw lostChunk();
  } finally {
    optOuts.close();
    watch?.done();
  }
}

interface Submission {
  chunk: OpenChunk;
  open: OpenLink;
  settler: Settler;
  optOuts: OptOuts;
  stop: AbortSignal;
  /** Some were certainly not sent, and are no longer marked as attempted. */
  handedBack: boolean;
}

async function submitSlices(run: Run, submission: Submission): Promise<void> {
  const underWay = new Set<Promise<void>>();
  try {
    await startSlices(run, submission, underWay);
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay); // the answers to what is on the wire, whatever went wrong beside it
  }
}

async function startSlices(run: Run, submission: Submission, underWay: Set<Promise<void>>): Promise<void> {
  const { chunk, open, stop } = submission;
  const messages = [...chunk.messages.values()];
  for (let from = 0; from < messages.length && !stop.aborted;) {
    if (underWay.size >= SLICES_AT_ONCE) await Promise.race(underWay);
    const next = messages.slice(from, from + sliceOf(open));
    from += next.length;
    const slice = await leaveOut(submission, next);
    if (slice.length === 0) continue;
    if (!(await mark(run, submission, slice))) {
      if (!(await run.context.core.read(run.actor, isSuspended, undefined))) throw lostChunk();
      for (const { ordinal } of slice) chunk.attempted.remove(ordinal);
      return;
    }
    const sent: Promise<void> = submitSlice(run, submission, slice).finally(() => underWay.delete(sent));
    sent.catch(() => undefined); // thrown by the race, or at the end
    underWay.add(sent);
  }
}

/** Those who may still be sent to. Who has said no since the claim is settled. */
async function leaveOut(
  { optOuts, settler }: Submission,
  messages: readonly ChunkMessage[],
): Promise<readonly ChunkMessage[]> {
  const stops = await optOuts.among(messages);
  if (stops.size === 0) return messages;
  return messages.filter((message) => {
    const reason = stops.get(message.recipient);
    if (reason !== undefined) settler.add({ message, outcome: { kind: 'cancelled', reason } });
    return reason === undefined;
  });
}

const lostChunk = () => new HandedBack('another worker has the chunk');

async function mark(run: Run, { chunk, open }: Submission, slice: readonly ChunkMessage[]): Promise<boolean> {
  for (const { ordinal } of slice) chunk.attempted.add(ordinal);
  return await untilDatabaseAnswers(
    () =>
      run.context.core.runSingle(run.actor, markAttempted, {
        chunkId: chunk.chunkId,
        runId: run.runId,
        carrierId: open.carrierId,
        attempted: chunk.attempted,
        toSend: slice.length > 0,
      }),
    run.context.stopping,
  );
}

async function submitSlice(run: Run, submission: Submission, slice: readonly ChunkMessage[]): Promise<void> {
  const { chunk, open, settler, optOuts, stop } = submission;
  optOuts.watch(slice);
  await Promise.all(
    slice.map(async (message) => {
      const outcome = await open.link.submit(
        {
          id: message.id,
          from: message.senderId,
          to: message.recipient,
          text: message.body,
          flash: message.flash,
          urgent: run.payload.urgent,
          validitySeconds: message.validitySeconds,
        },
        stop,
      );
      if (outcome.kind === 'throttled') {
        chunk.attempted.remove(message.ordinal);
        submission.handedBack = true;
      }
      optOuts.release(message);
      settler.add({ message, outcome });
    }),
  );
}

async function finish(run: Run, chunk: OpenChunk): Promise<void> {
  const { core, config, ending } = run.context;
  await untilDatabaseAnswers(
    () =>
      core.run(run.actor, finishChunk, {
        chunkId: chunk.chunkId,
        campaignId: chunk.campaignId,
        jobId: run.jobId,
        sweepAt: new Date(core.clock().getTime() + config.dispatch.receiptAfterMs),
      }),
    ending,
  );
}
