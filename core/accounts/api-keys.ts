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

async function refuseMore(work: Work, scopes: readonly string[]): Promise<void> {
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

async function insertKey(work: Work, terms: KeyTerms): Promise<CreatedApiKey> {
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

const HOUR_MS = 3_600_000;
const MOST_OVERLAP_HOURS = 30 * 24;

const Rotation = z.object({
  overlapHours: z
    .int()
    .min(0, 'The overlap cannot be negative.')
    .max(MOST_OVERLAP_HOURS, `The overlap has at most ${MOST_OVERLAP_HOURS} hours.`)
    .nullish(),
});

/**
 * A key on the same terms in place of another, which works for some hours more (24 by default; 0: not one second). A key
 * that was to end after a time gets that much time again. Throws NotFound, InvalidInput.
 */
export async function rotateApiKey(
  work: Work,
  input: { keyId: Id; overlapHours?: number | null | undefined },
): Promise<CreatedApiKey> {
  const { overlapHours } = checkInput(Rotation, { overlapHours: input.overlapHours });
  const { now } = work;
  const old = await findKey(work, input.keyId);
  if (old.replacedBy != null || (old.expiresAt != null && old.expiresAt <= now)) {
    const why = old.replacedBy == null ? 'This key has expired.' : 'This key has been replaced already.';
    throw new InvalidInput([{ path: 'id', message: `${why} Make a new one.` }]);
  }
  await refuseMore(work, old.scopes.split(' '));
  const { name, scopes, test = false, allowedRanges = null } = old;
  const lifetime = old.expiresAt == null ? null : old.expiresAt.getTime() - old.createdAt.getTime();
  const expiresAt = lifetime === null ? null : new Date(now.getTime() + lifetime);
  const created = await insertKey(work, { name, scopes, test, allowedRanges, expiresAt });
  const end = new Date(now.getTime() + (overlapHours ?? 24) * HOUR_MS);
  const ends = old.expiresAt != null && old.expiresAt < end ? old.expiresAt : end;
  const before = { expiresAt: old.expiresAt };
  old.replacedBy = created.apiKey.id;
  old.expiresAt = ends;
  if (ends <= now) old.revokedAt = now;
  await work.em.flush();
  work.touched.credential(old.id);
  const replacedBy = publicId('apiKey', created.apiKey.id);
  const target = publicId('apiKey', old.id);
  recordAudit(work, { action: 'api_key.rotated', target, before, after: { expiresAt: ends, replacedBy } });
  return created;
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

async function findKey({ em, actor }: Work, keyId: Id): Promise<ApiKey> {
  const key = await em.findOne(ApiKey, { accountId: actor.accountId, id: keyId, revokedAt: null });
  if (key === null) throw new NotFound('API key', publicId('apiKey', keyId));
  return key;
}
