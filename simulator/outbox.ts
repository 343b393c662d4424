import type { Socket } from 'node:net';
import { encodePdu } from '../core/carriers/smpp/encode.js';
import type { Pdu } from '../core/carriers/smpp/pdu.js';
import { PduWriter } from '../core/carriers/smpp/pdu-writer.js';

/** Gathers what one turn of the event loop has to say and writes it at once. */
export class Outbox {
  #writer = new PduWriter(WRITER_OCTETS);
  /** Whose write the socket is done with. */
  readonly #spare: PduWriter[] = [];
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
    const writer = this.#writer;
    if (writer.at === 0 || !this.socket.writable) return;
    // The socket may hold on to the bytes for a while: the next turn writes elsewhere.
    this.#writer = this.#spare.pop() ?? new PduWriter(WRITER_OCTETS);
    const taken = this.socket.write(writer.written(), () => {
      writer.reset();
      this.#spare.push(writer);
    });
    if (!taken) this.congested = true;
  };
}

const WRITER_OCTETS = 65_536;
