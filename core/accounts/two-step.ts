import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../audit/record-audit.js';
import { PLATFORM, type Actor, type Runner, type Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { platformSealer } from '../sealing/sealer.js';
import { askPassword } from './log-in.js';
import { findProof } from './proofs.js';
import { dropCodes, renewCodes, useCode } from './recovery-codes.js';
import { BadCredentials } from './refusals.js';
import { firstAccountOf, type Registered } from './registered.js';
import { newTotp, totpStep } from './totp.js';
import { User } from './user.js';

const placeOf = (userId: Id) => ({ column: 'user.totp_secret', row: userId });
const SIX_DIGITS = /^\d{6}$/;
const WRONG_CODE = 'This code is not right, or it was used before. Wait for the next one.';

/** Locked: of two who show the same code at once, one is late. */
async function lockedUser({ em }: Work, userId: Id | null): Promise<User> {
  if (userId === null) throw new Error('A key has no second factor');
  return await em.findOneOrFail(User, { id: userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** A secret for an authenticator app; nothing is asked for until a code has shown that it is there. Null when one is in use. */
export async function startTotp(work: Work): Promise<{ secret: string; uri: string } | null> {
  const user = await lockedUser(work, work.actor.userId);
  if (user.totpEnabledAt != null) return null;
  const { secret, uri } = newTotp(user.email);
  user.totpSecret = (await platformSealer(work)).seal(placeOf(user.id), secret);
  user.totpLastStep = null;
  return { secret, uri };
}

async function isTotp(work: Work, user: User, code: string): Promise<boolean> {
  if (user.totpSecret == null) return false;
  const sealer = await platformSealer(work);
  const secret = await sealer.open(placeOf(user.id), Buffer.from(user.totpSecret));
  const step = await totpStep({ secret, code, after: user.totpLastStep ?? null, now: work.now });
  if (step === null) return false;
  user.totpLastStep = step;
  return true;
}

/** From now on a login asks for a code. Returns the recovery codes. Throws BadCredentials. */
export async function enableTotp(work: Work, { code }: { code: string }): Promise<string[]> {
  const user = await lockedUser(work, work.actor.userId);
  const digits = code.replaceAll(/\s/g, '');
  const right = user.totpEnabledAt == null && SIX_DIGITS.test(digits) && (await isTotp(work, user, digits));
  if (!right) throw new BadCredentials(WRONG_CODE);
  user.totpEnabledAt = work.now;
  recordAudit(work, { action: 'second_factor.enabled', target: publicId('user', user.id) });
  return await renewCodes(work, user.id);
}

/** Throws BadCredentials. */
export async function disableTotp(runner: Runner, { actor, password }: { actor: Actor; password: string }) {
  await askPassword(runner, actor, password);
  await runner.run(actor, forgetTotp, undefined);
}

async function forgetTotp(work: Work): Promise<void> {
  const user = await lockedUser(work, work.actor.userId);
  const wasOn = user.totpEnabledAt != null;
  user.totpSecret = null;
  user.totpEnabledAt = null;
  user.totpLastStep = null;
  await dropCodes(work, user.id);
  if (wasOn) recordAudit(work, { action: 'second_factor.disabled', target: publicId('user', user.id) });
}

/** Those there were work no longer. Throws BadCredentials, also while there is no second factor. */
export async function renewRecoveryCodes(
  runner: Runner,
  { actor, password }: { actor: Actor; password: string },
): Promise<string[]> {
  await askPassword(runner, actor, password);
  return await runner.run(
    actor,
    async (work: Work) => {
      const user = await lockedUser(work, actor.userId);
      if (user.totpEnabledAt == null) throw new BadCredentials('Turn the second factor on first.');
      recordAudit(work, { action: 'recovery_codes.renewed', target: publicId('user', user.id) });
      return await renewCodes(work, user.id);
    },
    undefined,
  );
}

/** The second step of a login: a code of the app, or a recovery code. Throws BadCredentials. */
export async function completeLogin(
  runner: Runner,
  input: { token: string; code: string },
): Promise<Registered> {
  const person = await runner.run(PLATFORM, trySecondFactor, input);
  if (person === null) throw new BadCredentials(WRONG_CODE);
  return person;
}

/** Null, and one try less, when the code is wrong: a refusal would undo the counting. */
async function trySecondFactor(
  work: Work,
  { token, code }: { token: string; code: string },
): Promise<Registered | null> {
  const proof = await findProof(work, { kind: 'second_factor', token });
  if (proof?.userId == null) return null;
  const user = await lockedUser(work, proof.userId);
  if (!(await isSecondFactor(work, user, code.trim()))) {
    proof.tries += 1;
    return null;
  }
  proof.usedAt = work.now;
  return await firstAccountOf(work, user.id);
}

async function isSecondFactor(work: Work, user: User, code: string): Promise<boolean> {
  if (user.totpEnabledAt == null) return false;
  const digits = code.replaceAll(/\s/g, '');
  if (SIX_DIGITS.test(digits)) return await isTotp(work, user, digits);
  return await useCode(work, { userId: user.id, code });
}
