import type { CarrierEvents, CarrierLink, LinkState, OutboundSms, SubmitOutcome } from '../carrier.js';
import { Backoff } from './backoff.js';
import { systemClock, type Clock } from './clock.js';
import { STATUS } from './commands.js';
import { InboundAssembler } from './inbound-assembler.js';
import { SILENT, type LinkLog } from './link-log.js';
import type { DeliverSm } from './pdu.js';
import { isReceipt, parseReceipt } from './receipt.js';
import { ReceiptsGatherer, type Acknowledge } from './receipts-gatherer.js';
import { Session } from './session.js';
import type { SmppSettings } from './smpp-settings.js';
import { Submitter } from './submitter.js';

export interface SmppOptions extends SmppSettings {
  /** Told the milliseconds between a part's write and its answer. */
  onSubmitted?: (latencyMs: number) => void;
  /** For tests. */
  clock?: Clock;
  /** For tests: 0 to 1, for the jitter of reconnects. */
  random?: () => number;
}

export interface SmppLinkStats {
  state: LinkState;
  /** Parts on the wire, and how many may be. */
  inFlight: number;
  window: number;
  /** Messages that wait for the wire. */
  queued: number;
  /** Parts written, and what became of them; ever, so the difference to the rest is on the wire. */
  submitted: number;
  accepted: number;
  rejected: number;
  unknown: number;
  /** Parts refused for now; each was written again. */
  throttled: number;
  /** Connections that reached the bound state. */
  binds: number;
}

/** A session that lasted so long, or in which a part was accepted, was no failure: the next one is tried soon. */
const HEALTHY_MS = 5_000;

/** Connects at once, and again for ever until closed. */
export function openSmppLink(options: SmppOptions, events: CarrierEvents, log: LinkLog = SILENT): SmppLink {
  return new SmppLink(options, events, log);
}

export class SmppLink implements CarrierLink {
  private readonly clock: Clock;
  private readonly backoff: Backoff;
  private readonly submitter: Submitter;
  private readonly receipts: ReceiptsGatherer;
  private readonly inbound: InboundAssembler;
  private session: Session | null = null;
  private current: LinkState = 'connecting';
  private boundAt = 0;
  private acceptedBefore = 0;
  private binds = 0;
  private stopWaiting: (() => void) | null = null;
  private closing: Promise<void> | null = null;
  private onGone: (() => void) | null = null;

  constructor(
    private readonly options: SmppOptions,
    events: CarrierEvents,
    private readonly log: LinkLog,
  ) {
    const clock = options.clock ?? systemClock;
    this.clock = clock;
    this.backoff = new Backoff(options.random ?? Math.random);
    this.submitter = new Submitter({ settings: options, clock, onSubmitted: options.onSubmitted });
    this.receipts = new ReceiptsGatherer(
      (batch) => events.receipts(batch),
      clock,
      (error) => log.warn({ err: error }, 'receipts were not kept; the carrier will send them again'),
    );
    this.inbound = new InboundAssembler(
      (message) => events.inbound(message),
      clock,
      (error) => log.warn({ err: error }, 'an inbound message was not kept; the carrier will send it again'),
    );
    this.connect();
  }

  get state(): LinkState {
    return this.current;
  }

  submit(sms: OutboundSms, signal?: AbortSignal): Promise<SubmitOutcome> {
    return this.submitter.submit(sms, signal);
  }

  limit(perSecond: number | null): void {
    this.submitter.limit(perSecond);
  }

  stats(): SmppLinkStats {
    const { submitter } = this;
    const { written, accepted, rejected, unknown } = submitter.counts;
    return {
      state: this.current,
      inFlight: submitter.inFlight,
      window: this.options.window,
      queued: submitter.queued,
      submitted: written,
      accepted,
      rejected,
      unknown,
      throttled: submitter.throttled,
      binds: this.binds,
    };
  }

  close(graceMs: number): Promise<void> {
    this.closing ??= this.shutDown(graceMs);
    return this.closing;
  }

  private async shutDown(graceMs: number): Promise<void> {
    await this.atMost(graceMs, Promise.all([this.submitter.finish(), this.receipts.idle()]));
    this.stopWaiting?.();
    this.stopWaiting = null;
    if (this.session !== null) {
      const gone = new Promise<void>((resolve) => (this.onGone = resolve));
      this.session.leave();
      await gone;
    }
    this.current = 'closed';
    this.submitter.abandon('the link was closed before the carrier answered');
    this.receipts.close();
    await this.inbound.close();
    this.log.info(this.where(), 'SMPP link closed');
  }

  private atMost(ms: number, work: Promise<unknown>): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.clock.after(ms, resolve);
      void work.then(stop).then(resolve);
    });
  }

  private connect(): void {
    this.current = 'connecting';
    this.stopWaiting = null;
    const session: Session = new Session({
      settings: this.options,
      clock: this.clock,
      log: this.log,
      events: {
        bound: () => this.onBound(session),
        answered: (sequence, status, messageId) => this.submitter.answered(sequence, status, messageId),
        unreadable: (sequence, reason) => this.submitter.unreadable(sequence, reason),
        deliver: (pdu) => this.onDeliver(session, pdu),
        readDone: () => this.receipts.readDone(),
        drained: () => this.submitter.planPump(),
        closed: (reason) => this.onClosed(reason),
      },
    });
    this.session = session;
  }

  private onBound(session: Session): void {
    this.current = 'bound';
    this.boundAt = this.clock.now();
    this.acceptedBefore = this.submitter.counts.accepted;
    this.binds += 1;
    this.log.info(this.where(), 'SMPP link bound');
    this.submitter.attach(session);
  }

  private onClosed(reason: string): void {
    this.session = null;
    this.submitter.detach(reason);
    if (this.onGone !== null) {
      this.onGone();
      return;
    }
    if (this.current === 'bound' && this.wasHealthy()) this.backoff.reset();
    const waitMs = this.backoff.next();
    this.current = 'waiting';
    this.log.warn({ ...this.where(), reason, waitMs: Math.round(waitMs) }, 'SMPP link down');
    this.stopWaiting = this.clock.after(waitMs, () => this.connect());
  }

  private wasHealthy(): boolean {
    const { accepted } = this.submitter.counts;
    return this.clock.now() - this.boundAt >= HEALTHY_MS || accepted > this.acceptedBefore;
  }

  private onDeliver(session: Session, pdu: DeliverSm): void {
    const { sequence } = pdu;
    const acknowledge: Acknowledge = (kept) =>
      session.reply({
        command: 'deliver_sm_resp',
        sequence,
        status: kept ? STATUS.ESME_ROK : STATUS.ESME_RX_T_APPN,
        messageId: '',
      });
    if (isReceipt(pdu)) this.receipts.add(parseReceipt(pdu), acknowledge);
    else this.inbound.add(pdu, acknowledge);
  }

  private where(): { host: string; port: number; systemId: string } {
    const { host, port, systemId } = this.options;
    return { host, port, systemId };
  }
}
