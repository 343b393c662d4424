import type { Redis } from 'ioredis';
import { EventEmitter } from 'node:events';
import type { Id } from '../platform/id.js';
import { leaveRedis } from './leave-redis.js';

/** A live event is a snapshot with a revision, as plain JSON. The account is part of every channel's name. */
export const channels = {
  campaignProgress: (accountId: Id, campaignId: Id) => `progress.${accountId}.${campaignId}`,
  importProgress: (accountId: Id, importId: Id) => `import.${accountId}.${importId}`,
  /** A bulk edit or an export. */
  taskProgress: (accountId: Id, taskId: Id) => `task.${accountId}.${taskId}`,
  accountTotals: (accountId: Id) => `totals.${accountId}`,
  /** Changes of messages, many in one event; published only while somebody listens. */
  messages: (accountId: Id) => `messages.${accountId}`,
  /** For servers only: ids of sessions and keys whose force ended or changed, of all accounts. */
  revocations: () => 'revocations',
};

export interface LiveEvents {
  /** Best effort: an event that is lost is healed by the next. */
  publish(channel: string, payload: object): void;
  /** Calls back with each payload until the returned function is called. Resolves when the subscription stands. */
  subscribe(channel: string, heard: (payload: unknown) => void): Promise<() => void>;
  /** Calls back whenever events may have been lost: read the present state again. */
  onGap(notify: () => void): () => void;
  /** Whether anybody, on any server, listens to the channel. */
  hasListeners(channel: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Live events over Redis pub/sub, one connection to publish and one to listen. */
export function openLiveEvents(redis: Redis): LiveEvents {
  const listener = redis.duplicate({ maxRetriesPerRequest: null });
  const local = new EventEmitter().setMaxListeners(0);
  const gaps = new EventEmitter().setMaxListeners(0);
  /** By channel, what whoever subscribes to it waits for, the first and all others. */
  const standing = new Map<string, Promise<unknown>>();
  let connectedBefore = false;
  listener.on('error', () => undefined);
  listener.on('ready', () => {
    if (connectedBefore) gaps.emit('gap');
    connectedBefore = true;
  });
  listener.on('message', (channel: string, text: string) => local.emit(channel, JSON.parse(text)));

  return {
    publish(channel, payload) {
      // while Redis is away nothing is kept for it: whoever listens reads the present state when it is back
      if (redis.status !== 'ready') return;
      redis.publish(channel, JSON.stringify(payload)).catch(() => undefined);
    },
    async subscribe(channel, heard) {
      local.on(channel, heard);
      let over = false;
      const leave = () => {
        if (over) return;
        over = true;
        local.off(channel, heard);
        if (local.listenerCount(channel) > 0) return;
        standing.delete(channel);
        listener.unsubscribe(channel).catch(() => undefined);
      };
      const stands = standing.get(channel) ?? listener.subscribe(channel);
      standing.set(channel, stands);
      await stands.catch((error: unknown) => {
        leave();
        throw error;
      });
      return leave;
    },
    onGap(notify) {
      gaps.on('gap', notify);
      return () => gaps.off('gap', notify);
    },
    async hasListeners(channel) {
      if (redis.status !== 'ready') return false;
      const counts = (await redis.pubsub('NUMSUB', channel)) as [string, number];
      return Number(counts[1]) > 0;
    },
    async close() {
      await leaveRedis(listener);
    },
  };
}
