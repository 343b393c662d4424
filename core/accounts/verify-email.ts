import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { announceLetter } from './announce-letter.js';
import { Email } from './person-input.js';
import { takeProof, voidProofs } from './proofs.js';
import { InvalidLink } from './refusals.js';
import { actingAs, firstAccountOf, type Registered } from './registered.js';
import { User } from './user.js';

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

/** The same for every address: whether anybody has it is looked up where the mail is written. */
export function resendVerification(work: Work, input: { email: string }): { email: string } {
  return askFor(work, 'verify_email', input.email);
}

/** As above. */
export function requestPasswordReset(work: Work, input: { email: string }): { email: string } {
  return askFor(work, 'reset_password', input.email);
}

/** What is no address is answered in the same way: nobody has it. */
function askFor(work: Work, kind: 'verify_email' | 'reset_password', text: string): { email: string } {
  const email = Email.safeParse(text);
  if (!email.success) return { email: text };
  announceLetter(work, { kind, email: email.data });
  return { email: email.data };
}
