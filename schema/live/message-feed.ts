import { safeFault } from '../../core/database/faults.js';
import type { Actor } from '../../core/database/work.js';
import { channels } from '../../core/events/live-events.js';
import { pageMessages, readMessages, type MessageView } from '../../core/messages/read-messages.js';
import type { Id } from '../../core/platform/id.js';
import { badInput, type Services } from '../context.js';
import { listenPatiently } from './listen-patiently.js';

/** Messages read in one query. */
const BATCH = 500;
/** More than this behind, and following every single message is hopeless. */
const MOST_PENDING = 50_000;
/** After a gap nobody knows what changed: the newest are told again. */
const NEWEST_AFTER_GAP = 100;
const RETRY_MS = 1_000;

interface Changes {
  changes: { messageId: Id; campaignId: Id | null }[];
}

/** Ids of changed messages, each once: a message that changes again before it is read is read once. */
class Pending {
  private readonly ids = new Set<Id>();
  private wake: (() => void) | null = null;
  private over = false;

  add(ids: Iterable<Id>): void {
    for (const id of ids) this.ids.add(id);
    this.wake?.();
  }

  end(): void {
    this.over = true;
    this.wake?.();
  }

  /** Waits for some; none when it is over. Throws when there are too many to follow. */
  async take(): Promise<Id[]> {
    while (this.ids.size === 0 && !this.over) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.over) return [];
    if (this.ids.size > MOST_PENDING) {
      throw badInput(
        'Too much is changing to follow every message. Follow campaignProgress, or one message.',
      );
    }
    const batch = [...this.ids].slice(0, BATCH);
    for (const id of batch) this.ids.delete(id);
    return batch;
  }
}

/**
 * Every change of the account's messages, or of one campaign's. Each is told in its present state, so what changed
 * twice in a moment may be told once.
 */
export async function messageFeed(
  { core }: Services,
  actor: Actor,
  campaignId: Id | null,
): Promise<AsyncGenerator<MessageView>> {
  const pending = new Pending();
  const stopListening = await listenPatiently(core, channels.messages(actor.accountId), (payload) => {
    const { changes } = payload as Changes;
    const mine = campaignId === null ? changes : changes.filter((change) => change.campaignId === campaignId);
    if (mine.length > 0) pending.add(mine.map((change) => change.messageId));
  });
  const stopMinding = core.events.onGap(() => {
    core.read(actor, pageMessages, { campaignId, first: NEWEST_AFTER_GAP }).then(
      ({ rows }) => pending.add(rows.map((row) => row.id)),
      (error: unknown) => core.log.debug({ fault: safeFault(error) }, 'messages not read after a gap'),
    );
  });
  const stop = () => {
    stopListening();
    stopMinding();
    pending.end();
  };
  return endedBy(stop, views(core, actor, pending));
}

async function* views(core: Services['core'], actor: Actor, pending: Pending): AsyncGenerator<MessageView> {
  for (let ids = await pending.take(); ids.length > 0; ids = await pending.take()) {
    try {
      const found = await core.read(actor, readMessages, { ids });
      yield* found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    } catch (error) {
      core.log.debug({ fault: safeFault(error) }, 'changed messages will be read again');
      pending.add(ids);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    }
  }
}

/** A generator that waits does not hear `return`: this one's source is told. */
function endedBy<T>(stop: () => void, inner: AsyncGenerator<T>): AsyncGenerator<T> {
  const returned = inner.return.bind(inner);
  inner.return = (value) => {
    stop();
    return returned(value);
  };
  return inner;
}
