import { phone } from '../app/format.js';

interface Named {
  firstName: string | null;
  lastName: string | null;
}

/** Both names, or nothing. */
export const nameOf = ({ firstName, lastName }: Named): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/** How one speaks of a contact: by name, else by number. */
export const calledAs = (contact: Named & { msisdn: string }): string =>
  nameOf(contact) || phone(contact.msisdn);
