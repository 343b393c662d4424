import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** What is left of an allowance, as far as this server knows. */
export interface Standing {
  granted: boolean;
  limit: number;
  remaining: number;
  /** Until the window ends and all of it is there again. */
  resetMs: number;
}

interface Lease {
  /** Points taken from the common count and not yet spent. */
  left: number;
  /** What the common count has beyond those. */
  beyond: number;
  endsAt: number;
  /** The common count has nothing more to give in this window. */
  dry: boolean;
  taking: Promise<void> | null;
}

/** So many leases are taken of one allowance at full speed: each a round trip to Redis. */
const LEASES = 100;
const MOST_KEYS = 20_000;

export interface LeasedOptions {
  limiter: RateLimiterAbstract;
  points: number;
  seconds: number;
  clock?: () => number;
}

/**
 * Spends an allowance that several servers share. Each takes a hundredth of it at a time from the common count and spends
 * that by itself: a key in heavy use costs one round trip for hundreds of requests, and the sum over all servers is never more than
 * was allowed.
 */
export class LeasedAllowance {
  private readonly leases = new Map<string, Lease>();
  private readonly atATime: number;
  private readonly clock: () => number;

  constructor(private readonly options: LeasedOptions) {
    this.atATime = Math.max(1, Math.floor(options.points / LEASES));
    this.clock = options.clock ?? Date.now;
  }

  /** At once when the lease covers it. */
  spend(key: string, points: number): Standing | Promise<Standing> {
    const lease = this.leaseOf(key);
    if (lease.left < points && !lease.dry) return this.takeAndSpend(key, points);
    return this.settle(lease, points);
  }

  private settle(lease: Lease, points: number): Standing {
    const granted = lease.left >= points;
    if (granted) lease.left -= points;
    return {
      granted,
      limit: this.options.points,
      remaining: lease.left + lease.beyond,
      resetMs: Math.max(0, lease.endsAt - this.clock()),
    };
  }

  private async takeAndSpend(key: string, points: number): Promise<Standing> {
    let lease = this.leaseOf(key);
    while (lease.left < points && !lease.dry) {
      lease.taking ??= this.take(key, lease, Math.max(points, this.atATime));
      await lease.taking;
      lease = this.leaseOf(key);
    }
    return this.settle(lease, points);
  }

  private async take(key: string, lease: Lease, points: number): Promise<void> {
    const answer = await this.options.limiter.consume(key, points).catch((refused: unknown) => refused);
    lease.taking = null;
    if (!(answer instanceof RateLimiterRes)) throw answer;
    const { consumedPoints, remainingPoints, msBeforeNext } = answer;
    const over = Math.max(0, consumedPoints - this.options.points);
    lease.left += Math.max(0, points - over);
    lease.beyond = remainingPoints;
    lease.dry = over > 0;
    lease.endsAt = this.clock() + (msBeforeNext > 0 ? msBeforeNext : this.options.seconds * 1000);
  }

  /** What was left of a window is gone with it. */
  private leaseOf(key: string): Lease {
    const known = this.leases.get(key);
    if (known !== undefined) {
      if (known.endsAt <= this.clock() && known.taking === null) {
        Object.assign(known, { left: 0, beyond: this.options.points, dry: false, endsAt: Infinity });
      }
      return known;
    }
    if (this.leases.size >= MOST_KEYS) this.forgetSome();
    const lease = { left: 0, beyond: this.options.points, endsAt: Infinity, dry: false, taking: null };
    this.leases.set(key, lease);
    return lease;
  }

  /** Those whose window is over, or else the oldest half: what they had leased is lost to them, never gained. */
  private forgetSome(): void {
    const now = this.clock();
    for (const [key, { endsAt, taking }] of this.leases) {
      if (endsAt <= now && taking === null) this.leases.delete(key);
    }
    let surplus = this.leases.size - MOST_KEYS / 2;
    for (const key of this.leases.keys()) {
      if (surplus <= 0) return;
      surplus -= 1;
      this.leases.delete(key);
    }
  }
}
