/** The columns of the journal: 44 bytes a message, whatever its text. */
export class JournalRows {
  length = 0;
  recipient = new Float64Array(1024);
  source = new Float64Array(1024);
  /** Hash of recipient and text. */
  textKey = new Float64Array(1024);
  /** The number of the first part's id. */
  firstId = new Float64Array(1024);
  /** Milliseconds since the run began. */
  at = new Uint32Array(1024);
  /** Row + 1 of the recipient's message before this one; 0 for none. */
  previous = new Int32Array(1024);
  /** How often the same text came to the recipient again; on the row of the first. */
  repeats = new Uint16Array(1024);
  parts = new Uint8Array(1024);
  dataCoding = new Uint8Array(1024);

  /** The index of a new row of zeros. */
  append(): number {
    if (this.length === this.recipient.length) this.#grow();
    return this.length++;
  }

  #grow(): void {
    const size = this.length * 2;
    this.recipient = copied(new Float64Array(size), this.recipient);
    this.source = copied(new Float64Array(size), this.source);
    this.textKey = copied(new Float64Array(size), this.textKey);
    this.firstId = copied(new Float64Array(size), this.firstId);
    this.at = copied(new Uint32Array(size), this.at);
    this.previous = copied(new Int32Array(size), this.previous);
    this.repeats = copied(new Uint16Array(size), this.repeats);
    this.parts = copied(new Uint8Array(size), this.parts);
    this.dataCoding = copied(new Uint8Array(size), this.dataCoding);
  }
}

function copied<T extends Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array>(
  to: T,
  from: T,
): T {
  to.set(from);
  return to;
}
