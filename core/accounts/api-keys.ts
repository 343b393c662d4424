import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { readRange } from '../platform/address-ranges.js';
import { makeApiKeySecret, shownPrefix } from './api-key-secret.js';
import { ApiKey } from './api-key.js';
import { Membership } from './membership.js';
import { ROLE_PERMISSIONS, SCOPES, isScope, type Scope } from './permissions.js';
import { secretHash } from './secret-hash.js';

const MOST_RANGES = 20;
const MOST_KEYS = 100;

const Range = z.string().transform((text, context) => {
  const range = readRange(text);
  if (range !== null) return range;
  context.addIssue(
    `"${text.slice(0, 50)}" is not a range of addresses such as 192.0.2.0/24 or 2001:db8::/32.`,
  );
  return z.NEVER;
});

const NewApiKey = z.object({
  name: z.string().trim().min(1, 'Give the key a name.').max(100, 'A name has at most 100 characters.'),
  test: z.boolean().nullish(),
  scopes: z
    .array(z.string().refine(isScope, 'There is no such scope.'))
    .min(1, 'A key without scopes is good for nothing.')
    .nullish(),
  allowedRanges: z.array(Range).max(MOST_RANGES, `A key has at most ${MOST_RANGES} ranges.`).nullish(),
  expiresAt: z.date().nullish(),
});

export interface CreatedApiKey {
  apiKey: ApiKey;
  /** Returned this once: only its hash is kept. */
  secret: string;
}

/** Whoever makes a key can allow it no more than their own role allows: a key is no way to more. */
async function grantable({ em, actor }: Work): Promise<readonly Scope[]> {
  const { accountId, userId } = actor;
  if (userId === null) return SCOPES;
  const membership = await em.findOne(Membership, { accountId, userId });
  if (membership === null) return [];
  const permissions = ROLE_PERMISSIONS[membership.role];
  return SCOPES.filter((scope) => permissions.has(scope));
}

/** Throws InvalidInput. */
export async function refuseMore(work: Work, scopes: readonly string[]): Promise<void> {
  const allowed: readonly string[] = await grantable(work);
  const beyond = scopes.filter((scope) => !allowed.includes(scope));
  if (beyond.length === 0) return;
  throw new InvalidInput([
    {
      path: 'scopes',
      message: `Your own role does not allow ${beyond.join(', ')}: a key of yours cannot either.`,
    },
  ]);
}

/** All scopes that the maker's role allows, unless told otherwise. Throws InvalidInput. */
export async function createApiKey(work: Work, input: z.input<typeof NewApiKey>): Promise<CreatedApiKey> {
  const { name, test, scopes, allowedRanges, expiresAt } = checkInput(NewApiKey, input);
  if (expiresAt != null && expiresAt <= work.now) {
    throw new InvalidInput([{ path: 'expiresAt', message: 'This time is over.' }]);
  }
  const wanted = new Set<string>(scopes ?? (await grantable(work)));
  await refuseMore(work, [...wanted]);
  return await insertKey(work, {
    name,
    test: test ?? false,
    scopes: SCOPES.filter((scope) => wanted.has(scope)).join(' '),
    allowedRanges: allowedRanges?.length ? [...new Set(allowedRanges)].join(' ') : null,
    expiresAt: expiresAt ?? null,
  });
}

type KeyTerms = Pick<ApiKey, 'name' | 'scopes'> & {
  test: boolean;
  allowedRanges: string | null;
  expiresAt: Date | null;
};

export async function insertKey(work: Work, terms: KeyTerms): Promise<CreatedApiKey> {
  const { em, actor, now } = work;
  if ((await em.count(ApiKey, { accountId: actor.accountId, revokedAt: null })) >= MOST_KEYS) {
    throw new InvalidInput([
      { path: 'name', message: `An account has at most ${MOST_KEYS} keys. Revoke those that nobody uses.` },
    ]);
  }
  const secret = makeApiKeySecret(terms.test);
  const apiKey = em.create(ApiKey, {
    ...terms,
    accountId: actor.accountId,
    id: newId(),
    prefix: shownPrefix(secret, terms.test),
    secretHash: secretHash(secret),
    createdBy: actor.userId,
    createdAt: now,
  });
  await em.flush();
  const target = publicId('apiKey', apiKey.id);
  recordAudit(work, { action: 'api_key.created', target, after: { ...terms, prefix: apiKey.prefix } });
  return { apiKey, secret };
}

/** Those that were not revoked, the newest first. */
export async function readApiKeys({ em, actor }: Work): Promise<ApiKey[]> {
  return await em.find(ApiKey, { accountId: actor.accountId, revokedAt: null }, { orderBy: { id: 'desc' } });
}

/** Takes a key out of force at once, on every server and on open sockets too. Throws NotFound. */
export async function revokeApiKey(work: Work, { keyId }: { keyId: Id }): Promise<ApiKey> {
  const key = await findKey(work, keyId);
  key.revokedAt = work.now;
  await work.em.flush();
  work.touched.credential(key.id);
  recordAudit(work, {
    action: 'api_key.revoked',
    target: publicId('apiKey', key.id),
    before: { name: key.name, prefix: key.prefix },
  });
  return key;
}

/** To be changed. Throws NotFound. */
export async function findKey({ em, actor }: Work, keyId: Id): Promise<ApiKey> {
  const key = await em.findOne(
    ApiKey,
    { accountId: actor.accountId, id: keyId, revokedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (key === null) throw new NotFound('API key', publicId('apiKey', keyId));
  return key;
}
