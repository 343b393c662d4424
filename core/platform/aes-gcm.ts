import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Not what was encrypted under this key for this place: another key, another place, or changed since. */
export class NotAuthentic extends Error {
  override readonly name = 'NotAuthentic';
}

/** A random nonce, the cipher text, the tag. `context` is not kept, and must be the same to decrypt. */
export function encrypt(key: KeyObject, context: Uint8Array, clear: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(context);
  const body = cipher.update(clear);
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** Throws NotAuthentic. */
export function decrypt(key: KeyObject, context: Uint8Array, encrypted: Buffer): Buffer {
  if (encrypted.length < NONCE + TAG) throw new NotAuthentic('Too short to be encrypted');
  // without the length Node would take a shorter tag, which is easier to guess
  const cipher = createDecipheriv(ALGORITHM, key, encrypted.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(context);
  cipher.setAuthTag(encrypted.subarray(-TAG));
  const clear = cipher.update(encrypted.subarray(NONCE, -TAG));
  try {
    return Buffer.concat([clear, cipher.final()]);
  } catch (error) {
    throw new NotAuthentic('Not what was encrypted here', { cause: error });
  }
}
