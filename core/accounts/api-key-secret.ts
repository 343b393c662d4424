import { randomBytes } from 'node:crypto';

export const API_KEY_PREFIX = 'gsk_';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^43 > 2^256. */
const DIGITS = 43;
/** Of the random characters, those that are kept to recognise a key by. */
const SHOWN = 4;

const kindOf = (test: boolean): string => `${API_KEY_PREFIX}${test ? 'test' : 'live'}_`;

/** `gsk_live_…` or `gsk_test_…`: 256 random bits. */
export function makeApiKeySecret(test: boolean): string {
  let rest = BigInt(`0x${randomBytes(32).toString('hex')}`);
  let digits = '';
  for (let i = 0; i < DIGITS; i += 1) {
    digits = BASE62.charAt(Number(rest % 62n)) + digits;
    rest /= 62n;
  }
  return kindOf(test) + digits;
}

export const shownPrefix = (secret: string, test: boolean): string =>
  secret.slice(0, kindOf(test).length + SHOWN);
