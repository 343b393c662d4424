import { readProgress } from '../campaigns/read-progress.js';
import type { Actor, Runner } from '../database/work.js';
import type { MessageChange, Touched } from '../database/touched.js';
import { channels, type LiveEvents } from '../events/live-events.js';
import type { Id } from '../platform/id.js';
import type { Logger } from '../platform/logging.js';
import { Throttle } from './throttle.js';

/** Five snapshots a second of one campaign are enough for an eye. */
const PROGRESS_EVERY_MS = 200;
const TOTALS_EVERY_MS = 1_000;
/** How long an answer to "does anybody listen?" is believed. */
const LISTENERS_FOR_MS = 500;
/** Accounts whose answers are kept: about a megabyte. */
const MOST_ANSWERS = 5_000;

/** Tells listeners of what transactions changed: after their commit, a few times a second at the most. */
export class LivePublisher {
  private readonly progress = new Throttle(PROGRESS_EVERY_MS, (campaignId) =>
    this.publishProgress(campaignId),
  );
  private readonly totals = new Throttle(TOTALS_EVERY_MS, (accountId) => this.publishTotals(accountId));
  private readonly owners = new Map<Id, Id>();
  private readonly listened = new Map<Id, { at: number; answer: Promise<boolean> }>();

  constructor(
    private readonly runner: Pick<Runner, 'read'>,
    private readonly events: LiveEvents,
    private readonly log: Logger,
  ) {}

  tell(touched: Touched): void {
    for (const [campaignId, accountId] of touched.campaigns) {
      this.owners.set(campaignId, accountId);
      this.progress.ask(campaignId);
      this.totals.ask(accountId);
    }
    for (const [importId, accountId] of touched.imports) {
      this.events.publish(channels.importProgress(accountId, importId), {});
    }
    for (const [taskId, accountId] of touched.tasks) {
      this.events.publish(channels.taskProgress(accountId, taskId), {});
    }
    for (const [accountId, changes] of touched.messages) {
      this.totals.ask(accountId);
      this.publishMessages(accountId, changes).catch((error: unknown) => this.failed(error));
    }
  }

  /** Publishes what is still to be published. */
  async flush(): Promise<void> {
    await Promise.all([this.progress.flush(), this.totals.flush()]);
  }

  private async publishProgress(campaignId: Id): Promise<void> {
    const accountId = this.owners.get(campaignId);
    if (accountId === undefined) return;
    this.owners.delete(campaignId);
    const actor: Actor = { accountId, userId: null };
    try {
      const snapshot = await this.runner.read(actor, readProgress, { campaignId });
      if (snapshot !== null) this.events.publish(channels.campaignProgress(accountId, campaignId), snapshot);
    } catch (error) {
      this.failed(error);
    }
  }

  private publishTotals(accountId: Id): Promise<void> {
    this.events.publish(channels.accountTotals(accountId), {});
    return Promise.resolve();
  }

  /** At fifteen thousand a second, changes of single messages are sent only to an account that looks at them. */
  private async publishMessages(accountId: Id, changes: readonly MessageChange[]): Promise<void> {
    const channel = channels.messages(accountId);
    const now = Date.now();
    let known = this.listened.get(accountId);
    if (known === undefined || now - known.at > LISTENERS_FOR_MS) {
      if (this.listened.size >= MOST_ANSWERS) this.listened.clear();
      known = { at: now, answer: this.events.hasListeners(channel) };
      this.listened.set(accountId, known);
    }
    if (await known.answer) this.events.publish(channel, { changes });
  }

  private failed(error: unknown): void {
    this.log.warn(
      { fault: error instanceof Error ? error.name : 'unknown' },
      'a live event was not published',
    );
  }
}
