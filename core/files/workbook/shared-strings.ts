import type { Readable } from 'node:stream';
import { WorkbookFault } from '../workbook-fault.js';
import { unescaped } from './escapes.js';
import { makeParser } from './package.js';

const BLOCK = 1_048_576;
/** Of the texts, and of what is kept on each: a million of eighty characters, or four million short ones. */
const MOST_BYTES = 128 * BLOCK;
/** Two numbers a text. */
const BYTES_A_TEXT = 16;

/**
 * The texts that cells name by number (ECMA-376, part 1, 18.4). Read as far as they are asked for, and kept as bytes outside of
 * the heap: a million of twelve characters in 30 to 50 MB.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private used = BLOCK;
  /** Where each begins; the next one's beginning, within its block, is its end. */
  private starts = new Float64Array(1024);
  private ends = new Float64Array(1024);
  private count = 0;
  private readonly source: AsyncIterator<Buffer> | null;
  private readonly decoder = new TextDecoder();
  private readonly parser = this.makeParser();

  constructor(
    stream: Readable | null,
    private readonly mostBytes = MOST_BYTES,
  ) {
    this.source = stream === null ? null : (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  /** Reads on until there is a text of this number, or no more. */
  async ensure(index: number): Promise<void> {
    while (this.count <= index && this.source !== null) {
      const { value, done } = await this.source.next();
      if (done) return;
      this.parser.write(this.decoder.decode(value, { stream: true }));
    }
  }

  get(index: number): string {
    if (!(index < this.count)) return '';
    const start = this.starts[index] ?? 0;
    const block = this.blocks[Math.floor(start / BLOCK)];
    const from = start % BLOCK;
    return unescaped(block?.toString('utf8', from, from + (this.ends[index] ?? 0) - start) ?? '');
  }

  async close(): Promise<void> {
    await this.source?.return?.();
  }

  private makeParser() {
    let text = '';
    let reading = false;
    /** How a name is pronounced is no part of it. */
    let phonetic = false;
    return makeParser({
      open: ({ name }) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't') reading = !phonetic;
      },
      text: (piece) => {
        if (!reading) return;
        text += piece;
        if (text.length > BLOCK) throw new WorkbookFault('workbook_too_large');
      },
      close: (name) => {
        if (name === 't') reading = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') this.add(text);
      },
    });
  }

  private add(text: string): void {
    const bytes = Buffer.byteLength(text);
    // none is split: one longer than a block gets none, a cell holds 32,767 characters at the most
    if (bytes > BLOCK || this.held() > this.mostBytes) throw new WorkbookFault('workbook_too_large');
    if (this.used + bytes > BLOCK) {
      this.blocks.push(Buffer.allocUnsafe(BLOCK));
      this.used = 0;
    }
    if (this.count === this.starts.length) this.grow();
    const start = (this.blocks.length - 1) * BLOCK + this.used;
    this.blocks.at(-1)?.write(text, this.used);
    this.starts[this.count] = start;
    this.ends[this.count] = start + bytes;
    this.used += bytes;
    this.count += 1;
  }

  private held(): number {
    return this.blocks.length * BLOCK + this.starts.length * BYTES_A_TEXT;
  }

  private grow(): void {
    // both halves are held while they are copied
    if (this.held() + this.starts.length * BYTES_A_TEXT > this.mostBytes)
      throw new WorkbookFault('workbook_too_large');
    for (const key of ['starts', 'ends'] as const) {
      const next = new Float64Array(this[key].length * 2);
      next.set(this[key]);
      this[key] = next;
    }
  }
}
