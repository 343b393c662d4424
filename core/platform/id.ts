import { randomFillSync } from 'node:crypto';
import { TypeID } from 'typeid-js';

/** A UUIDv7 (RFC 9562, section 5.7) as 32 lower-case hex digits: what the process and the database use. */
export type Id = string;

/** The prefix of each kind of id that a client can see (TypeID specification 0.3). */
export const ID_PREFIXES = {
  account: 'acc',
  user: 'usr',
  apiKey: 'key',
  contact: 'con',
  contactList: 'lst',
  contactImport: 'imp',
  upload: 'upl',
  campaign: 'cmp',
  message: 'msg',
  ledgerEntry: 'led',
  carrier: 'car',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

const POOL_BYTES = 6 * 1024;
const pool = Buffer.allocUnsafe(POOL_BYTES);
let poolOffset = POOL_BYTES;
let lastMs = 0;
let sequence = 0;

function randomTail(): string {
  if (poolOffset === POOL_BYTES) {
    randomFillSync(pool);
    poolOffset = 0;
  }
  poolOffset += 6;
  return pool.toString('hex', poolOffset - 6, poolOffset);
}

/**
 * A new id, greater than every id this process has made before: 48 bits of milliseconds, a 26-bit counter
 * (RFC 9562, section 6.2, method 1), 48 random bits.
 */
export function newId(): Id {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    sequence = 0;
  } else if (++sequence >= 2 ** 26) {
    lastMs += 1;
    sequence = 0;
  }
  const ms = lastMs.toString(16).padStart(12, '0');
  const high = (0x7000 | (sequence >>> 14)).toString(16);
  const low = (0x8000 | (sequence & 0x3fff)).toString(16);
  return ms + high + low + randomTail();
}

export const newIds = (count: number): Id[] => Array.from({ length: count }, newId);

/** The form of an id in the database: BINARY(16). */
export const idBytes = (id: Id): Buffer => Buffer.from(id, 'hex');

export const idFromBytes = (bytes: Uint8Array): Id =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

/** `cmp_01h…`: what a client sees. */
export const publicId = (kind: IdKind, id: Id): string =>
  TypeID.fromUUIDBytes(ID_PREFIXES[kind], idBytes(id)).toString();

/** The id behind `cmp_01h…`, or null when the text is no id of that kind: to a caller, the same as one that does not exist. */
export function parsePublicId(kind: IdKind, text: string): Id | null {
  try {
    return idFromBytes(TypeID.fromString(text, ID_PREFIXES[kind]).toUUIDBytes());
  } catch {
    return null;
  }
}
