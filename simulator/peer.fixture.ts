import smpp, { type PeerPdu, type Session } from 'smpp';
import type { Simulator } from './start-simulator.js';

interface PeerOptions {
  bind?: 'bind_transceiver' | 'bind_transmitter' | 'bind_receiver';
  systemId?: string;
  password?: string;
}

const WAIT_MS = 4_000;

/** Waits for something that no event announces. Fails after four seconds, naming it. */
export async function eventually(what: string, check: () => boolean): Promise<void> {
  const limit = Date.now() + WAIT_MS;
  while (!check()) {
    if (Date.now() > limit) throw new Error(`still not so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** An ESME on the npm package "smpp", which shares no code with the simulator. */
export class Peer {
  /** deliver_sm received, in order. */
  readonly delivered: PeerPdu[] = [];
  /** Commands received, in order, by name. */
  readonly heard: string[] = [];
  closed = false;
  /** What deliver_sm are answered with; null for no answer. */
  acknowledgeWith: number | null = 0;
  bindStatus = -1;
  readonly #waiting = new Set<() => void>();

  private constructor(readonly session: Session) {
    session.socket.setNoDelay(true);
    session.on('pdu', (pdu: PeerPdu) => {
      this.heard.push(pdu.command);
      if (pdu.command === 'deliver_sm') this.#take(pdu);
      if (pdu.command === 'enquire_link') session.send(pdu.response());
    });
    session.on('error', () => undefined);
    session.on('close', () => {
      this.closed = true;
      for (const gone of this.#waiting) gone();
    });
  }

  /** Resolves when the bind was answered, well or not, or the connection closed. */
  static async bind(simulator: Simulator, options: PeerOptions = {}): Promise<Peer> {
    const { bind = 'bind_transceiver', systemId = 'gallant', password = 'secret' } = options;
    const peer = await Peer.connect(simulator);
    const answer = await peer.ask(bind, { system_id: systemId, password });
    peer.bindStatus = answer?.command_status ?? -1;
    return peer;
  }

  static async connect(simulator: Simulator): Promise<Peer> {
    const session = smpp.connect({ host: '127.0.0.1', port: simulator.smppPort });
    const peer = new Peer(session);
    await new Promise((resolve) => session.once('connect', resolve));
    return peer;
  }

  /** The response; null if the connection closed before it came. */
  ask(
    command: 'submit_sm' | 'enquire_link' | 'unbind' | 'query_sm' | NonNullable<PeerOptions['bind']>,
    fields: Record<string, unknown>,
  ): Promise<PeerPdu | null> {
    return new Promise((resolve) => {
      const gone = () => resolve(null);
      this.#waiting.add(gone);
      this.session[command](fields, (pdu) => {
        this.#waiting.delete(gone);
        resolve(pdu);
      });
    });
  }

  submit(to: string, fields: Record<string, unknown> = {}): Promise<PeerPdu | null> {
    return this.ask('submit_sm', {
      source_addr: 'GALLANT',
      source_addr_ton: 5,
      destination_addr: to,
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      data_coding: 0,
      registered_delivery: 1,
      short_message: 'Hello',
      ...fields,
    });
  }

  receivedFor(to: string): PeerPdu[] {
    return this.delivered.filter((pdu) => pdu.source_addr === to);
  }

  /** Waits for that many receipts of the recipient. */
  async receipts(to: string, count: number): Promise<PeerPdu[]> {
    await eventually(`${count} receipts of ${to}`, () => this.receivedFor(to).length >= count);
    return this.receivedFor(to);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.closed) resolve();
      else this.session.destroy(resolve);
    });
  }

  #take(pdu: PeerPdu): void {
    this.delivered.push(pdu);
    if (this.acknowledgeWith === null) return;
    this.session.send(pdu.response({ command_status: this.acknowledgeWith }));
  }
}

/** The stat of a receipt's text. */
export function statOf(pdu: PeerPdu | undefined): string | undefined {
  return /stat:(\w+)/.exec(textOf(pdu))?.[1];
}

export function textOf(pdu: PeerPdu | undefined): string {
  return String(
    (pdu?.short_message?.message.length ? pdu.short_message : pdu?.message_payload)?.message ?? '',
  );
}
