import { z } from 'zod';
import { PLATFORM, type Runner, type Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import type { Id } from '../platform/id.js';
import { Membership } from './membership.js';
import { verifyPassword } from './passwords.js';
import { BadCredentials } from './refusals.js';
import type { Registered } from './register-account.js';
import { Email } from './register-account.js';
import { User } from './user.js';

const Credentials = z.object({
  email: Email,
  password: z.string().max(200, 'A password has at most 200 characters.'),
});

/** Whose credentials these are. Throws InvalidInput, BadCredentials. */
export async function logIn(runner: Runner, input: z.input<typeof Credentials>): Promise<Registered> {
  const { email, password } = checkInput(Credentials, input);
  const known = await runner.read(PLATFORM, findByEmail, email);
  const right = await verifyPassword(known?.passwordHash ?? null, password);
  if (!right || known === null) throw new BadCredentials();
  return { accountId: known.accountId, userId: known.userId };
}

interface Known {
  userId: Id;
  accountId: Id;
  passwordHash: string;
}

async function findByEmail({ em }: Work, email: string): Promise<Known | null> {
  const user = await em.findOne(User, { email });
  if (user === null) return null;
  const [first] = await em.find(Membership, { userId: user.id }, { orderBy: { createdAt: 'asc' }, limit: 1 });
  if (first === undefined) return null;
  return { userId: user.id, accountId: first.accountId, passwordHash: user.passwordHash };
}
