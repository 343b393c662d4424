import type { OutboundSms, SubmitOutcome } from '../../core/carriers/carrier.js';
import { idBytes } from '../../core/database/sql.js';
import type { Actor, Work } from '../../core/database/work.js';
import { idFromBytes, newId, type Id } from '../../core/platform/id.js';
import { createLogger } from '../../core/platform/logging.js';
import { pumpCampaignProcessor } from '../../worker/campaigns/pump-campaign.js';
import type { Processor } from '../../worker/jobs/implement.js';
import { submitChunkProcessor } from '../../worker/messages/submit-chunk.js';
import type { WorkerContext } from '../../worker/worker-context.js';
import type { Engine } from './engine.js';

/** A carrier that answers as a test says, without a wire. */
export interface DeskCarrier {
  carrierId: Id;
  /** Everything that was handed to it, in order. */
  sent: OutboundSms[];
  answer: (sms: OutboundSms, signal: AbortSignal) => SubmitOutcome | Promise<SubmitOutcome>;
}

/** Accepts everything; its id of a message is the message's own. */
export const deskCarrier = (): DeskCarrier => ({
  carrierId: newId(),
  sent: [],
  answer: (sms) => ({ kind: 'accepted', providerIds: [sms.id] }),
});

/** One worker's processors in this process, a job at a time: nothing happens that a test does not ask for. */
export interface Desk {
  carrier: DeskCarrier;
  context: WorkerContext;
  /** Aborts the run under way, as if the campaign had stopped sending. */
  halt(): void;
  /** Works off the account's jobs, and those that they write down, until there is none (or `most` are done). */
  work(actor: Actor, most?: number): Promise<void>;
  /** Runs one job as this worker; throws what its processor throws. */
  runJob(actor: Actor, job: OpenJob): Promise<void>;
}

export interface OpenJob {
  id: Id;
  name: string;
  payload: unknown;
}

const PROCESSORS: readonly Processor[] = [pumpCampaignProcessor, submitChunkProcessor];
const MOST_JOBS = 10_000;

interface DeskOptions {
  carrier?: DeskCarrier;
  chunkSize?: number;
  chunksInFlight?: number;
}

export function openDesk(engine: Engine, options: DeskOptions = {}): Desk {
  const { carrier = deskCarrier(), chunkSize = 100, chunksInFlight = 2 } = options;
  let halt = new AbortController();
  const link = {
    state: 'bound',
    submit(sms: OutboundSms, signal: AbortSignal) {
      carrier.sent.push(sms);
      return Promise.resolve(carrier.answer(sms, signal));
    },
  };
  const context = {
    core: {
      run: engine.run,
      runSingle: engine.runSingle,
      read: engine.read,
      clock: () => engine.now,
      log: createLogger('desk', 'silent'),
    },
    config: {
      dispatch: { chunkSize, chunksInFlight, unknownAfterMs: 86_400_000, receiptAfterMs: 259_200_000 },
    },
    workerId: newId(),
    links: { pick: () => Promise.resolve({ carrierId: carrier.carrierId, url: '', link, rate: null }) },
    watch: { begin: () => ({ signal: halt.signal, done: () => undefined }) },
    metrics: { outcomes: { inc: () => undefined } },
    stopping: new AbortController().signal,
    ending: new AbortController().signal,
  } as unknown as WorkerContext;

  const runJob = async (actor: Actor, job: OpenJob): Promise<void> => {
    const processor = PROCESSORS.find(({ name }) => name === job.name);
    if (processor === undefined) throw new Error(`Nobody does ${job.name} here`);
    await processor.process(context, { payload: job.payload, actor, jobId: job.id });
  };
  return {
    carrier,
    context,
    runJob,
    halt() {
      halt.abort();
      halt = new AbortController();
    },
    async work(actor, most = MOST_JOBS) {
      for (let done = 0; done < most; done += 1) {
        const [next] = await jobsOf(engine, actor);
        if (next === undefined) return;
        await runJob(actor, next);
      }
    },
  };
}

/** The account's jobs that are written down and not done, the oldest first. */
export const jobsOf = (engine: Pick<Engine, 'read'>, actor: Actor): Promise<OpenJob[]> =>
  engine.read(
    actor,
    async ({ sql }: Work) => {
      const rows = await sql.rows<{ id: Buffer; name: string; payload: string | object }>(
        'select id, name, payload from job where account_id = ? order by id',
        [idBytes(actor.accountId)],
      );
      return rows.map(({ id, name, payload }) => ({
        id: idFromBytes(id),
        name,
        payload: typeof payload === 'string' ? (JSON.parse(payload) as unknown) : payload,
      }));
    },
    undefined,
  );
