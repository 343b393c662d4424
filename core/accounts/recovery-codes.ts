import { randomInt } from 'node:crypto';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { RecoveryCode } from './second-factor.js';
import { secretHash } from './secret-hash.js';

const HOW_MANY = 10;
const GROUPS = 4;
const GROUP = 4;
/** Crockford's base 32: no letter that is taken for a digit. Sixteen of them are 80 bits. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

const makeCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => SIGNS.charAt(randomInt(SIGNS.length))).join(''),
  ).join('-');

/** As it was meant: without hyphens and spaces, and what is easily misread as what it must be. */
const plain = (code: string): string =>
  code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');

/** With the person in it, so that equal codes of two are not seen to be equal. */
const hashOf = (userId: Id, code: string): string => secretHash(`${userId} ${plain(code)}`);

/** New codes in place of those there were. Shown once: only their hashes are kept. */
export async function renewCodes({ em }: Work, userId: Id): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, makeCode);
  await em.nativeDelete(RecoveryCode, { userId });
  await em.insertMany(
    RecoveryCode,
    codes.map((code) => ({ userId, codeHash: hashOf(userId, code), usedAt: null })),
  );
  return codes;
}

export const dropCodes = ({ em }: Work, userId: Id): Promise<number> =>
  em.nativeDelete(RecoveryCode, { userId });

export const codesLeft = ({ em }: Work, userId: Id): Promise<number> =>
  em.count(RecoveryCode, { userId, usedAt: null });

/** Uses a code up. False when it is none of this person's, or was used before. */
export async function useCode(
  { em, now }: Work,
  { userId, code }: { userId: Id; code: string },
): Promise<boolean> {
  const key = { userId, codeHash: hashOf(userId, code), usedAt: null };
  return (await em.nativeUpdate(RecoveryCode, key, { usedAt: now })) === 1;
}
