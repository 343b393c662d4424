/** A limit of 500 a second lets at most 12 leave at once after a rest: carriers count in windows of a second. */
const BURST_SECONDS = 0.025;
/** One cut in this time: a whole window of refusals is one piece of news. */
const CUT_EVERY_MS = 500;
/** Fewer refusals than this share are a carrier's moods, not its wall. */
const NOISE = 0.05;
/** A tenth of the configured limit is always tried: some carriers refuse a share of everything, however slow we are. */
const FLOOR_WITHOUT_LIMIT = 10;
/** After a wall the ceiling first rises by 5 % a second, and by 30 % once it has been quiet for this long. */
const CAREFUL_MS = 5_000;
/** Above this no ceiling is needed any more. */
const UNBOUND_PER_SECOND = 100_000;

interface Slice {
  start: number;
  accepted: number;
  refused: number;
}

/**
 * How fast a link may write parts: a token bucket under two lids. One is the configured limit. The other appears when
 * the carrier throttles: it is set to what the carrier took in the last second or two, less the more it refused, then rises
 * gently until it is forgotten. A few refusals among many do not slow the link; a wall does at once.
 */
export class Pace {
  /** Parts refused for now, ever. */
  throttledCount = 0;
  private ceiling: number | null = null;
  private tokens = 1;
  private lastRefill: number;
  private lastCut = -Infinity;
  private lastWall = -Infinity;
  private slice: Slice;
  private previous: Slice;

  constructor(
    private limit: number | null,
    now: number,
  ) {
    this.lastRefill = now;
    this.slice = { start: now, accepted: 0, refused: 0 };
    this.previous = this.slice;
  }

  /** Parts a second at this moment; Infinity for no lid at all. */
  get perSecond(): number {
    return Math.min(this.limit ?? Infinity, this.ceiling ?? Infinity);
  }

  setLimit(limit: number | null): void {
    this.limit = limit;
    this.tokens = Math.min(this.tokens, this.capacity);
  }

  /** Call once before a run of `take`. */
  refill(now: number): void {
    const seconds = Math.max(0, now - this.lastRefill) / 1_000;
    this.lastRefill = now;
    if (this.ceiling !== null) this.raiseCeiling(seconds, now);
    const rate = this.perSecond;
    this.tokens =
      rate === Infinity ? Infinity : Math.min(this.capacity, finite(this.tokens) + seconds * rate);
  }

  take(): boolean {
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** Milliseconds until `take` can succeed again. */
  delay(): number {
    return Math.max(1, Math.ceil(((1 - this.tokens) / this.perSecond) * 1_000));
  }

  accepted(now: number): void {
    this.roll(now);
    this.slice.accepted += 1;
  }

  /** The carrier refused, for now, a part that was written at `writtenAt`. */
  throttled(writtenAt: number, now: number): void {
    this.roll(now);
    this.slice.refused += 1;
    this.throttledCount += 1;
    if (writtenAt <= this.lastCut || now - this.lastCut < CUT_EVERY_MS) return;
    const share = this.refusedShare();
    if (share < NOISE && this.ceiling === null) return;
    this.cut(share, now);
    this.lastCut = now;
    this.lastRefill = now;
    this.tokens = 0;
  }

  private refusedShare(): number {
    const accepted = this.slice.accepted + this.previousSlice.accepted;
    const refused = this.slice.refused + this.previousSlice.refused;
    return refused / (accepted + refused);
  }

  private cut(share: number, now: number): void {
    const { slice, previousSlice } = this;
    const answers = slice.accepted + slice.refused + previousSlice.accepted + previousSlice.refused;
    const attempted = answers / Math.max(1, (now - this.previous.start) / 1_000);
    const isWall = share >= NOISE;
    if (isWall) this.lastWall = now;
    const base = isWall ? Math.min(attempted, this.perSecond) : this.perSecond;
    this.ceiling = Math.max(this.floor, base * (1 - share) * (1 - share / 2));
  }

  private get floor(): number {
    return Math.max(1, (this.limit ?? FLOOR_WITHOUT_LIMIT * 10) / 10);
  }

  private get capacity(): number {
    return Math.max(1, this.perSecond * BURST_SECONDS);
  }

  private get previousSlice(): Slice {
    return this.previous === this.slice ? NOTHING : this.previous;
  }

  private raiseCeiling(seconds: number, now: number): void {
    const growth = now - this.lastWall < CAREFUL_MS ? 0.05 : 0.3;
    const raised = (this.ceiling as number) * (1 + growth * Math.min(seconds, 1)) + Math.min(seconds, 1);
    this.ceiling = raised >= (this.limit ?? UNBOUND_PER_SECOND) ? null : raised;
  }

  private roll(now: number): void {
    const age = now - this.slice.start;
    if (age < 1_000) return;
    const fresh = { start: now, accepted: 0, refused: 0 };
    this.previous = age < 2_000 ? this.slice : fresh;
    this.slice = fresh;
  }
}

const NOTHING: Readonly<Slice> = { start: 0, accepted: 0, refused: 0 };

/** A bucket that had no lid starts empty when it gets one. */
function finite(tokens: number): number {
  return tokens === Infinity ? 0 : tokens;
}
