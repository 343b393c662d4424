import { idLiteral } from '../../core/database/sql.js';
import { PLATFORM, type Work } from '../../core/database/work.js';
import { idFromBytes, type Id } from '../../core/platform/id.js';
import type { Core } from '../../core/core.js';
import { startLoop, type Loop } from '../platform/loop.js';

/** Pause and cancel must take effect within two seconds; chunks under way look here. */
const LOOK_EVERY_MS = 400;

interface Watched {
  accountId: Id;
  runs: number;
  stop: AbortController;
}

/** Looks after the campaigns that have chunks under way in this worker, and stops their runs when they stop sending. */
export class CampaignWatch {
  private readonly watched = new Map<Id, Watched>();
  private readonly loop: Loop;

  constructor(private readonly core: Core) {
    this.loop = startLoop('campaign-watch', {
      everyMs: LOOK_EVERY_MS,
      log: core.log,
      act: () => this.look(),
    });
  }

  /** A signal that aborts when the campaign is no longer sending; `done` ends the watch. */
  begin(accountId: Id, campaignId: Id): { signal: AbortSignal; done: () => void } {
    let entry = this.watched.get(campaignId);
    if (entry === undefined || entry.stop.signal.aborted) {
      entry = { accountId, runs: 0, stop: new AbortController() };
      this.watched.set(campaignId, entry);
    }
    const mine = entry;
    mine.runs += 1;
    return {
      signal: mine.stop.signal,
      done: () => {
        mine.runs -= 1;
        if (mine.runs === 0 && this.watched.get(campaignId) === mine) this.watched.delete(campaignId);
      },
    };
  }

  async close(): Promise<void> {
    await this.loop.stop();
  }

  private async look(): Promise<void> {
    if (this.watched.size === 0) return;
    const keys = [...this.watched].map(([id, { accountId }]) => `(${idLiteral(accountId)},${idLiteral(id)})`);
    const stopped = await this.core.read(PLATFORM, readStopped, { keys });
    for (const id of stopped) {
      this.watched.get(id)?.stop.abort();
      this.watched.delete(id);
    }
  }
}

async function readStopped({ sql }: Work, { keys }: { keys: readonly string[] }): Promise<Id[]> {
  const rows = await sql.rows<{ id: Buffer }>(
    `select id from campaign where (account_id, id) in (${keys.join(',')}) and state <> 'sending'`,
  );
  return rows.map((row) => idFromBytes(row.id));
}
