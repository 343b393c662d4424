import type { Viewer } from '../../core/accounts/viewer.js';
import type { Limits } from '../../core/platform/limits.js';
import { addressKey } from './address-key.js';
import { LeasedAllowance, type Standing } from './leased-allowance.js';
import { countIn, type Redis } from './limit-store.js';
import { rateFault, secondsOf } from './rate-fault.js';

export interface Caller {
  viewer: Viewer | null;
  ip: string | null;
}

/** What every operation is charged beside its cost: reading it. */
export const ENTRY_COST = 1;

/** Cost that may be spent in a window: by an API key, by a person, and by all who are nobody yet at one address. */
export class RateLimits {
  private readonly keys: LeasedAllowance;
  private readonly users: LeasedAllowance;
  private readonly addresses: LeasedAllowance;

  constructor(
    redis: Redis,
    private readonly rate: Limits['rate'],
  ) {
    const allowance = (name: string, points: number) => {
      const seconds = rate.windowSeconds;
      return new LeasedAllowance({ points, seconds, limiter: countIn(redis, { name, points, seconds }) });
    };
    this.keys = allowance('key', rate.apiKey);
    this.users = allowance('user', rate.user);
    this.addresses = allowance('address', rate.address);
  }

  /** Not a promise where no other server need be asked, which is nearly always. */
  spend({ viewer, ip }: Caller, points: number): Standing | Promise<Standing> {
    if (viewer === null) return this.addresses.spend(addressKey(ip), points);
    const { userId } = viewer.actor;
    return userId === null ? this.keys.spend(viewer.credentialId, points) : this.users.spend(userId, points);
  }

  /** As `draft-ietf-httpapi-ratelimit-headers-06` names them; the figures are of cost, not of requests. */
  headersOf({ limit, remaining, resetMs }: Standing): [name: string, value: string][] {
    return [
      ['ratelimit-policy', `${limit};w=${this.rate.windowSeconds}`],
      ['ratelimit-limit', String(limit)],
      ['ratelimit-remaining', String(remaining)],
      ['ratelimit-reset', String(secondsOf(resetMs))],
    ];
  }

  faultOf({ limit, resetMs }: Standing): ReturnType<typeof rateFault> {
    const window = this.rate.windowSeconds;
    return rateFault(`You may spend ${limit} points of cost in ${window} s, and they are spent.`, resetMs);
  }
}
