import { safeFault } from '../../core/database/faults.js';
import { LatestSlot } from './latest-slot.js';
import { listenPatiently, type Ear } from './listen-patiently.js';

/** A thing that changes and can be read whole at any time. */
export interface TopicSpec<T> {
  /** Unique, with the account in it. */
  name: string;
  channel: string;
  /** The present state; null when there is no such thing. */
  read(): Promise<T | null>;
  /** What an event says: the state itself, that it is to be read, or nothing about this thing. */
  heard(payload: unknown): { state: T } | 'read' | 'nothing';
  /** A state that is not newer than the known one is not told. */
  isNewer(next: T, known: T): boolean;
}

export interface OpenTopic<T> {
  updates: LatestSlot<T>;
  refresh(): void;
}

/** Pub/sub loses events: so often the truth is read again while somebody listens. */
export const HEAL_EVERY_MS = 5_000;
/** A newcomer to a stream that is older than this has it read again. */
const FRESH_MS = 1_000;
/** A publisher may believe for half a second that nobody listens: what it did not tell a newcomer is read after that. */
const SETTLED_MS = 700;

class Topic<T> {
  readonly slots = new Set<LatestSlot<T>>();
  readonly started: Promise<boolean>;
  private known: { state: T } | null = null;
  private reading: Promise<void> | null = null;
  private readAgain = false;
  private readAt = 0;
  private readonly stops: (() => void)[] = [];
  private over = false;

  constructor(
    private readonly spec: TopicSpec<T>,
    private readonly ear: Ear,
  ) {
    this.started = this.start();
  }

  /** Listens before it reads, so that nothing falls between. False when there is no such thing. */
  private async start(): Promise<boolean> {
    this.whenOver(await listenPatiently(this.ear, this.spec.channel, (payload) => this.hear(payload)));
    this.whenOver(this.ear.events.onGap(() => this.refresh()));
    const state = await this.spec.read();
    this.readAt = Date.now();
    if (state === null) return false;
    this.offer(state);
    const timer = setInterval(() => this.refresh(), HEAL_EVERY_MS);
    timer.unref();
    const once = setTimeout(() => this.refresh(), SETTLED_MS);
    once.unref();
    this.whenOver(() => {
      clearInterval(timer);
      clearTimeout(once);
    });
    return true;
  }

  /** One reading at a time; what is asked for during one is answered by one more after it. */
  refresh(): void {
    if (this.over) return;
    if (this.reading !== null) {
      this.readAgain = true;
      return;
    }
    this.reading = this.readOnce().finally(() => {
      this.reading = null;
      if (!this.readAgain) return;
      this.readAgain = false;
      this.refresh();
    });
  }

  private async readOnce(): Promise<void> {
    try {
      const state = await this.spec.read();
      this.readAt = Date.now();
      if (state !== null) this.offer(state);
    } catch (error) {
      this.ear.log.debug({ fault: safeFault(error) }, 'a live state will be read again later');
    }
  }

  private hear(payload: unknown): void {
    const said = this.spec.heard(payload);
    if (said === 'nothing') return;
    if (said === 'read') this.refresh();
    else this.offer(said.state);
  }

  private offer(state: T): void {
    if (this.known !== null && !this.spec.isNewer(state, this.known.state)) return;
    this.known = { state };
    for (const slot of this.slots) slot.put(state);
  }

  join(slot: LatestSlot<T>): void {
    this.slots.add(slot);
    if (this.known !== null) slot.put(this.known.state);
  }

  refreshIfOld(): void {
    if (Date.now() - this.readAt > FRESH_MS) this.refresh();
  }

  stop(): void {
    this.over = true;
    for (const stop of this.stops.splice(0)) stop();
  }

  private whenOver(stop: () => void): void {
    if (this.over) stop();
    else this.stops.push(stop);
  }
}

/** One source for each live thing, however many follow it. */
export class LiveTopics {
  private readonly topics = new Map<string, Topic<unknown>>();

  constructor(private readonly ear: Ear) {}

  /** The present state first, then newer ones. Null when there is no such thing. */
  async open<T>(spec: TopicSpec<T>): Promise<OpenTopic<T> | null> {
    const topic = this.topicOf(spec);
    const slot: LatestSlot<T> = new LatestSlot(() => this.leave(spec.name, topic, slot));
    topic.join(slot);
    const exists = await topic.started.catch(async (error: unknown) => {
      await slot.return();
      throw error;
    });
    if (!exists) {
      await slot.return();
      return null;
    }
    topic.refreshIfOld();
    return { updates: slot, refresh: () => topic.refreshIfOld() };
  }

  private topicOf<T>(spec: TopicSpec<T>): Topic<T> {
    const known = this.topics.get(spec.name) as Topic<T> | undefined;
    if (known !== undefined) return known;
    const topic = new Topic(spec, this.ear);
    this.topics.set(spec.name, topic as Topic<unknown>);
    return topic;
  }

  private leave<T>(name: string, topic: Topic<T>, slot: LatestSlot<T>): void {
    topic.slots.delete(slot);
    if (topic.slots.size > 0) return;
    topic.stop();
    if (this.topics.get(name) === (topic as Topic<unknown>)) this.topics.delete(name);
  }
}
