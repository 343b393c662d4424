import type { Socket } from 'node:net';
import { encodePdu } from './encode.js';
import type { Pdu } from './pdu.js';
import { PduWriter } from './pdu-writer.js';

const BLOCK_OCTETS = 65_536;
/** So much may stand unwritten before the pump is asked to wait. */
const FULL_OCTETS = 4 * BLOCK_OCTETS;
/**
 * A carrier that sends and sends but does not read our answers is not read any further. Far above what a window of
 * submits takes, or two sides could wait for each other.
 */
const CLOGGED_OCTETS = 16 * BLOCK_OCTETS;

/**
 * Collects PDUs and hands them to the socket in one write. Two blocks take turns: the kernel mostly takes a block before
 * `write` returns, so nothing is allocated in the steady state.
 */
export class Outbox {
  private readonly writer = new PduWriter(BLOCK_OCTETS);
  private spare: Buffer | null = null;
  private waitsForDrain = false;

  constructor(
    private readonly socket: Socket,
    onDrain: () => void,
  ) {
    socket.on('drain', () => {
      this.waitsForDrain = false;
      socket.resume();
      onDrain();
    });
  }

  get writable(): boolean {
    return !this.waitsForDrain && this.writer.at < FULL_OCTETS;
  }

  append(pdu: Pdu): void {
    encodePdu(this.writer, pdu);
  }

  flush(): void {
    const { writer, socket } = this;
    if (writer.at === 0) return;
    const octets = writer.written();
    const block = writer.replace(this.spare ?? Buffer.allocUnsafeSlow(BLOCK_OCTETS));
    this.spare = null;
    if (!socket.writable) return;
    const goesOn = socket.write(octets, () => {
      if (block.length <= FULL_OCTETS) this.spare = block;
    });
    if (!goesOn) this.waitsForDrain = true;
    if (socket.writableLength > CLOGGED_OCTETS) socket.pause();
  }
}
