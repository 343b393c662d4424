import { decodePdu, HEADER_OCTETS, u32At } from './decode.js';
import type { Pdu } from './pdu.js';
import { PduSyntaxError } from './pdu-reader.js';

/** A PDU that was framed rightly and made no sense inside. The stream goes on after it. */
export interface PduFault {
  commandId: number;
  sequence: number;
  /** What a generic_nack should carry. */
  status: number;
  reason: string;
  /** False for a response: nobody answers an answer. */
  answerable: boolean;
}

export interface PduSink {
  pdu(pdu: Pdu): void;
  malformed(fault: PduFault): void;
  /** The length field is nonsense, so no later byte can be trusted. Called once; later bytes are ignored. */
  broken(reason: string): void;
}

/** A message_payload of 64 KiB and everything that can stand around it. */
export const MAX_PDU_OCTETS = 65_536 + 1_024;

/**
 * Cuts a TCP stream into PDUs. Whole PDUs are decoded where they lie in the chunk; only one that is split across chunks
 * is copied, once, into a buffer of its own length. Memory held is one PDU at the most.
 */
export class PduStream {
  /** The split PDU's bytes so far; before its length is known, room for a header. */
  private partial = Buffer.allocUnsafeSlow(HEADER_OCTETS);
  private have = 0;
  private dead = false;

  constructor(
    private readonly sink: PduSink,
    private readonly maxOctets = MAX_PDU_OCTETS,
  ) {}

  push(chunk: Buffer): void {
    let at = this.have === 0 ? 0 : this.finishPartial(chunk);
    while (!this.dead && chunk.length - at >= HEADER_OCTETS) {
      const length = u32At(chunk, at);
      if (this.refuses(length)) return;
      if (length > chunk.length - at) break;
      this.emit(chunk, at, at + length);
      at += length;
    }
    if (!this.dead && at < chunk.length) this.keepRest(chunk, at);
  }

  /** Ignores all later bytes, also those of the chunk being read. */
  stop(): void {
    this.dead = true;
  }

  /** Takes what the split PDU lacks; returns how much of the chunk that used. */
  private finishPartial(chunk: Buffer): number {
    let at = 0;
    if (this.have < HEADER_OCTETS) {
      at = this.fill(chunk, at, HEADER_OCTETS);
      if (this.have < HEADER_OCTETS || !this.sizePartial()) return at;
    }
    at = this.fill(chunk, at, this.partial.length);
    if (this.have < this.partial.length) return at;
    const whole = this.partial;
    this.partial = Buffer.allocUnsafeSlow(HEADER_OCTETS);
    this.have = 0;
    this.emit(whole, 0, whole.length);
    return at;
  }

  private fill(chunk: Buffer, at: number, until: number): number {
    const end = Math.min(chunk.length, at + until - this.have);
    chunk.copy(this.partial, this.have, at, end);
    this.have += end - at;
    return end;
  }

  private sizePartial(): boolean {
    const length = u32At(this.partial, 0);
    if (this.refuses(length)) return false;
    const sized = Buffer.allocUnsafeSlow(length);
    this.partial.copy(sized, 0, 0, HEADER_OCTETS);
    this.partial = sized;
    return true;
  }

  /** Called with less than one whole PDU left in the chunk. */
  private keepRest(chunk: Buffer, at: number): void {
    const next = this.fill(chunk, at, HEADER_OCTETS);
    if (this.have === HEADER_OCTETS && this.sizePartial()) this.fill(chunk, next, this.partial.length);
  }

  private refuses(length: number): boolean {
    if (length >= HEADER_OCTETS && length <= this.maxOctets) return false;
    this.dead = true;
    this.sink.broken(`a PDU length of ${length} octets, outside ${HEADER_OCTETS} to ${this.maxOctets}`);
    return true;
  }

  private emit(buffer: Buffer, start: number, end: number): void {
    if (this.dead) return;
    const pdu = this.decode(buffer, start, end);
    if (pdu !== null) this.sink.pdu(pdu);
  }

  private decode(buffer: Buffer, start: number, end: number): Pdu | null {
    try {
      return decodePdu(buffer, start, end);
    } catch (error) {
      if (!(error instanceof PduSyntaxError)) throw error;
      const commandId = u32At(buffer, start + 4);
      const sequence = u32At(buffer, start + 12);
      const { status, message: reason } = error;
      this.sink.malformed({ commandId, sequence, status, reason, answerable: commandId < 0x80000000 });
      return null;
    }
  }
}
