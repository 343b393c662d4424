import { ESCAPE, SEPTET_OF, SEPTETS } from './gsm7.js';

export type Encoding = 'gsm7' | 'ucs2';

/** Units (septets or UTF-16 units) in a message of one part, and in each part of a longer one. 3GPP TS 23.040. */
const CAPACITY = {
  gsm7: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
} as const;

export interface SegmentCount {
  encoding: Encoding;
  /** At least 1: an empty text is still one message. */
  segments: number;
  /** Septets (GSM-7) or UTF-16 units (UCS-2) of the text, without padding. */
  units: number;
  /** Units that still fit into the last part. */
  remaining: number;
}

/** Runs once a message when a campaign is priced, so: one pass over a table of 64 KiB, no allocation but the answer. */
export function countSegments(text: string): SegmentCount {
  const septets = countSeptets(text);
  const encoding = septets < 0 ? 'ucs2' : 'gsm7';
  const units = septets < 0 ? text.length : septets;
  const { alone, joined } = CAPACITY[encoding];
  if (units <= alone) return { encoding, segments: 1, units, remaining: alone - units };
  const pairs = encoding === 'ucs2' || units !== text.length;
  if (pairs) return { encoding, units, ...countWithPairs(text, encoding) };
  const segments = Math.ceil(units / joined);
  return { encoding, segments, units, remaining: segments * joined - units };
}

/** -1 as soon as a character is not in GSM-7. */
function countSeptets(text: string): number {
  let septets = 0;
  for (let i = 0; i < text.length; i++) {
    const cost = SEPTETS[text.charCodeAt(i)] as number;
    if (cost === 0) return -1;
    septets += cost;
  }
  return septets;
}

function countWithPairs(text: string, encoding: Encoding): { segments: number; remaining: number } {
  const { joined } = CAPACITY[encoding];
  let segments = 0;
  let at = 0;
  let used = 0;
  while (at < text.length) {
    const end = partEnd(text, at, encoding);
    used = encoding === 'ucs2' ? end - at : countSeptets(text.slice(at, end));
    segments += 1;
    at = end;
  }
  return { segments, remaining: joined - used };
}

/** The index after the last character of the part that begins at `start`. A pair that would be cut moves on whole. */
function partEnd(text: string, start: number, encoding: Encoding): number {
  const room = CAPACITY[encoding].joined;
  if (encoding === 'ucs2') {
    const end = Math.min(start + room, text.length);
    return end < text.length && isPair(text, end - 1) ? end - 1 : end;
  }
  let used = 0;
  let at = start;
  while (at < text.length) {
    used += SEPTETS[text.charCodeAt(at)] as number;
    if (used > room) return at;
    at++;
  }
  return at;
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/**
 * The payload of each part, without a user data header: GSM-7 as one septet an octet (unpacked), UCS-2 as UTF-16BE.
 * Always as many parts as `countSegments` counts.
 */
export function splitSegments(text: string): { encoding: Encoding; parts: Uint8Array[] } {
  const { encoding, segments, units } = countSegments(text);
  const encode = encoding === 'gsm7' ? encodeSeptets : encodeUtf16;
  if (segments === 1) return { encoding, parts: [encode(text, units)] };
  const parts: Uint8Array[] = [];
  for (let at = 0; at < text.length;) {
    const end = partEnd(text, at, encoding);
    const piece = text.slice(at, end);
    parts.push(encode(piece, encoding === 'gsm7' ? countSeptets(piece) : piece.length));
    at = end;
  }
  return { encoding, parts };
}

function encodeSeptets(text: string, septets: number): Uint8Array {
  const octets = Buffer.allocUnsafe(septets);
  let to = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (SEPTETS[unit] === 2) octets[to++] = ESCAPE;
    octets[to++] = SEPTET_OF[unit] as number;
  }
  return octets;
}

function encodeUtf16(text: string): Uint8Array {
  const octets = Buffer.allocUnsafe(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    octets[i * 2] = unit >>> 8;
    octets[i * 2 + 1] = unit;
  }
  return octets;
}
