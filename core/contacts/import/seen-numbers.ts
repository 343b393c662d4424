import { randomInt } from 'node:crypto';

const { floor, imul } = Math;
const SHARDS = 256;
const FIRST_SLOTS = 16;
const FULL = 0.75;
const GROWTH = 1.3;

/** An E.164 number as the number it is: at most 15 digits, so exact in a double. */
function valueOf(msisdn: string): number {
  let value = 0;
  for (let at = 1; at < msisdn.length; at += 1) value = value * 10 + msisdn.charCodeAt(at) - 0x30;
  return value;
}

/**
 * The numbers of a file met so far, exact. Open addressing over doubles, 10 to 14 bytes a number: a million in 14 MB, where a `Set` of strings takes 80. In
 * 256 parts that grow one by one, so that growing needs little more. Seeded, so that no file can be made to collide.
 */
export class SeenNumbers {
  private readonly seed = randomInt(0x1_0000_0000);
  private readonly shards: Float64Array[] = Array.from(
    { length: SHARDS },
    () => new Float64Array(FIRST_SLOTS),
  );
  private readonly counts = new Uint32Array(SHARDS);

  /** Remembers an E.164 number (`+` and digits). False when it was there before. */
  add(msisdn: string): boolean {
    const value = valueOf(msisdn);
    const hash = this.hash(value);
    const part = hash >>> 24;
    let slots = this.shards[part] ?? new Float64Array(FIRST_SLOTS);
    const count = (this.counts[part] ?? 0) + 1;
    if (count > slots.length * FULL) slots = this.grow(part, slots);
    if (!this.put(slots, value, hash)) return false;
    this.counts[part] = count;
    return true;
  }

  get size(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** Bytes held in the tables. */
  get bytes(): number {
    return this.shards.reduce((sum, slots) => sum + slots.byteLength, this.counts.byteLength);
  }

  private put(slots: Float64Array, value: number, hash: number): boolean {
    let at = floor(((hash & 0xff_ffff) / 0x100_0000) * slots.length);
    for (let held = slots[at]; held !== 0; held = slots[at]) {
      if (held === value) return false;
      at = at + 1 === slots.length ? 0 : at + 1;
    }
    slots[at] = value;
    return true;
  }

  private grow(part: number, old: Float64Array): Float64Array {
    const slots = new Float64Array(Math.ceil(old.length * GROWTH));
    for (const value of old) if (value !== 0) this.put(slots, value, this.hash(value));
    this.shards[part] = slots;
    return slots;
  }

  private hash(value: number): number {
    const high = floor(value / 0x1_0000_0000);
    let hash = imul((value - high * 0x1_0000_0000) ^ this.seed, 0x9e37_79b1) ^ imul(high + 1, 0x85eb_ca6b);
    hash = imul(hash ^ (hash >>> 16), 0x7feb_352d);
    hash = imul(hash ^ (hash >>> 15), 0x846c_a68b);
    return (hash ^ (hash >>> 16)) >>> 0;
  }
}
