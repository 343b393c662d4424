import type { Actor, Work } from '../database/work.js';
import { recordAudit } from '../audit/record-audit.js';
import { publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { codesLeft } from './recovery-codes.js';
import { Passkey } from './second-factor.js';
import { User } from './user.js';

const userOf = ({ userId }: Actor): Id => {
  if (userId === null) throw new Error('A key has no passkeys');
  return userId;
};

export const passkeysOf = ({ em }: Work, userId: Id): Promise<Passkey[]> =>
  em.find(Passkey, { userId }, { orderBy: { id: 'asc' } });

export interface Security {
  totpEnabled: boolean;
  recoveryCodesLeft: number;
  passkeys: Passkey[];
}

/** How the actor's person gets in. */
export async function readSecurity(work: Work): Promise<Security> {
  const userId = userOf(work.actor);
  const user = await work.em.findOneOrFail(User, { id: userId });
  return {
    totpEnabled: user.totpEnabledAt != null,
    recoveryCodesLeft: await codesLeft(work, userId),
    passkeys: await passkeysOf(work, userId),
  };
}

/** Throws NotFound. */
export async function removePasskey(work: Work, { passkeyId }: { passkeyId: Id }): Promise<Security> {
  const { em, actor } = work;
  const passkey = await em.findOne(Passkey, { userId: userOf(actor), id: passkeyId });
  const target = publicId('passkey', passkeyId);
  if (passkey === null) throw new NotFound('passkey', target);
  em.remove(passkey);
  await em.flush();
  recordAudit(work, { action: 'passkey.removed', target, before: { name: passkey.name } });
  return await readSecurity(work);
}
