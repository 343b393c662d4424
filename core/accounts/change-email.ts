import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import type { Actor, Runner, Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { publicId, type Id } from '../platform/id.js';
import { announceLetter } from './announce-letter.js';
import { askPassword } from './log-in.js';
import { AnyPassword, Email } from './person-input.js';
import { takeProof, voidProofs } from './proofs.js';
import { InvalidLink } from './refusals.js';
import { actingAs, firstAccountOf } from './registered.js';
import { User } from './user.js';

const Change = z.object({ email: Email, password: AnyPassword });

/** The new address gets a link; until it is opened nothing changes. Throws InvalidInput, BadCredentials. */
export async function requestEmailChange(
  runner: Runner,
  { actor, ...input }: z.input<typeof Change> & { actor: Actor },
): Promise<{ email: string }> {
  const { email, password } = checkInput(Change, input);
  const userId = await askPassword(runner, actor, password);
  await runner.run(actor, announceChange, { userId, email });
  return { email };
}

function announceChange(work: Work, { userId, email }: { userId: Id; email: string }): void {
  voidProofs(work, { kind: 'change_email', userId });
  announceLetter(work, { kind: 'change_email', userId, email });
  recordAudit(work, { action: 'email.change_requested', target: publicId('user', userId), after: { email } });
}

/** By the link that was sent to the new address; the old one is told. Throws InvalidLink. */
export async function confirmEmailChange(
  work: Work,
  { token }: { token: string },
): Promise<{ email: string }> {
  const proof = await takeProof(work, { kind: 'change_email', token });
  if (proof?.userId == null || proof.detail == null) throw new InvalidLink();
  const { userId, detail: email } = proof;
  const user = await work.em.findOneOrFail(User, { id: userId });
  const before = user.email;
  user.email = email;
  user.emailVerifiedAt = work.now;
  try {
    await work.em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new InvalidLink();
    throw error;
  }
  // links that went to the old address
  for (const kind of ['reset_password', 'verify_email', 'change_email'] as const)
    voidProofs(work, { kind, userId });
  announceLetter(work, { kind: 'email_changed', userId, email: before });
  const person = await firstAccountOf(work, userId);
  if (person !== null) {
    const target = publicId('user', userId);
    recordAudit(actingAs(work, person), {
      action: 'email.changed',
      target,
      before: { email: before },
      after: { email },
    });
  }
  return { email };
}
