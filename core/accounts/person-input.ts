import { z } from 'zod';

/** Lower case: an address is one however it is written. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'));

/** The upper limit keeps hashing short; nobody types that much. */
export const Password = z
  .string()
  .min(10, 'A password has at least 10 characters.')
  .max(200, 'A password has at most 200 characters.');

/** One that is there already, whatever was asked of it then. */
export const AnyPassword = z.string().max(200, 'A password has at most 200 characters.');

export const named = (what: string) =>
  z.string().trim().min(1, `${what} must not be empty.`).max(100, `${what} has at most 100 characters.`);
