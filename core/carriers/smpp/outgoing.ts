import type { OutboundSms, SubmitOutcome } from '../carrier.js';
import type { SubmitSm } from './pdu.js';

type Failure = Extract<SubmitOutcome, { kind: 'rejected' | 'unknown' }>;

/** One message on its way through the link: what of it is written, answered and still to do. */
export class Outgoing {
  /** Null until its turn comes: a waiting message costs no PDU. */
  parts: SubmitSm[] | null = null;
  /** True while it stands in a lane. */
  queued = false;
  /** Temporary refusals of its parts. */
  refusals = 0;
  /** Parts on the wire without an answer. */
  private open = 0;
  private next = 0;
  private again: number[] | null = null;
  private accepted = 0;
  private readonly providerIds: string[] = [];
  private failure: Failure | null = null;

  constructor(
    readonly sms: OutboundSms,
    readonly signal: AbortSignal | undefined,
    private readonly settle: (outcome: SubmitOutcome) => void,
  ) {}

  get hasWork(): boolean {
    if (this.failure !== null) return false;
    return (
      this.parts === null || this.next < this.parts.length || (this.again !== null && this.again.length > 0)
    );
  }

  /** Nothing of it can have reached a handset. */
  get isUnsent(): boolean {
    return this.open === 0 && this.accepted === 0 && this.failure === null;
  }

  /** At least one part was accepted. */
  get isBegun(): boolean {
    return this.accepted > 0;
  }

  /** The next part to write; call only while it `hasWork` and is composed. */
  takePart(): number {
    this.open += 1;
    return this.again?.shift() ?? this.next++;
  }

  /** @returns true if that was the last answer, so the message is settled. */
  partAccepted(part: number, providerId: string): boolean {
    this.open -= 1;
    this.accepted += 1;
    this.providerIds[part] = providerId;
    return this.settleIfDone();
  }

  /** The part will be written again, as it was, unless another part has failed. */
  partRefusedForNow(part: number): boolean {
    this.open -= 1;
    this.refusals += 1;
    (this.again ??= []).push(part);
    return this.settleIfDone();
  }

  /** Parts that were not written are dropped. Unknown outweighs rejected: the recipient may hold something. */
  partFailed(failure: Failure): boolean {
    this.open -= 1;
    return this.fail(failure);
  }

  fail(failure: Failure): boolean {
    if (this.failure?.kind !== 'unknown') this.failure = failure;
    return this.settleIfDone();
  }

  /** Hands an unsent message back. */
  handBack(retryAfterMs: number): void {
    this.settle({ kind: 'throttled', retryAfterMs });
  }

  private settleIfDone(): boolean {
    if (this.open > 0) return false;
    if (this.failure !== null) this.settle(this.failure);
    else if (this.accepted === this.parts?.length) {
      this.settle({ kind: 'accepted', providerIds: this.providerIds });
    } else return false;
    return true;
  }
}
