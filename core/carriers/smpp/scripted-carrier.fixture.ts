import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { encodePdu } from './encode.js';
import type { DeliverSmResp, Pdu, SubmitSm } from './pdu.js';
import { PduStream, type PduFault } from './pdu-stream.js';
import { PduWriter } from './pdu-writer.js';

/** One connection, as the carrier sees it. */
export class Peer {
  readonly faults: PduFault[] = [];
  isClosed = false;
  private sequence = 0;

  constructor(
    readonly socket: Socket,
    private readonly onPdu: (pdu: Pdu, peer: Peer) => void,
    private readonly onChange: () => void,
  ) {
    const stream = new PduStream({
      pdu: (pdu) => this.onPdu(pdu, this),
      malformed: (fault) => this.faults.push(fault),
      broken: () => socket.destroy(),
    });
    socket.on('data', (chunk) => {
      stream.push(chunk);
      this.onChange();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isClosed = true;
      this.onChange();
    });
  }

  /** `pieces` cuts the octets into as many writes. */
  send(pdu: Pdu, pieces = 1): void {
    const writer = new PduWriter(1_024);
    encodePdu(writer, pdu);
    const wire = Buffer.from(writer.written());
    const size = Math.ceil(wire.length / pieces);
    for (let at = 0; at < wire.length; at += size) this.socket.write(wire.subarray(at, at + size));
  }

  nextSequence(): number {
    this.sequence += 1;
    return this.sequence;
  }

  accept(submit: SubmitSm, messageId: string): void {
    this.answer(submit, 0, messageId);
  }

  answer({ sequence }: SubmitSm, status: number, messageId = ''): void {
    this.send({ command: 'submit_sm_resp', sequence, status, messageId });
  }
}

/** A carrier for tests that does exactly what its script says; without one it accepts everything as id 1, 2, 3 … */
export class ScriptedCarrier {
  readonly peers: Peer[] = [];
  readonly received: Pdu[] = [];
  onSubmit: (submit: SubmitSm, peer: Peer) => void = (submit, peer) =>
    peer.accept(submit, `${this.nextId++}`);
  bindStatus = 0;
  answersEnquiries = true;
  private nextId = 1;
  private waiters: (() => void)[] = [];

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.peers.push(
        new Peer(
          socket,
          (pdu, peer) => this.handle(pdu, peer),
          () => this.changed(),
        ),
      );
      this.changed();
    });
  }

  static async listen(): Promise<ScriptedCarrier> {
    const server = createServer({ noDelay: true });
    const carrier = new ScriptedCarrier(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return carrier;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get submits(): SubmitSm[] {
    return this.received.filter((pdu) => pdu.command === 'submit_sm');
  }

  get deliverAnswers(): DeliverSmResp[] {
    return this.received.filter((pdu) => pdu.command === 'deliver_sm_resp');
  }

  /** The connection made last. */
  get peer(): Peer {
    return this.peers.at(-1) as Peer;
  }

  /** Waits for network events until the condition holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  /** For conditions that change outside of this carrier. */
  changed(): void {
    for (const wake of this.waiters.splice(0)) wake();
  }

  async close(): Promise<void> {
    for (const { socket } of this.peers) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(pdu: Pdu, peer: Peer): void {
    this.received.push(pdu);
    switch (pdu.command) {
      case 'bind_transceiver':
        peer.send({
          command: 'bind_transceiver_resp',
          sequence: pdu.sequence,
          status: this.bindStatus,
          systemId: 'carrier',
          tlvs: {},
        });
        break;
      case 'submit_sm':
        this.onSubmit(pdu, peer);
        break;
      case 'enquire_link':
        if (this.answersEnquiries)
          peer.send({ command: 'enquire_link_resp', sequence: pdu.sequence, status: 0 });
        break;
      case 'unbind':
        peer.send({ command: 'unbind_resp', sequence: pdu.sequence, status: 0 });
        break;
      default:
    }
  }
}
