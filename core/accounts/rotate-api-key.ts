import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { publicId, type Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import type { ApiKey } from './api-key.js';
import { findKey, insertKey, refuseMore, type CreatedApiKey } from './api-keys.js';

const HOUR_MS = 3_600_000;
const USUAL_OVERLAP_HOURS = 24;
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
  const old = await findKey(work, input.keyId);
  const why = whyNot(old, work.now);
  if (why !== null) throw new InvalidInput([{ path: 'id', message: `${why} Make a new one.` }]);
  // otherwise the secret of a key that allows more could be had by who may not make one
  await refuseMore(work, old.scopes.split(' '));
  const { name, scopes, test = false, allowedRanges = null } = old;
  const expiresAt = sameTimeAgain(old, work.now);
  const created = await insertKey(work, { name, scopes, test, allowedRanges, expiresAt });
  const overlap = (overlapHours ?? USUAL_OVERLAP_HOURS) * HOUR_MS;
  await retire(work, old, { by: created.apiKey.id, at: new Date(work.now.getTime() + overlap) });
  return created;
}

function whyNot({ replacedBy, expiresAt }: ApiKey, now: Date): string | null {
  if (replacedBy != null) return 'This key has been replaced already.';
  return expiresAt != null && expiresAt <= now ? 'This key has expired.' : null;
}

function sameTimeAgain({ createdAt, expiresAt }: ApiKey, now: Date): Date | null {
  if (expiresAt == null) return null;
  return new Date(now.getTime() + expiresAt.getTime() - createdAt.getTime());
}

async function retire(work: Work, old: ApiKey, { by, at }: { by: Id; at: Date }): Promise<void> {
  const before = old.expiresAt ?? null;
  const expiresAt = before !== null && before < at ? before : at;
  old.replacedBy = by;
  old.expiresAt = expiresAt;
  if (expiresAt <= work.now) old.revokedAt = work.now;
  await work.em.flush();
  work.touched.credential(old.id);
  recordAudit(work, {
    action: 'api_key.rotated',
    target: publicId('apiKey', old.id),
    before: { expiresAt: before },
    after: { expiresAt, replacedBy: publicId('apiKey', by) },
  });
}
