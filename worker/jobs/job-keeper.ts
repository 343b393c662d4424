import { PLATFORM } from '../../core/database/work.js';
import { hostname } from 'node:os';
import {
  DEAD_AFTER_SECONDS,
  beat,
  reapDeadWorkers,
  relayEverything,
  retireWorker,
  takeDueJobs,
} from '../../core/jobs/relay-jobs.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const BEAT_EVERY_MS = 1_000;
const RELAY_EVERY_MS = 500;
/** In Redis for as long as Redis remembers anything. */
const MARK = 'gallant:mark';

/** Keeps the promise that written work gets done: beats, takes over from the dead, relays what the queue has lost. */
export class JobKeeper {
  private readonly loops: Loop[];
  private beatAt = 0;
  private steadySince = 0;
  /** What is asked of Redis is answered when it is back, whenever that is: the end does not wait for it. */
  private readonly over = Promise.withResolvers<null>();

  constructor(
    private readonly context: WorkerContext,
    onWorkers: (alive: number) => void,
  ) {
    const { log } = context.core;
    const worker = { id: context.workerId, host: hostname(), pid: process.pid };
    this.loops = [
      startLoop('beat', {
        everyMs: BEAT_EVERY_MS,
        log,
        act: async () => {
          onWorkers(await context.core.run(PLATFORM, beat, worker));
          if (!this.steady()) return;
          const freed = await context.core.run(PLATFORM, reapDeadWorkers, undefined);
          if (freed > 0) log.warn({ jobs: freed }, 'took over from a worker that died');
        },
      }),
      startLoop('relay', { everyMs: RELAY_EVERY_MS, log, act: () => this.relay() }),
    ];
  }

  /** Stops beating and lets go of every job. */
  async close(): Promise<void> {
    this.over.resolve(null);
    await Promise.all(this.loops.map((loop) => loop.stop()));
    const { core, workerId, ending } = this.context;
    if (!ending.aborted) await core.run(PLATFORM, retireWorker, workerId).catch(() => undefined);
  }

  /** After the database was away every worker looks dead: the others get the time to beat again before they are judged. */
  private steady(): boolean {
    const now = Date.now();
    if (now - this.beatAt > 2 * BEAT_EVERY_MS + 500) this.steadySince = now;
    this.beatAt = now;
    return now - this.steadySince > DEAD_AFTER_SECONDS * 1_000;
  }

  private async relay(): Promise<void> {
    const { core } = this.context;
    const fresh = await Promise.race([core.redis.set(MARK, '1', 'NX'), this.over.promise]);
    if (fresh !== null) await core.run(PLATFORM, relayEverything, undefined);
    const due = await core.run(PLATFORM, takeDueJobs, undefined);
    if (due.length > 0) await Promise.race([core.queues.add(due), this.over.promise]);
  }
}
