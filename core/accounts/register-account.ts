import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { Wallet } from '../billing/ledger.js';
import type { Runner, Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { newId, type Id } from '../platform/id.js';
import { Account } from './account.js';
import { homeOf, isCountry, isTimeZone } from './home-country.js';
import { Membership } from './membership.js';
import { hashPassword } from './passwords.js';
import { EmailTaken } from './refusals.js';
import { User } from './user.js';

const named = (what: string) =>
  z.string().trim().min(1, `${what} must not be empty.`).max(100, `${what} has at most 100 characters.`);

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'));

/** The upper limit keeps hashing short; nobody types that much. */
const Password = z
  .string()
  .min(10, 'A password has at least 10 characters.')
  .max(200, 'A password has at most 200 characters.');

const Registration = z.object({
  email: Email,
  password: Password,
  name: named('Your name'),
  accountName: named('The name of the account'),
  country: z.string().toUpperCase().refine(isCountry, 'This is not a country code such as KE.'),
  timeZone: z.string().refine(isTimeZone, 'This is not a time zone such as Africa/Nairobi.').nullish(),
});
export type Registration = z.input<typeof Registration>;

export interface Registered {
  accountId: Id;
  userId: Id;
}

/** A new account with its first user as owner and an empty wallet. Throws InvalidInput, EmailTaken. */
export async function registerAccount(runner: Runner, input: Registration): Promise<Registered> {
  const { password, ...details } = checkInput(Registration, input);
  const passwordHash = await hashPassword(password); // no transaction is open
  const actor = { accountId: newId(), userId: newId() };
  await runner.run(actor, insertAccount, { ...details, passwordHash });
  return actor;
}

type NewAccount = Omit<z.output<typeof Registration>, 'password'> & { passwordHash: string };

async function insertAccount({ em, actor, now }: Work, input: NewAccount): Promise<void> {
  const { accountId, userId } = actor;
  if (userId === null) throw new Error('A registration has a user');
  const home = homeOf(input.country);
  em.create(User, {
    id: userId,
    email: input.email,
    name: input.name,
    passwordHash: input.passwordHash,
    createdAt: now,
  });
  em.create(Account, {
    id: accountId,
    name: input.accountName,
    currency: home.currency,
    country: input.country,
    timeZone: input.timeZone ?? home.timeZone,
    createdAt: now,
  });
  em.create(Membership, { accountId, userId, role: 'owner', createdAt: now });
  em.create(Wallet, { accountId, currency: home.currency });
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new EmailTaken();
    throw error;
  }
}
