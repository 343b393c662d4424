/** A field that cannot go on the wire: too long for its column of the specification, or not Latin-1. */
export class PduFieldError extends RangeError {}

/**
 * Appends big-endian fields to one growing buffer, so that many PDUs leave in one write. Callers `reserve` the most they
 * can need before they write; the single-field methods do not check for room.
 */
export class PduWriter {
  buffer: Buffer;
  at = 0;

  constructor(size = 65_536) {
    this.buffer = Buffer.allocUnsafeSlow(size);
  }

  reserve(octets: number): void {
    const needed = this.at + octets;
    if (needed <= this.buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(grown, 0, 0, this.at);
    this.buffer = grown;
  }

  /** What was written so far, not copied: valid until the next `reset` or write. */
  written(): Buffer {
    return this.buffer.subarray(0, this.at);
  }

  reset(): void {
    this.at = 0;
  }

  /** Goes on in another buffer, empty, and gives the old one up to the caller. */
  replace(next: Buffer): Buffer {
    const old = this.buffer;
    this.buffer = next;
    this.at = 0;
    return old;
  }

  u8(value: number): void {
    this.buffer[this.at++] = value;
  }

  u16(value: number): void {
    const { buffer, at } = this;
    buffer[at] = value >>> 8;
    buffer[at + 1] = value;
    this.at = at + 2;
  }

  u32(value: number): void {
    this.setU32(this.at, value);
    this.at += 4;
  }

  setU32(at: number, value: number): void {
    const { buffer } = this;
    buffer[at] = value >>> 24;
    buffer[at + 1] = value >>> 16;
    buffer[at + 2] = value >>> 8;
    buffer[at + 3] = value;
  }

  /** A C-octet string; `size` counts the closing NUL, as the specification's tables do. */
  cstring(value: string, size: number): void {
    const { buffer } = this;
    const { length } = value;
    if (length >= size) throw new PduFieldError(`${length} characters in a field of ${size - 1}`);
    let { at } = this;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code === 0 || code > 0xff) throw new PduFieldError(`character ${code} in a C-octet string`);
      buffer[at++] = code;
    }
    buffer[at] = 0;
    this.at = at + 1;
  }

  bytes(value: Uint8Array): void {
    this.buffer.set(value, this.at);
    this.at += value.length;
  }
}
