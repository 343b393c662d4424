import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import { PLATFORM, type Actor, type Runner, type Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { publicId, type Id } from '../platform/id.js';
import { announceLetter } from './announce-letter.js';
import { admit, askPassword, type Admission } from './log-in.js';
import { endSessions } from './login-sessions.js';
import { hashPassword } from './passwords.js';
import { AnyPassword, Password } from './person-input.js';
import { takeProof, voidProofs } from './proofs.js';
import { InvalidLink } from './refusals.js';
import { actingAs, firstAccountOf } from './registered.js';
import { User } from './user.js';

const Change = z.object({ currentPassword: AnyPassword, newPassword: Password });

/** Ends all sessions but the one it is done in. Throws InvalidInput, BadCredentials. */
export async function changePassword(
  runner: Runner,
  { actor, sessionId, ...input }: z.input<typeof Change> & { actor: Actor; sessionId: Id },
): Promise<void> {
  const { currentPassword, newPassword } = checkInput(Change, input);
  const userId = await askPassword(runner, actor, currentPassword);
  const passwordHash = await hashPassword(newPassword);
  await runner.run(actor, setPassword, {
    userId,
    passwordHash,
    except: sessionId,
    action: 'password.changed',
  });
}

const Reset = z.object({ token: z.string(), password: Password });

/** By the link in a mail, which proves the address as well. Ends all sessions. Throws InvalidInput, InvalidLink. */
export async function resetPassword(
  runner: Runner,
  { from, ...input }: z.input<typeof Reset> & Pick<Actor, 'from'>,
): Promise<Admission> {
  const { token, password } = checkInput(Reset, input);
  const passwordHash = await hashPassword(password);
  return await runner.run({ ...PLATFORM, ...(from && { from }) }, useResetLink, { token, passwordHash });
}

async function useResetLink(
  work: Work,
  { token, passwordHash }: { token: string; passwordHash: string },
): Promise<Admission> {
  const proof = await takeProof(work, { kind: 'reset_password', token });
  if (proof?.userId == null) throw new InvalidLink();
  const user = await work.em.findOneOrFail(User, { id: proof.userId });
  const person = await firstAccountOf(work, user.id);
  if (person === null || user.email !== proof.detail) throw new InvalidLink();
  user.emailVerifiedAt ??= work.now;
  const acting = actingAs(work, person);
  await setPassword(acting, { userId: user.id, passwordHash, except: null, action: 'password.reset' });
  return await admit(work, person);
}

interface NewPassword {
  userId: Id;
  passwordHash: string;
  except: Id | null;
  action: 'password.changed' | 'password.reset';
}

async function setPassword(work: Work, { userId, passwordHash, except, action }: NewPassword): Promise<void> {
  const user = await work.em.findOneOrFail(User, { id: userId });
  user.passwordHash = passwordHash;
  await work.em.flush();
  // what was asked for under the old password
  for (const kind of ['reset_password', 'second_factor', 'change_email'] as const)
    voidProofs(work, { kind, userId });
  await endSessions(work, { userId, except });
  announceLetter(work, { kind: 'password_changed', userId });
  recordAudit(work, { action, target: publicId('user', userId) });
}
