/** A PDU whose inside does not fit its own lengths. `status` is what a generic_nack says of it. */
export class PduSyntaxError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

const INVALID_LENGTH = 0x02;

/** Reads one PDU's body, never beyond its end. Byte views it hands out share the memory of `buffer`. */
export class PduReader {
  constructor(
    readonly buffer: Buffer,
    public at: number,
    readonly end: number,
  ) {}

  get left(): number {
    return this.end - this.at;
  }

  u8(): number {
    if (this.at >= this.end) this.tooShort();
    return this.buffer[this.at++] as number;
  }

  u16(): number {
    return (this.u8() << 8) | this.u8();
  }

  cstring(): string {
    const { buffer, end, at: start } = this;
    let at = start;
    while (at < end && buffer[at] !== 0) at++;
    if (at === end) this.tooShort();
    this.at = at + 1;
    return at === start ? '' : buffer.toString('latin1', start, at);
  }

  /** The one field of a response: left out of many refusals, and sent without its NUL by some links. */
  lastCstring(): string {
    const { buffer, end, at: start } = this;
    let at = start;
    while (at < end && buffer[at] !== 0) at++;
    this.at = Math.min(at + 1, end);
    return at === start ? '' : buffer.toString('latin1', start, at);
  }

  bytes(length: number): Uint8Array {
    const { at } = this;
    if (length > this.end - at) this.tooShort();
    this.at = at + length;
    return this.buffer.subarray(at, at + length);
  }

  private tooShort(): never {
    throw new PduSyntaxError('a field runs past the end of its PDU', INVALID_LENGTH);
  }
}
