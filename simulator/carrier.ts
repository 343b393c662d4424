import { STATUS } from '../core/carriers/smpp/commands.js';
import type { Bind, SubmitSm } from '../core/carriers/smpp/pdu.js';
import { AddressBook, lastFourDigits } from './address-book.js';
import { Counters } from './counters.js';
import { DelayQueue } from './delay-queue.js';
import { Deliveries, INBOUND, type InboundPart } from './deliveries.js';
import { Journal } from './journal.js';
import { firstMessageId, ID_WRITING } from './message-ids.js';
import type { SimulatorOptions } from './options.js';
import { outcomeFor, type Outcome } from './outcomes.js';
import { userDataOf } from './parts.js';
import { Reassembly } from './reassembly.js';
import type { RateLimit } from './rate-limit.js';
import { System } from './system.js';

/** A connection as the carrier sees it. */
export interface Connection {
  /** Null until bound. */
  readonly system: System | null;
  readonly rate: RateLimit;
  /** Answers a submit_sm. Does nothing when the connection is gone. */
  respond(sequence: number, status: number, messageId: string): void;
  /** Ends it at once, though what was said before still goes out. */
  end(): void;
  /** Unbinds and ends it. */
  leave(): void;
}

interface Response {
  sequence: number;
  status: number;
  messageId: string;
}

/** A submit_sm that was taken. Addresses are keys of the address book. */
interface Taken {
  id: number;
  recipient: number;
  source: number;
  outcome: Outcome;
  /** Until its response. */
  waitMs: number;
}

/** Between the receipts of one message: long enough that jitter does not change their order by itself. */
const BETWEEN_RECEIPTS_MS = 200;
/** How much later than its receipt the response of "receipt first" comes. */
const RECEIPT_LEAD_MS = 150;

/** The carrier behind the connections: takes messages, decides what becomes of them, sees to their receipts. */
export class Carrier {
  counters = new Counters();
  journal = new Journal(new Date());
  reassembly = new Reassembly();
  readonly sessions = new Set<Connection>();
  readonly deliveries = new Deliveries();
  readonly book = new AddressBook();
  readonly systems = new Map<string, System>();
  /** Recipients that were throttled once by script in this run. */
  #throttledOnce = new Set<number>();
  #nextId = firstMessageId(Date.now());
  /** By slot; the systems in the order of the options. */
  readonly #systemOfSlot: System[] = [];
  readonly #receipts = new DelayQueue<number>((slot) => this.#systemOfSlot[slot]?.deliver(slot));
  readonly #responses = new DelayQueue<{ session: Connection; response: Response }>(({ session, response }) =>
    this.#respond(session, response, 0),
  );

  constructor(public options: SimulatorOptions) {
    for (const systemId of Object.keys(options.systems)) this.systems.set(systemId, new System(systemId));
  }

  /** The system that the credentials open, or the status of the refusal. */
  admit({ systemId, password }: Bind): System | number {
    const system = this.systems.get(systemId);
    if (!system) return STATUS.ESME_RBINDFAIL;
    if (this.options.systems[systemId] !== password) return STATUS.ESME_RINVPASWD;
    return system.binds.size < this.options.maxBinds ? system : STATUS.ESME_RBINDFAIL;
  }

  submit(session: Connection, pdu: SubmitSm): void {
    this.counters.submits++;
    if (this.#tooFast(session)) {
      this.counters.throttled++;
      return this.#refuse(session, pdu.sequence, STATUS.ESME_RTHROTTLED);
    }
    const recipient = this.book.keyOf(pdu.destination);
    const outcome = outcomeFor(recipient, lastFourDigits(pdu.destination), this.options);
    const refusal = this.#refusal(recipient, pdu, outcome);
    if (refusal !== STATUS.ESME_ROK) return this.#refuse(session, pdu.sequence, refusal);
    const source = this.book.keyOf(pdu.source);
    const taken = { id: this.#nextId++, recipient, source, outcome, waitMs: this.#latency() };
    this.#note(pdu, taken);
    this.#answer(session, pdu.sequence, taken);
    if (wantsReceipt(pdu, outcome)) this.#plan(session.system as System, taken);
  }

  #latency(): number {
    const { latencyMs, latencyJitterMs } = this.options;
    return latencyMs + (latencyJitterMs === 0 ? 0 : Math.random() * latencyJitterMs);
  }

  #tooFast(session: Connection): boolean {
    const now = performance.now();
    const { rate, bindRate } = this.options;
    const { rate: shared } = session.system as System;
    shared.set(rate, now);
    session.rate.set(bindRate, now);
    return !session.rate.take(now) || !shared.take(now);
  }

  #refusal(recipient: number, pdu: SubmitSm, { answer }: Outcome): number {
    if (answer === 'reject' || !isAddress(pdu.destination)) return STATUS.ESME_RINVDSTADR;
    if (pdu.source !== '' && !isAddress(pdu.source)) return STATUS.ESME_RINVSRCADR;
    if (answer !== 'throttle-once' || this.#throttledOnce.has(recipient)) return STATUS.ESME_ROK;
    this.#throttledOnce.add(recipient);
    this.counters.throttled++;
    return STATUS.ESME_RTHROTTLED;
  }

  #note(pdu: SubmitSm, { recipient, source, id }: Taken): void {
    this.counters.accepted++;
    const { part, text } = userDataOf(pdu);
    const piece = { recipient, source, dataCoding: pdu.dataCoding, text, ids: [id] };
    const whole = part ? this.reassembly.add(part, piece) : piece;
    if (whole) this.journal.add(whole, this.options.journalLimit);
  }

  #answer(
    session: Connection,
    sequence: number,
    { id, waitMs, outcome }: Taken & { outcome: Outcome },
  ): void {
    if (outcome.answer === 'silent' || outcome.answer === 'drop') {
      this.counters.unanswered++;
      if (outcome.answer === 'drop') this.#drop(session);
      return;
    }
    const messageId = ID_WRITING[this.options.idFormat].inResponse(id);
    const extraMs = outcome.answer === 'late' ? RECEIPT_LEAD_MS : 0;
    this.#respond(session, { sequence, status: STATUS.ESME_ROK, messageId }, waitMs + extraMs);
  }

  #refuse(session: Connection, sequence: number, status: number): void {
    this.#respond(session, { sequence, status, messageId: '' }, this.#latency());
  }

  #respond(session: Connection, response: Response, waitMs: number): void {
    if (waitMs === 0) session.respond(response.sequence, response.status, response.messageId);
    else this.#responses.add({ session, response }, waitMs);
  }

  #plan(system: System, { recipient, source, id, waitMs, outcome }: Taken): void {
    const { deliveries } = this;
    const now = Date.now();
    const { receiptDelayMs, receiptJitterMs } = this.options;
    let delay = waitMs + receiptDelayMs + Math.random() * receiptJitterMs;
    for (const verdict of outcome.verdicts) {
      const slot = deliveries.take();
      deliveries.recipient[slot] = recipient;
      deliveries.source[slot] = source;
      deliveries.id[slot] = id;
      deliveries.submittedAt[slot] = now;
      deliveries.verdict[slot] = verdict;
      this.#systemOfSlot[slot] = system;
      if (outcome.answer === 'late') system.deliver(slot);
      else this.#receipts.add(slot, delay);
      delay += BETWEEN_RECEIPTS_MS;
    }
  }

  /** Inbound parts of one message; delivered and, until acknowledged, delivered again like receipts. */
  inbound(system: System, parts: readonly InboundPart[]): void {
    for (const part of parts) {
      const slot = this.deliveries.take();
      this.deliveries.verdict[slot] = INBOUND;
      this.deliveries.inbound.set(slot, part);
      this.#systemOfSlot[slot] = system;
      system.deliver(slot);
    }
  }

  noteDelivered(slot: number): void {
    const verdict = this.deliveries.verdict[slot] as number;
    this.counters.delivered++;
    if (verdict === INBOUND) this.counters.inbound++;
    else this.counters.receiptsByVerdict[verdict] = (this.counters.receiptsByVerdict[verdict] ?? 0) + 1;
  }

  /** The peer answered a deliver_sm: taken, or refused and to be sent again. */
  settle(session: Connection, slot: number, status: number): void {
    if (status === STATUS.ESME_ROK) {
      this.counters.acknowledged++;
      this.deliveries.release(slot);
      return;
    }
    this.counters.refused++;
    this.counters.redelivered++;
    if (session.system) this.#receipts.add(slot, this.options.redeliverMs);
  }

  /** The connection ended before these were acknowledged: the system's next bind gets them. */
  handBack(system: System, slots: Iterable<number>): void {
    for (const slot of slots) {
      this.counters.redelivered++;
      system.deliver(slot);
    }
  }

  dropConnections(): number {
    const { size } = this.sessions;
    for (const session of this.sessions) this.#drop(session);
    return size;
  }

  #drop(session: Connection): void {
    this.counters.dropped++;
    session.end();
  }

  /** Begins a new run: totals and journal are empty. Receipts that are due still come. */
  reset(): void {
    this.counters = new Counters();
    this.journal = new Journal(new Date());
    this.reassembly = new Reassembly();
    this.#throttledOnce = new Set();
  }

  stop(): void {
    this.#receipts.clear();
    this.#responses.clear();
    for (const session of this.sessions) session.leave();
  }
}

/** Whether a receipt can carry it back: the decoder lets longer ones through. SMPP 3.4, section 5.2.8. */
const isAddress = (address: string) => address.length > 0 && address.length <= 20;

/** registered_delivery, bits 1 and 0: 1 asks for any receipt, 2 for failures alone. SMPP 3.4, section 5.2.17. */
function wantsReceipt({ registeredDelivery }: SubmitSm, { verdicts }: Outcome): boolean {
  const asked = registeredDelivery & 0x03;
  return asked === 1 || (asked === 2 && verdicts[0] !== 0);
}
