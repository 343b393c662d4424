import type { Socket } from 'node:net';
import { STATUS } from '../core/carriers/smpp/commands.js';
import { NO_TLVS, type Bind, type DeliverSmResp, type Pdu } from '../core/carriers/smpp/pdu.js';
import { PduStream, type PduFault } from '../core/carriers/smpp/pdu-stream.js';
import type { Carrier, Connection } from './carrier.js';
import { deliverPdu } from './deliver-pdu.js';
import { Outbox } from './outbox.js';
import { RateLimit } from './rate-limit.js';
import type { Receiver, System } from './system.js';

/** How long a connection that is being ended may take over its last write: a peer that does not read would hold it open. */
const LAST_WORDS_MS = 500;

/** One connection, from its first byte to its last. */
export class Session implements Receiver, Connection {
  readonly rate = new RateLimit();
  system: System | null = null;
  #submits = false;
  readonly #outbox: Outbox;
  readonly #stream = new PduStream(this);
  /** deliver_sm without an answer: sequence number to slot. */
  readonly #unacknowledged = new Map<number, number>();
  #sequence = 0;
  #heard = true;
  #asked = false;
  #watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly carrier: Carrier,
    private readonly socket: Socket,
  ) {
    this.#outbox = new Outbox(socket, () => this.#drained());
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#closed());
    this.#armWatch();
  }

  get hasRoom(): boolean {
    return (
      this.#unacknowledged.size < this.carrier.options.deliverWindow &&
      !this.#outbox.congested &&
      this.socket.writable
    );
  }

  deliver(slot: number): void {
    const pdu = deliverPdu(this.carrier, slot, this.carrier.options);
    pdu.sequence = this.#nextSequence();
    this.#unacknowledged.set(pdu.sequence, slot);
    this.#outbox.send(pdu);
    this.carrier.noteDelivered(slot);
  }

  respond(sequence: number, status: number, messageId: string): void {
    if (!this.socket.writable) return;
    this.carrier.counters.responded(status);
    this.#outbox.send({ command: 'submit_sm_resp', sequence, status, messageId });
  }

  /** What arrives later is not looked at. */
  end(): void {
    this.#stream.stop();
    this.#outbox.flush();
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.socket.destroy(), LAST_WORDS_MS);
    this.socket.destroySoon();
  }

  leave(): void {
    if (this.system) this.#outbox.send({ command: 'unbind', sequence: this.#nextSequence() });
    this.end();
  }

  pdu(pdu: Pdu): void {
    switch (pdu.command) {
      case 'submit_sm':
        if (this.system && this.#submits) return this.carrier.submit(this, pdu);
        return this.respond(pdu.sequence, STATUS.ESME_RINVBNDSTS, '');
      case 'deliver_sm_resp':
        return this.#acknowledged(pdu);
      case 'bind_transceiver':
      case 'bind_transmitter':
      case 'bind_receiver':
        return this.#bind(pdu);
      default:
        this.#housekeeping(pdu);
    }
  }

  #housekeeping(pdu: Pdu): void {
    const { sequence } = pdu;
    switch (pdu.command) {
      case 'enquire_link':
        return this.#outbox.send({ command: 'enquire_link_resp', sequence, status: 0 });
      case 'unbind':
        this.#outbox.send({ command: 'unbind_resp', sequence, status: 0 });
        return this.end();
      case 'generic_nack':
        return this.#acknowledged({ ...pdu, command: 'deliver_sm_resp', messageId: '' });
      case 'query_sm':
      case 'deliver_sm':
        return this.#nack(sequence, STATUS.ESME_RINVCMDID);
      default:
        // Responses to nothing that was asked for.
        return;
    }
  }

  malformed(fault: PduFault): void {
    this.carrier.counters.malformed++;
    if (fault.answerable) this.#nack(fault.sequence, fault.status);
  }

  broken(): void {
    this.carrier.counters.malformed++;
    this.#nack(0, STATUS.ESME_RINVCMDLEN);
    this.end();
  }

  #nack(sequence: number, status: number): void {
    this.#outbox.send({ command: 'generic_nack', sequence, status });
  }

  #bind(pdu: Bind): void {
    const answer = this.system ? STATUS.ESME_RALYBND : this.carrier.admit(pdu);
    const status = typeof answer === 'number' ? answer : STATUS.ESME_ROK;
    const systemId = status === STATUS.ESME_ROK ? 'simulator' : '';
    const tlvs = status === STATUS.ESME_ROK ? { scInterfaceVersion: 0x34 } : NO_TLVS;
    this.#outbox.send({ command: `${pdu.command}_resp`, sequence: pdu.sequence, status, systemId, tlvs });
    if (typeof answer === 'number') {
      this.carrier.counters.bindsRefused++;
      return;
    }
    this.system = answer;
    this.#submits = pdu.command !== 'bind_receiver';
    answer.binds.add(this);
    if (pdu.command !== 'bind_transmitter') answer.join(this);
  }

  #acknowledged({ sequence, status }: DeliverSmResp): void {
    const slot = this.#unacknowledged.get(sequence);
    if (slot === undefined) return;
    this.#unacknowledged.delete(sequence);
    this.carrier.settle(this, slot, status);
    this.system?.pump();
  }

  #read(chunk: Buffer): void {
    this.#heard = true;
    this.#stream.push(chunk);
    if (this.#outbox.congested) this.socket.pause();
  }

  #drained(): void {
    this.socket.resume();
    this.system?.pump();
  }

  #nextSequence(): number {
    this.#sequence = (this.#sequence % 0x7fffffff) + 1;
    return this.#sequence;
  }

  /** Silence for one interval: enquire_link, or the end if nobody bound. For two: the end. */
  #armWatch(): void {
    this.#watch = setTimeout(() => {
      if (!this.#heard && (this.#asked || !this.system)) return this.end();
      this.#asked = !this.#heard;
      if (this.#asked) this.#outbox.send({ command: 'enquire_link', sequence: this.#nextSequence() });
      this.#heard = false;
      this.#armWatch();
    }, this.carrier.options.enquireLinkMs);
  }

  #closed(): void {
    clearTimeout(this.#watch);
    this.carrier.sessions.delete(this);
    const { system } = this;
    if (!system) return;
    this.system = null;
    system.binds.delete(this);
    system.leave(this);
    this.carrier.handBack(system, this.#unacknowledged.values());
    this.#unacknowledged.clear();
  }
}
