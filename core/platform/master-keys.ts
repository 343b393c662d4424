import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.js';
import type { Id } from './id.js';

const KEY_TEXT = /^[A-Za-z0-9+/]{43}=$/;
const split = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

/** Whether a text is one or more keys of 32 bytes in base64, separated by commas or lines. */
export const areMasterKeys = (text: string): boolean => {
  const parts = split(text);
  return parts.length > 0 && parts.every((part) => KEY_TEXT.test(part));
};

/** A data key as its row holds it. */
export interface WrappedKey {
  wrapped: Buffer;
  masterKeyId: string;
}

/** Whose key it is: a wrapped key is of no use in another row. */
export interface KeyPlace {
  accountId: Id;
  version: number;
}

/** The data was sealed under a master key that this process was not given. */
export class MasterKeyMissing extends Error {
  override readonly name = 'MasterKeyMissing';
}

const contextOf = ({ accountId, version }: KeyPlace): Buffer =>
  Buffer.from(`data_key|${accountId}|${version}`);

/** What data keys are wrapped with: the first wraps, all unwrap. They leave the process's memory never. */
export class MasterKeys {
  private readonly keys: ReadonlyMap<string, KeyObject>;
  /** The first 16 digits of the SHA-256 of the key that wraps. */
  readonly newestId: string;

  constructor(text: string) {
    if (!areMasterKeys(text)) throw new Error('Not master keys');
    const keys = split(text).map((part) => Buffer.from(part, 'base64'));
    this.keys = new Map(keys.map((key) => [idOf(key), createSecretKey(key)]));
    this.newestId = idOf(keys[0] as Buffer);
  }

  has(id: string): boolean {
    return this.keys.has(id);
  }

  wrap(place: KeyPlace, key: Buffer): WrappedKey {
    const masterKeyId = this.newestId;
    return { wrapped: encrypt(this.key(masterKeyId), contextOf(place), key), masterKeyId };
  }

  /** Throws MasterKeyMissing, NotAuthentic. */
  unwrap(place: KeyPlace, { wrapped, masterKeyId }: WrappedKey): Buffer {
    return decrypt(this.key(masterKeyId), contextOf(place), wrapped);
  }

  private key(id: string): KeyObject {
    const key = this.keys.get(id);
    if (key === undefined) throw new MasterKeyMissing(`MASTER_KEY does not have the master key ${id}`);
    return key;
  }
}

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 16);
