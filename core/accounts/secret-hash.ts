import { createHash, randomBytes } from 'node:crypto';

/** SHA-256, hex. For secrets that are random and long, so that nothing slower is needed. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits, fit for an address. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');
