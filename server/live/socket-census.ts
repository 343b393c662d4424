import type { Limits } from '../../core/platform/limits.js';

/** A socket, as far as its age and its idleness are concerned. */
export interface Resident {
  openedAt: number;
  /** When it last had an operation. */
  busyAt: number;
  isAnonymous(): boolean;
  operations(): number;
  close(code: number, reason: string): void;
}

type Bounds = Limits['sockets'];

const MOST_PAUSE_MS = 10_000;
const LEAST_PAUSE_MS = 50;
/** The client may come back when it has something to ask. */
const NORMAL = 1000;
/** graphql-transport-ws: unauthorized. */
const UNAUTHORIZED = 4401;

class Tally {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** False when there are as many as may be. */
  enter(key: string): boolean {
    const count = this.counts.get(key) ?? 0;
    if (count >= this.most) return false;
    this.counts.set(key, count + 1);
    return true;
  }

  leave(key: string): void {
    const count = (this.counts.get(key) ?? 0) - 1;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }
}

/** How many sockets of this server are whose, and how long they may do nothing. */
export class SocketCensus {
  readonly addresses: Tally;
  readonly accounts: Tally;
  private readonly residents = new Set<Resident>();
  private readonly watching: NodeJS.Timeout;

  constructor(private readonly bounds: Bounds) {
    this.addresses = new Tally(bounds.perAddress);
    this.accounts = new Tally(bounds.perAccount);
    const pause = Math.min(bounds.idleMs, bounds.anonymousMs) / 4;
    this.watching = setInterval(
      () => this.sweep(Date.now()),
      Math.min(MOST_PAUSE_MS, Math.max(LEAST_PAUSE_MS, pause)),
    );
    this.watching.unref();
  }

  add(resident: Resident): void {
    this.residents.add(resident);
  }

  remove(resident: Resident): void {
    this.residents.delete(resident);
  }

  close(): void {
    clearInterval(this.watching);
  }

  private sweep(now: number): void {
    const { idleMs, anonymousMs } = this.bounds;
    for (const one of this.residents) {
      if (one.operations() > 0) one.busyAt = now;
      if (one.isAnonymous() && now - one.openedAt > anonymousMs) {
        one.close(UNAUTHORIZED, `Nobody’s socket is open for ${anonymousMs / 1000} s at the most`);
      } else if (now - one.busyAt > idleMs) {
        one.close(NORMAL, `No operation for ${idleMs / 1000} s`);
      }
    }
  }
}
