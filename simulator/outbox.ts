import type { Socket } from 'node:net';
import { encodePdu } from '../core/carriers/smpp/encode.js';
import type { Pdu } from '../core/carriers/smpp/pdu.js';
import { PduWriter } from '../core/carriers/smpp/pdu-writer.js';

/** Gathers what one turn of the event loop has to say and writes it at once. */
export class Outbox {
  readonly #writer = new PduWriter(16_384);
  #scheduled = false;
  /** The peer reads slower than it is written to. */
  congested = false;

  constructor(
    private readonly socket: Socket,
    drained: () => void,
  ) {
    socket.on('drain', () => {
      this.congested = false;
      drained();
    });
  }

  send(pdu: Pdu): void {
    encodePdu(this.#writer, pdu);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(this.flush);
  }

  readonly flush = () => {
    this.#scheduled = false;
    if (this.#writer.at === 0 || !this.socket.writable) return;
    // A copy: the socket may hold on to it while the next turn writes.
    const taken = this.socket.write(Buffer.from(this.#writer.written()));
    this.#writer.reset();
    if (!taken) this.congested = true;
  };
}
