/** One bit a message of a chunk, as VARBINARY: byte by byte, lowest bit first. */
export class ChunkBits {
  private constructor(readonly bytes: Buffer) {}

  static none(size: number): ChunkBits {
    return new ChunkBits(Buffer.alloc(Math.ceil(size / 8)));
  }

  /** Takes a copy: the driver's buffer may be part of a larger one. */
  static from(bytes: Uint8Array): ChunkBits {
    return new ChunkBits(Buffer.from(bytes));
  }

  has(ordinal: number): boolean {
    return ((this.bytes[ordinal >> 3] ?? 0) & (1 << (ordinal & 7))) !== 0;
  }

  add(ordinal: number): void {
    this.bytes[ordinal >> 3] = (this.bytes[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  }

  remove(ordinal: number): void {
    this.bytes[ordinal >> 3] = (this.bytes[ordinal >> 3] ?? 0) & ~(1 << (ordinal & 7));
  }

  /** Whether the first `size` bits are all set. */
  full(size: number): boolean {
    for (let ordinal = 0; ordinal < size; ordinal += 1) if (!this.has(ordinal)) return false;
    return true;
  }

  /** `x'…'` for a statement. */
  literal(): string {
    return `x'${this.bytes.toString('hex')}'`;
  }
}
