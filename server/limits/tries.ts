import { createHmac } from 'node:crypto';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limits } from '../../core/platform/limits.js';
import { addressKey } from './address-key.js';
import { countIn, type Redis } from './limit-store.js';
import { rateFault } from './rate-fault.js';

const MINUTE = 60;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const KNOWN_FOR = 90 * 24 * HOUR;
const ALIAS_FOR = HOUR;

/** Who is tried, and from where. `name` is what an attacker would have to name too: an address, a token, a user. */
export interface Try {
  name: string;
  ip: string | null;
  /** By somebody who is logged in: what neighbours guess at the door is not held against them. */
  isInside?: boolean;
}

/** A try that was let through. */
export interface Permit {
  /** It was right: nothing is held against who made it, and the place is known for the name from now on. */
  right(): Promise<void>;
}

/**
 * Slows down whoever guesses passwords and codes. Wrong ones are counted for a name at an address; for a name at all
 * addresses it was never entered from rightly; and for an address. So an attacker elsewhere cannot lock out a person
 * at a place where that person was let in before, and one address cannot try many names.
 */
export class Tries {
  private readonly aMinute: RateLimiterAbstract;
  private readonly aQuarter: RateLimiterAbstract;
  private readonly strangers: RateLimiterAbstract;
  private readonly address: RateLimiterAbstract;
  private readonly links: RateLimiterAbstract;
  private readonly mails: RateLimiterAbstract;
  private readonly texts: RateLimiterAbstract;

  constructor(
    private readonly redis: Redis,
    limits: Limits['tries'],
    private readonly secret: string,
  ) {
    const count = (name: string, points: number, seconds: number) =>
      countIn(redis, { name, points, seconds });
    this.aMinute = count('try-minute', limits.aMinute, MINUTE);
    this.aQuarter = count('try-quarter', limits.aQuarter, QUARTER);
    this.strangers = count('try-strangers', limits.fromStrangers, HOUR);
    this.address = count('try-address', limits.fromAddress, QUARTER);
    this.links = count('try-links', limits.fromAddress, QUARTER);
    this.mails = count('mail', limits.mailsAnHour, HOUR);
    this.texts = count('text', limits.fromAddress, QUARTER);
  }

  /** Counts a try before it is made, so that many at once are counted too. Throws RATE_LIMITED. */
  async begin({ name, ip, isInside = false }: Try): Promise<Permit> {
    const who = this.hashed(name);
    const where = addressKey(ip);
    const pair = `${who}:${where}`;
    const isKnown = await this.isKnown(pair);
    const counted: (readonly [RateLimiterAbstract, string])[] = [
      [this.aMinute, pair],
      [this.aQuarter, pair],
    ];
    if (!isKnown) counted.push([this.strangers, who]);
    if (!isKnown && !isInside) counted.push([this.address, where]);
    const waits = await Promise.all(counted.map(([limiter, key]) => consume(limiter, key)));
    const wait = Math.max(...waits);
    if (wait > 0) throw rateFault('Too many tries that were wrong.', wait);
    return {
      right: async () => {
        const undone = counted.map(([limiter, key], i) =>
          i < 2 ? limiter.delete(key) : limiter.reward(key),
        );
        await Promise.allSettled([...undone, this.redis.set(knownKey(pair), 1, 'EX', KNOWN_FOR)]);
      },
    };
  }

  /**
   * Counts a link that is none, after it has been looked at: nobody guesses 256 bits, and a right one gets through
   * whatever the neighbours do. Throws RATE_LIMITED.
   */
  async wrongLink(ip: string | null): Promise<void> {
    const wait = await consume(this.links, addressKey(ip));
    if (wait > 0) throw rateFault('Too many links that are none.', wait);
  }

  /** Counts a mail to an address, or a code to a number, that anybody may name. Throws RATE_LIMITED. */
  async sent(
    to: string,
    what: 'Too many mails to this address.' | 'Too many codes to this number.',
  ): Promise<void> {
    const wait = await consume(this.mails, this.hashed(to));
    if (wait > 0) throw rateFault(what, wait);
  }

  /**
   * Counts a text message that somebody else pays for, to whatever number: one address would go through all the numbers
   * there are. Throws RATE_LIMITED.
   */
  async text(ip: string | null): Promise<void> {
    const wait = await consume(this.texts, addressKey(ip));
    if (wait > 0) throw rateFault('Too many codes were asked for from your address.', wait);
  }

  /** Whoever shows the token is tried under the name. */
  async alias(token: string, name: string): Promise<void> {
    await this.redis
      .set(aliasKey(this.hashed(token)), this.hashed(name), 'EX', ALIAS_FOR)
      .catch(() => undefined);
  }

  async nameBehind(token: string): Promise<string> {
    return (await this.redis.get(aliasKey(this.hashed(token))).catch(() => null)) ?? token;
  }

  private async isKnown(pair: string): Promise<boolean> {
    return (await this.redis.exists(knownKey(pair)).catch(() => 0)) === 1;
  }

  /** Redis holds no addresses and no tokens. */
  private hashed(name: string): string {
    return createHmac('sha256', this.secret)
      .update(name.trim().toLowerCase())
      .digest('base64url')
      .slice(0, 22);
  }
}

const knownKey = (pair: string): string => `gallant:limit:known:${pair}`;
const aliasKey = (token: string): string => `gallant:limit:alias:${token}`;

/** Milliseconds to wait; 0 when there is no need to. */
async function consume(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
    throw refused;
  }
}
