import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { announceLetter } from './announce-letter.js';
import { Email } from './person-input.js';
import { takeProof, voidProofs } from './proofs.js';
import { InvalidLink } from './refusals.js';
import { actingAs, firstAccountOf, type Registered } from './registered.js';
import { User } from './user.js';
import { z } from 'zod';

/** The address is proved by the link that was sent to it. Throws InvalidLink. */
export async function verifyEmail(work: Work, { token }: { token: string }): Promise<Registered> {
  const proof = await takeProof(work, { kind: 'verify_email', token });
  if (proof?.userId == null) throw new InvalidLink();
  const user = await work.em.findOneOrFail(User, { id: proof.userId });
  const person = await firstAccountOf(work, user.id);
  if (person === null || user.email !== proof.detail) throw new InvalidLink();
  user.emailVerifiedAt ??= work.now;
  voidProofs(work, { kind: 'verify_email', userId: user.id });
  recordAudit(actingAs(work, person), { action: 'email.verified', after: { email: user.email } });
  return person;
}

const Address = z.object({ email: Email });

/** The same for every address: whether anybody has it is looked up where the mail is written. Throws InvalidInput. */
export function resendVerification(work: Work, input: { email: string }): { email: string } {
  const { email } = checkInput(Address, input);
  announceLetter(work, { kind: 'verify_email', email });
  return { email };
}

/** As above. */
export function requestPasswordReset(work: Work, input: { email: string }): { email: string } {
  const { email } = checkInput(Address, input);
  announceLetter(work, { kind: 'reset_password', email });
  return { email };
}
