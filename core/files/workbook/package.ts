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

/** What `makeParser` makes. */
export interface Parser {
  /** Throws WorkbookFault for a text that nobody would have written. */
  write(xml: string): void;
  close(): void;
}

/**
 * Characters without the end of a text or a tag. The parser keeps them until it meets one, and a few kilobytes of archive unpack
 * to a gigabyte of them; a cell holds 32,767.
 */
const MOST_IN_ONE = 4 * 1_048_576;

/** Elements within elements: a sheet has six or so, and each that is open is kept. */
const DEEPEST = 100;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A parser of one part that takes it piece by piece. Entities of a DTD are not expanded: saxes knows none. */
export function makeParser({ open, text, close }: Handlers): Parser {
  const parser = new SaxesParser();
  let heard = true;
  let unheard = 0;
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    heard = true;
    depth += 1;
    if (depth > DEEPEST) throw new WorkbookFault('workbook_too_large');
    open({ name: localName(name), attributes });
  });
  parser.on('closetag', ({ name }) => {
    heard = true;
    depth -= 1;
    close?.(localName(name));
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write(xml) {
      heard = false;
      parser.write(xml);
      unheard = heard ? 0 : unheard + xml.length;
      if (unheard > MOST_IN_ONE) throw new WorkbookFault('workbook_too_large');
    },
    close: () => void parser.close(),
  };
}

/** Of an archive: a workbook has a few, and each is held. */
const MOST_PARTS = 10_000;
/** Unpacked, of what is read whole. */
const MOST_OF_SMALL = 64 * 1_048_576;
/** Unpacked: a million rows of a hundred columns. Reading what is empty takes time all the same. */
const MOST_OF_PART = 4_096 * 1_048_576;

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
      if (entries.size > MOST_PARTS) throw new WorkbookFault('workbook_too_large');
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

  /** Null when there is no such part. Throws WorkbookFault for one that unpacks to more than a workbook holds. */
  async stream(part: string): Promise<Readable | null> {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) return null;
    // the archive is held to it: more is a fault of the stream
    if (entry.uncompressedSize > MOST_OF_PART) throw new WorkbookFault('workbook_too_large');
    return await this.zip.openReadStreamPromise(entry);
  }

  /** Reads a small part whole. False when there is none. Throws WorkbookFault. */
  async parse(part: string, handlers: Handlers): Promise<boolean> {
    if (this.sizeOf(part) > MOST_OF_SMALL) throw new WorkbookFault('workbook_too_large');
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
