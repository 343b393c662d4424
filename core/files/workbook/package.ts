import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { WorkbookFault } from '../workbook-fault.js';

/** An element without its namespace's prefix, which writers choose as they like. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
}

export interface Handlers {
  open(element: Element): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A parser of one part that takes it piece by piece. Entities of a DTD are not expanded: saxes knows none. */
export function makeParser({ open, text, close }: Handlers): SaxesParser {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open({ name: localName(name), attributes }));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(localName(name)));
  return parser;
}

/** The zip archive of an Office Open XML file (ECMA-376, part 2). */
export class OfficePackage implements AsyncDisposable {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws WorkbookFault, or what the file system says. */
  static async open(path: string): Promise<OfficePackage> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new WorkbookFault('encrypted_workbook');
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return new OfficePackage(zip, entries);
  }

  get bytes(): number {
    return this.zip.fileSize;
  }

  /** Bytes of a part when it is unpacked; 0 when there is none. */
  sizeOf(part: string): number {
    return this.entries.get(part.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** Null when there is no such part. */
  async stream(part: string): Promise<Readable | null> {
    const entry = this.entries.get(part.toLowerCase());
    return entry === undefined ? null : await this.zip.openReadStreamPromise(entry);
  }

  /** Reads a small part whole. False when there is none. */
  async parse(part: string, handlers: Handlers): Promise<boolean> {
    const stream = await this.stream(part);
    if (stream === null) return false;
    const parser = makeParser(handlers);
    const decoder = new TextDecoder();
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.close();
    return true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.zip.close();
    await Promise.resolve();
  }
}
