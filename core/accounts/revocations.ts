import type { Id } from '../platform/id.js';
import { channels, type LiveEvents } from '../events/live-events.js';

/** Told the ids of sessions and API keys; null when events may have been lost: then it could be any. */
export type RevocationListener = (credentialIds: readonly Id[] | null) => void;

/**
 * Tells every server of sessions and keys whose force ended or whose permissions changed: this process before the
 * use case returns, others as fast as Redis carries it.
 */
export class Revocations {
  private readonly listeners = new Set<RevocationListener>();

  constructor(private readonly events: LiveEvents) {}

  tell(credentialIds: readonly Id[]): void {
    this.notify(credentialIds);
    this.events.publish(channels.revocations(), { credentialIds });
  }

  /** From now on what other processes tell is heard too. While Redis is away, only what this one does. */
  async listen(): Promise<() => void> {
    const stopGaps = this.events.onGap(() => this.notify(null));
    const leave = await this.events.subscribe(channels.revocations(), (payload) => {
      this.notify((payload as { credentialIds: Id[] }).credentialIds);
    });
    return () => {
      stopGaps();
      leave();
    };
  }

  onChange(listener: RevocationListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private notify(credentialIds: readonly Id[] | null): void {
    for (const listener of this.listeners) listener(credentialIds);
  }
}
