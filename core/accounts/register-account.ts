import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { Wallet } from '../billing/ledger.js';
import { PLATFORM, type Runner, type Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { newId } from '../platform/id.js';
import { Account } from './account.js';
import { announceLetter } from './announce-letter.js';
import { homeOf, isCountry, isTimeZone } from './home-country.js';
import { Membership } from './membership.js';
import { hashPassword } from './passwords.js';
import { Email, Password, named } from './person-input.js';
import { voidProofs } from './proofs.js';
import type { Registered } from './registered.js';
import { User } from './user.js';

const Registration = z.object({
  email: Email,
  password: Password,
  name: named('Your name'),
  accountName: named('The name of the account'),
  country: z.string().toUpperCase().refine(isCountry, 'This is not a country code such as KE.'),
  timeZone: z.string().refine(isTimeZone, 'This is not a time zone such as Africa/Nairobi.').nullish(),
});
export type Registration = z.input<typeof Registration>;

class AddressKnown extends Error {}

/**
 * A new account with its first user as owner and an empty wallet, waiting for its address to be proved. With an address
 * that is known already the same work is done, password hash and rows, and undone again: neither the answer nor the
 * time it takes tells of it, only the mail, which its owner gets. `opened` is null then, and for our own eyes.
 * Throws InvalidInput.
 */
export async function registerAccount(
  runner: Runner,
  input: Registration,
): Promise<{ email: string; opened: Registered | null }> {
  const { password, ...details } = checkInput(Registration, input);
  const registration = { ...details, passwordHash: await hashPassword(password) }; // no transaction is open
  const person = { accountId: newId(), userId: newId() };
  const { email } = registration;
  try {
    await runner.run(person, insertAccount, registration);
    return { email, opened: person };
  } catch (error) {
    if (!(error instanceof AddressKnown)) throw error;
    await runner.run(PLATFORM, registerAgain, registration);
    return { email, opened: null };
  }
}

type NewAccount = Omit<z.output<typeof Registration>, 'password'> & { passwordHash: string };

const accountFields = ({ accountName, country, timeZone }: NewAccount) => ({
  name: accountName,
  currency: homeOf(country).currency,
  country,
  timeZone: timeZone ?? homeOf(country).timeZone,
});

async function insertAccount(work: Work, input: NewAccount): Promise<void> {
  const { em, actor, now } = work;
  const { accountId, userId } = actor;
  if (userId === null) throw new Error('A registration has a user');
  const account = accountFields(input);
  em.create(Account, { ...account, id: accountId, createdAt: now });
  em.create(Membership, { accountId, userId, role: 'owner', createdAt: now });
  em.create(Wallet, { accountId, currency: account.currency });
  await em.flush();
  announceLetter(work, { kind: 'verify_email', email: input.email });
  const { email, name, passwordHash } = input;
  em.create(User, { id: userId, email, name, passwordHash, createdAt: now });
  try {
    await em.flush(); // last: whether the address is known makes no statement more or less
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new AddressKnown();
    throw error;
  }
}

/**
 * Whoever registers an address that nobody has proved yet takes the registration over: somebody else's password must
 * not wait behind the link they are about to open.
 */
async function registerAgain(work: Work, input: NewAccount): Promise<void> {
  const { em } = work;
  announceLetter(work, { kind: 'verify_email', email: input.email });
  const user = await em.findOne(User, { email: input.email, emailVerifiedAt: null });
  if (user === null) return;
  const { id: userId } = user;
  user.name = input.name;
  user.passwordHash = input.passwordHash;
  const account = accountFields(input);
  for (const { accountId } of await em.find(Membership, { userId, role: 'owner' })) {
    await em.nativeUpdate(Account, { id: accountId }, account);
    await em.nativeUpdate(Wallet, { accountId }, { currency: account.currency });
  }
  voidProofs(work, { kind: 'verify_email', userId });
}
