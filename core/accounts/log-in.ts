import { z } from 'zod';
import { idBytes } from '../database/sql.js';
import { PLATFORM, type Actor, type Runner, type Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { announceLetter } from './announce-letter.js';
import { verifyPassword } from './passwords.js';
import { AnyPassword, Email } from './person-input.js';
import { issueProof } from './proofs.js';
import { BadCredentials, EmailNotVerified } from './refusals.js';
import type { Registered } from './registered.js';
import { User } from './user.js';

const Credentials = z.object({ email: Email, password: AnyPassword });

/** Let in, or asked for a code first. */
export type Admission =
  { kind: 'admitted'; person: Registered } | { kind: 'second_factor'; token: string; expiresAt: Date };

/** Whose credentials these are. Throws InvalidInput, BadCredentials, EmailNotVerified. */
export async function logIn(runner: Runner, input: z.input<typeof Credentials>): Promise<Admission> {
  const { email, password } = checkInput(Credentials, input);
  const known = await runner.read(PLATFORM, findByEmail, email);
  const right = await verifyPassword(known?.passwordHash ?? null, password);
  if (!right || known === null) throw new BadCredentials();
  if (!known.verified) {
    await runner.run(
      PLATFORM,
      (work: Work) => announceLetter(work, { kind: 'verify_email', email }),
      undefined,
    );
    throw new EmailNotVerified();
  }
  return await runner.run(PLATFORM, admit, known);
}

/** After the first factor: in, unless there is a second. */
export async function admit(work: Work, person: Registered): Promise<Admission> {
  const { userId, accountId } = person;
  const user = await work.em.findOneOrFail(User, { id: userId });
  if (user.totpEnabledAt == null) return { kind: 'admitted', person: { accountId, userId } };
  return { kind: 'second_factor', ...(await issueProof(work, { kind: 'second_factor', userId })) };
}

interface Known extends Registered {
  passwordHash: string;
  verified: boolean;
}

interface KnownRow {
  id: Buffer;
  account_id: Buffer;
  password_hash: string;
  email_verified_at: string | null;
}

/** One statement, whether anybody is found or not. Who is in no account any more is nobody. */
async function findByEmail({ sql }: Work, email: string): Promise<Known | null> {
  const row = await sql.first<KnownRow>(
    `select u.id, m.account_id, u.password_hash, u.email_verified_at
       from user u join membership m on m.user_id = u.id where u.email = ? order by m.created_at limit 1`,
    [email],
  );
  if (row === undefined) return null;
  return {
    userId: idFromBytes(row.id),
    accountId: idFromBytes(row.account_id),
    passwordHash: row.password_hash,
    verified: row.email_verified_at !== null,
  };
}

/** Whether the person at the keyboard is the one who is logged in. Throws BadCredentials. */
export async function askPassword(runner: Runner, actor: Actor, password: string): Promise<Id> {
  const { userId } = actor;
  if (userId === null) throw new Error('A key has no password');
  const row = await runner.read(
    actor,
    ({ sql }: Work) =>
      sql.first<{ password_hash: string }>('select password_hash from user where id = ?', [idBytes(userId)]),
    undefined,
  );
  if (!(await verifyPassword(row?.password_hash ?? null, password))) {
    throw new BadCredentials('This is not your password.');
  }
  return userId;
}
