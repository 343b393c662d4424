import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { ApiKey } from './api-key.js';
import { SCOPES } from './permissions.js';
import { secretHash } from './secret-hash.js';

export const API_KEY_PREFIX = 'gsk_';
const SHOWN = 10;
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^43 > 2^256. */
const DIGITS = 43;

const NewApiKey = z.object({
  name: z.string().trim().min(1, 'Give the key a name.').max(100, 'A name has at most 100 characters.'),
});

/** 256 random bits. */
export function makeApiKeySecret(): string {
  let rest = BigInt(`0x${randomBytes(32).toString('hex')}`);
  let digits = '';
  for (let i = 0; i < DIGITS; i += 1) {
    digits = BASE62.charAt(Number(rest % 62n)) + digits;
    rest /= 62n;
  }
  return API_KEY_PREFIX + digits;
}

/** The secret is returned this once: only its hash is kept. Throws InvalidInput. */
export async function createApiKey(
  { em, actor, now }: Work,
  input: { name: string },
): Promise<{ apiKey: ApiKey; secret: string }> {
  const { name } = checkInput(NewApiKey, input);
  const secret = makeApiKeySecret();
  const apiKey = em.create(ApiKey, {
    accountId: actor.accountId,
    id: newId(),
    name,
    prefix: secret.slice(0, SHOWN),
    secretHash: secretHash(secret),
    scopes: SCOPES.join(' '),
    createdBy: actor.userId,
    createdAt: now,
  });
  await em.flush();
  return { apiKey, secret };
}

/** The keys in force, the newest first. */
export async function readApiKeys({ em, actor }: Work): Promise<ApiKey[]> {
  return await em.find(ApiKey, { accountId: actor.accountId, revokedAt: null }, { orderBy: { id: 'desc' } });
}

/** Takes a key out of force, within seconds on every server. Throws NotFound. */
export async function revokeApiKey({ em, actor, now }: Work, { keyId }: { keyId: Id }): Promise<ApiKey> {
  const key = await em.findOne(ApiKey, { accountId: actor.accountId, id: keyId, revokedAt: null });
  if (key === null) throw new NotFound('API key', publicId('apiKey', keyId));
  key.revokedAt = now;
  await em.flush();
  return key;
}
