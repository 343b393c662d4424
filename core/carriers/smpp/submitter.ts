import type { OutboundSms, SubmitOutcome } from '../carrier.js';
import { AbortWatch } from './abort-watch.js';
import type { Clock } from './clock.js';
import { Composer } from './compose.js';
import { Flights, type Flight } from './flights.js';
import { Lanes } from './lanes.js';
import { Outgoing } from './outgoing.js';
import { Pace } from './pace.js';
import type { Pdu } from './pdu.js';
import { isTemporary, rejection } from './reject-reasons.js';
import type { SmppSettings } from './smpp-settings.js';

/** What a bound session gives to write with. */
export interface Wire {
  /** False while the socket asks to wait. */
  readonly writable: boolean;
  nextSequence(): number;
  append(pdu: Pdu): void;
  flush(): void;
}

export interface SubmitterOptions {
  settings: SmppSettings;
  clock: Clock;
  /** Told the time between a part's write and its answer, for metrics. */
  onSubmitted?: ((latencyMs: number) => void) | undefined;
}

/** After as many temporary refusals a message is handed back: it may be the message that the carrier cannot take. */
const MOST_REFUSALS = 10;
const RETRY_AFTER_MS = 1_000;
const RETRY_AFTER_REFUSALS_MS = 5_000;

/** Messages from `submit` to their outcome: lanes, pace, sliding window and response time-outs, over one wire after another. */
export class Submitter {
  readonly counts = { written: 0, accepted: 0, rejected: 0, unknown: 0 };
  private readonly lanes = new Lanes();
  private readonly flights: Flights;
  private readonly pace: Pace;
  private readonly composer: Composer;
  private readonly aborts = new AbortWatch((signal) => this.handBackUnsent((one) => one.signal === signal));
  private readonly clock: Clock;
  private readonly settings: SmppSettings;
  private wire: Wire | null = null;
  private closing = false;
  private pumpPlanned = false;
  private stopTimeout: (() => void) | null = null;
  private stopPaceWait: (() => void) | null = null;
  private idleWaiters: (() => void)[] = [];

  constructor(private readonly options: SubmitterOptions) {
    this.clock = options.clock;
    this.settings = options.settings;
    this.pace = new Pace(options.settings.rate, this.clock.now());
    this.flights = new Flights(options.settings.window);
    this.composer = new Composer(options.settings);
  }

  get inFlight(): number {
    return this.flights.size;
  }

  get queued(): number {
    return this.lanes.length;
  }

  get throttled(): number {
    return this.pace.throttledCount;
  }

  submit(sms: OutboundSms, signal?: AbortSignal): Promise<SubmitOutcome> {
    return new Promise((resolve) => {
      if (this.closing || signal?.aborted === true) {
        resolve({ kind: 'throttled', retryAfterMs: RETRY_AFTER_MS });
        return;
      }
      if (signal !== undefined) this.aborts.add(signal);
      this.lanes.push(new Outgoing(sms, signal, resolve));
      this.planPump();
    });
  }

  limit(perSecond: number | null): void {
    this.pace.refill(this.clock.now());
    this.pace.setLimit(perSecond);
    this.planPump();
  }

  attach(wire: Wire): void {
    this.wire = wire;
    this.planPump();
  }

  /** The connection is gone: what was on it may or may not have arrived. */
  detach(cause: string): void {
    this.wire = null;
    const lost = this.flights.takeUntil(Infinity);
    this.armTimeout();
    for (const flight of lost) this.partUnknown(flight, cause);
    this.checkIdle();
  }

  /** A submit_sm_resp or a generic_nack. One whose request is no longer waited for is passed over. */
  answered(sequence: number, status: number, messageId: string): void {
    const flight = this.flights.take(sequence);
    if (flight === undefined) return;
    const now = this.clock.now();
    this.options.onSubmitted?.(now - flight.writtenAt);
    if (status === 0) this.partAccepted(flight, messageId, now);
    else if (isTemporary(status)) this.partThrottled(flight, now);
    else {
      this.counts.rejected += 1;
      this.settled(flight.message, flight.message.partFailed(rejection(status)));
    }
    this.planPump();
  }

  /** An answer came that cannot be read: the carrier has the part, and only its fate is lost. */
  unreadable(sequence: number, reason: string): void {
    const flight = this.flights.take(sequence);
    if (flight === undefined) return;
    this.partUnknown(flight, reason);
    this.planPump();
  }

  /** Writes on the next turn of the event loop, so that all that this turn brings leaves in one packet. */
  planPump(): void {
    if (this.pumpPlanned) return;
    this.pumpPlanned = true;
    setImmediate(() => {
      this.pumpPlanned = false;
      this.pump();
    });
  }

  /** Takes no more messages and hands back what was not begun. @returns when the rest is answered. */
  finish(): Promise<void> {
    this.closing = true;
    this.handBackUnsent(() => true);
    return new Promise((resolve) => {
      this.idleWaiters.push(resolve);
      this.checkIdle();
    });
  }

  /** Settles whatever is left, without its answer. */
  abandon(cause: string): void {
    this.closing = true;
    this.detach(cause);
    this.handBackUnsent(() => true);
    for (const message of this.lanes.remove(() => true)) {
      this.settled(message, message.fail({ kind: 'unknown', cause: `${cause}; not all parts were sent` }));
    }
    this.stopPaceWait?.();
    this.stopPaceWait = null;
    this.checkIdle();
  }

  private pump(): void {
    const { wire, pace } = this;
    if (wire === null) return;
    const now = this.clock.now();
    pace.refill(now);
    while (!this.flights.isFull && wire.writable && this.lanes.length > 0) {
      if (!pace.take()) {
        this.waitForPace();
        break;
      }
      if (!this.writeNext(wire, now)) break;
    }
    wire.flush();
    if (this.stopTimeout === null) this.armTimeout();
  }

  private writeNext(wire: Wire, now: number): boolean {
    const message = this.lanes.take();
    if (message === undefined) return false;
    if (message.parts === null && !this.compose(message)) return true;
    const part = message.takePart();
    const pdu = message.parts?.[part];
    if (pdu === undefined) return true;
    pdu.sequence = this.freeSequence(wire);
    wire.append(pdu);
    this.counts.written += 1;
    this.flights.add({ sequence: pdu.sequence, message, part, writtenAt: now });
    if (message.hasWork) this.lanes.putBack(message);
    return true;
  }

  private freeSequence(wire: Wire): number {
    let sequence = wire.nextSequence();
    while (!this.flights.isFree(sequence)) sequence = wire.nextSequence();
    return sequence;
  }

  private compose(message: Outgoing): boolean {
    const composed = this.composer.compose(message.sms);
    if (Array.isArray(composed)) {
      message.parts = composed;
      return true;
    }
    this.settled(message, message.fail({ kind: 'rejected', ...composed }));
    return false;
  }

  private partAccepted({ message, part }: Flight, messageId: string, now: number): void {
    this.counts.accepted += 1;
    this.pace.accepted(now);
    this.settled(message, message.partAccepted(part, messageId));
  }

  private partThrottled({ message, part, writtenAt }: Flight, now: number): void {
    this.pace.throttled(writtenAt, now);
    if (message.partRefusedForNow(part)) this.settled(message, true);
    else if (message.isUnsent && this.shouldHandBack(message)) {
      this.handBack(message, isTired(message) ? RETRY_AFTER_REFUSALS_MS : RETRY_AFTER_MS);
    } else if (message.isBegun && isTired(message)) {
      const cause = 'a part was refused for now again and again after others were accepted';
      this.settled(message, message.fail({ kind: 'unknown', cause }));
    } else if (message.hasWork) this.lanes.push(message);
  }

  private shouldHandBack(message: Outgoing): boolean {
    return isTired(message) || this.closing || message.signal?.aborted === true;
  }

  private partUnknown({ message }: Flight, cause: string): void {
    this.counts.unknown += 1;
    this.settled(message, message.partFailed({ kind: 'unknown', cause }));
  }

  private handBackUnsent(which: (message: Outgoing) => boolean): void {
    for (const message of this.lanes.remove((one) => one.isUnsent && which(one))) {
      this.handBack(message, RETRY_AFTER_MS);
    }
    this.checkIdle();
  }

  private handBack(message: Outgoing, retryAfterMs: number): void {
    message.handBack(retryAfterMs);
    this.settled(message, true);
  }

  private settled(message: Outgoing, isSettled: boolean): void {
    if (isSettled) {
      this.lanes.drop(message);
      if (message.signal !== undefined) this.aborts.release(message.signal);
    }
    if (this.closing) this.checkIdle();
  }

  private waitForPace(): void {
    this.stopPaceWait ??= this.clock.after(this.pace.delay(), () => {
      this.stopPaceWait = null;
      this.pump();
    });
  }

  /** One timer, for the oldest request on the wire. */
  private armTimeout(): void {
    this.stopTimeout?.();
    this.stopTimeout = null;
    if (this.flights.size === 0) return;
    const due = this.flights.oldest() + this.settings.responseSeconds * 1_000;
    this.stopTimeout = this.clock.after(Math.max(1, due - this.clock.now()), () => this.expire());
  }

  private expire(): void {
    const limit = this.clock.now() - this.settings.responseSeconds * 1_000;
    for (const flight of this.flights.takeUntil(limit)) {
      this.partUnknown(flight, `no response within ${this.settings.responseSeconds} s`);
    }
    this.armTimeout();
    this.planPump();
  }

  private checkIdle(): void {
    if (!this.closing || this.flights.size > 0 || this.lanes.length > 0) return;
    this.stopTimeout?.();
    this.stopTimeout = null;
    for (const done of this.idleWaiters.splice(0)) done();
  }
}

function isTired(message: Outgoing): boolean {
  return message.refusals >= MOST_REFUSALS * (message.parts?.length ?? 1);
}
