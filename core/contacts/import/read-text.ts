import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { ContactsFileFault } from './file-fault.js';

export interface TextPiece {
  text: string;
  /** Bytes of the file read when this piece was complete. */
  bytesRead: number;
  /** As far as it is known: null while there was nothing but ASCII. */
  encoding: string | null;
}

const BLOCK = 65_536;

/** Regroups what a stream delivers into blocks of 64 KiB, so that what follows costs the same whatever the chunks are. */
async function* inBlocks(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; at += BLOCK) {
      const part = chunk.subarray(at, at + BLOCK);
      held.push(part);
      size += part.length;
      if (size < BLOCK) continue;
      yield Buffer.concat(held, size);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held, size);
}

interface Decoder {
  name: string | null;
  decode(block: Buffer): string;
  /** What is left when nothing follows. */
  rest(): string;
}

const streaming = (encoding: string): Decoder => {
  const decoder = new TextDecoder(encoding);
  return {
    name: encoding,
    decode: (block) => decoder.decode(block, { stream: true }),
    rest: () => decoder.decode(),
  };
};

// windows-1252, bytes 0x80 to 0x9f (WHATWG Encoding, index-windows-1252); the rest is Latin-1. Some releases of Node decode it wrongly.
const C1 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const fromWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/gu, (char) => C1[char.charCodeAt(0) - 0x80] ?? char);

/** Without the first bytes of a character that goes on in the next block. */
function wholeCharacters(block: Buffer): number {
  const tail = block.subarray(-3);
  const lead = tail.findLastIndex((byte) => byte >= 0xc0);
  const unfinished = lead >= 0 && tail.subarray(lead + 1).every((byte) => byte >= 0x80);
  return unfinished ? block.length - tail.length + lead : block.length;
}

const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

/**
 * Reads each line as UTF-8 if it is valid UTF-8, and as windows-1252 (what Excel writes in the west) if not: files are put together
 * of several, and an accent read wrongly is lost for good. ASCII says nothing about the encoding; the first other line names it.
 */
class LineDecoder implements Decoder {
  /** The beginning of a line whose end is yet to come. */
  private held: Buffer = NOTHING;

  constructor(public name: string | null) {}

  decode(block: Buffer): string {
    if (this.held.length === 0 && isAscii(block)) return block.toString('latin1');
    const bytes = this.held.length === 0 ? block : Buffer.concat([this.held, block]);
    const lines = bytes.lastIndexOf(LINE_FEED) + 1;
    const end = lines === 0 && bytes.length >= BLOCK ? wholeCharacters(bytes) : lines;
    this.held = bytes.subarray(end);
    return this.read(bytes.subarray(0, end));
  }

  rest(): string {
    const { held } = this;
    this.held = NOTHING;
    return this.read(held);
  }

  private read(bytes: Buffer): string {
    if (isUtf8(bytes)) return this.readAs('utf-8', bytes);
    let text = '';
    for (let at = 0; at < bytes.length;) {
      const feed = bytes.indexOf(LINE_FEED, at);
      const end = feed < 0 ? bytes.length : feed + 1;
      const line = bytes.subarray(at, end);
      text += this.readAs(isUtf8(line) ? 'utf-8' : 'windows-1252', line);
      at = end;
    }
    return text;
  }

  private readAs(name: string, bytes: Buffer): string {
    if (this.name === null && !isAscii(bytes)) this.name = name;
    return name === 'utf-8' ? bytes.toString('utf8') : fromWindows1252(bytes);
  }
}

const startsWith = (block: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => block[at] === byte);

/** UTF-16 without a byte order mark: western text has a zero in every second byte. */
function utf16WithoutMark(block: Buffer): string | null {
  const zeros = [0, 0];
  const looked = Math.min(block.length, 4096);
  for (let at = 0; at < looked; at += 1) if (block[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 4 && even < odd / 8) return 'utf-16le';
  if (even > looked / 4 && odd < even / 8) return 'utf-16be';
  return null;
}

/** Text may hold a stray control character; one byte in twenty is no text. */
function isBinary(block: Buffer): boolean {
  const looked = block.subarray(0, 4096);
  const controls = looked.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return controls.length * 20 > looked.length;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** A PDF, rich text, what web applications call a spreadsheet, address cards: text, but not of rows. */
const DOCUMENT =
  /^(?:\xef\xbb\xbf)?\s*(?:%PDF-|\{\\rtf|<(?:!doctype|\?xml|html|head|body|table|meta)\b|BEGIN:VCARD)/iu;

function decoderFor(first: Buffer): Decoder {
  if (startsWith(first, 0x50, 0x4b, 0x03, 0x04) || startsWith(first, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new ContactsFileFault('workbook');
  }
  if (DOCUMENT.test(first.toString('latin1', 0, 1_024))) throw new ContactsFileFault('document');
  if (startsWith(first, ...UTF8_MARK)) return new LineDecoder('utf-8');
  if (startsWith(first, 0xff, 0xfe)) return streaming('utf-16le');
  if (startsWith(first, 0xfe, 0xff)) return streaming('utf-16be');
  const wide = utf16WithoutMark(first);
  if (wide !== null) return streaming(wide);
  if (isBinary(first)) throw new ContactsFileFault('not_text');
  return new LineDecoder(null);
}

/**
 * The text of a file in pieces of 64 KiB, whatever it is encoded in: UTF-8, UTF-16 (either order) with or without a byte order mark, windows-1252.
 * Throws `ContactsFileFault` for workbooks and other files that are no text.
 */
export async function* readText(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
  let decoder: Decoder | null = null;
  let bytesRead = 0;
  for await (const block of inBlocks(stream)) {
    const isFirst = decoder === null;
    decoder ??= decoderFor(block);
    const hasMark = isFirst && startsWith(block, ...UTF8_MARK);
    bytesRead += block.length;
    const text = decoder.decode(hasMark ? block.subarray(UTF8_MARK.length) : block);
    yield { text, bytesRead, encoding: decoder.name };
  }
  const rest = decoder?.rest() ?? '';
  if (rest !== '') yield { text: rest, bytesRead, encoding: decoder?.name ?? null };
}
